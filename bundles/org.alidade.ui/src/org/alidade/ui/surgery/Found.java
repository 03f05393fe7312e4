package org.alidade.ui.surgery;

import java.util.Objects;
import java.util.Optional;

/**
 * What a search for attention found.
 *
 * @param attention what was sought; empty if there is none, or, by a numerical search, none was found
 * @param value     mass moved, in [0, 1], or Jensen-Shannon divergence in nats, in [0, ln 2]; 0 without attention
 * @param certainty how good it is
 */
public record Found(Optional<Attention> attention, double value, Certainty certainty) {

    /** How good a solution is. */
    public enum Certainty {
        /** There is no better one. */
        EXACT,
        /** The best that a deterministic numerical search found: a better one may exist. */
        NUMERICAL
    }

    public Found {
        Objects.requireNonNull(attention, "attention");
        Objects.requireNonNull(certainty, "certainty");
    }

    static Found of(Attention attention, double value, Certainty certainty) {
        return new Found(Optional.of(attention), value, certainty);
    }

    static Found nothing(Certainty certainty) {
        return new Found(Optional.empty(), 0, certainty);
    }
}
