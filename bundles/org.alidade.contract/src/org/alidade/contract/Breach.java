package org.alidade.contract;

import java.util.Objects;

/**
 * A promise that a contribution does not keep.
 *
 * @param rule    the promise, in a sentence
 * @param finding what was found, in a line
 */
public record Breach(String rule, String finding) {

    public Breach {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(finding, "finding");
    }

    @Override
    public String toString() {
        return rule + ": " + finding;
    }
}
