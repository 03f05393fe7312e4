package org.alidade.engine.install;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What was installed from some moment on. Every installation, update and removal makes a new one, and none is lost.
 *
 * @param number   1 is the product as it was unpacked
 * @param since    the moment
 * @param features what third parties' features there were
 * @param current  whether it is the one of now
 */
public record Configuration(int number, Instant since, List<Feature> features, boolean current) {

    public Configuration {
        if (number < 1) {
            throw new IllegalArgumentException("Expected a number of at least 1, found " + number);
        }
        Objects.requireNonNull(since, "since");
        features = List.copyOf(features);
    }
}
