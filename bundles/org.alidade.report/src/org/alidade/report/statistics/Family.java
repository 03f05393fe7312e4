package org.alidade.report.statistics;

import java.util.Objects;

/**
 * The tests that are looked at together; what a correction for many tests corrects for.
 *
 * @param name   which tests these are, such as "encoders in pairs, tau, SST"
 * @param number how many, at least 1
 */
public record Family(String name, int number) {

    public Family {
        Objects.requireNonNull(name, "name");
        if (number < 1) {
            throw new IllegalArgumentException("Family " + name + ": expected at least 1 test, found " + number);
        }
    }
}
