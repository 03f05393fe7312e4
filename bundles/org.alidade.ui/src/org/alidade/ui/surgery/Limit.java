package org.alidade.ui.surgery;

import java.util.OptionalDouble;

/**
 * What a change of attention must not do to a prediction.
 *
 * @param epsilon most that the probability of any class may change, in [0, 1]; empty if only the decision must stay
 */
public record Limit(OptionalDouble epsilon) {

    /** The most probable class stays. */
    public static final Limit SAME_DECISION = new Limit(OptionalDouble.empty());

    public Limit {
        if (epsilon.isPresent() && !(epsilon.getAsDouble() >= 0 && epsilon.getAsDouble() <= 1)) {
            throw new IllegalArgumentException("Expected a probability, found " + epsilon.getAsDouble());
        }
    }

    /** No probability changes by more. */
    public static Limit within(double epsilon) {
        return new Limit(OptionalDouble.of(epsilon));
    }

    /** Whether a prediction is allowed. */
    boolean allows(float[] before, float[] after) {
        if (epsilon.isEmpty()) {
            return Trials.predicted(before) == Trials.predicted(after);
        }
        for (int c = 0; c < before.length; c++) {
            if (Math.abs((double) before[c] - after[c]) > epsilon.getAsDouble()) {
                return false;
            }
        }
        return true;
    }
}
