package org.alidade.core.math;

import java.util.Arrays;
import java.util.Optional;

/** Numbers to be described: at least one, all finite. Immutable. */
public final class Sample {

    private final double[] sorted;
    private final double mean;

    private Sample(double[] values) {
        // the mean is taken in the given order: sorting first would change its last bits with the data's order
        mean = Arrays.stream(values).sum() / values.length;
        sorted = values.clone();
        Arrays.sort(sorted);
    }

    /**
     * @return empty for no values
     * @throws IllegalArgumentException if a value is not finite
     */
    public static Optional<Sample> of(double[] values) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("Sample has the value " + value);
            }
        }
        return values.length == 0 ? Optional.empty() : Optional.of(new Sample(values));
    }

    /** Arithmetic mean. */
    public double mean() {
        return mean;
    }

    /** Standard deviation of the population, divisor n, as numpy's default and the papers' tables. */
    public double sd() {
        double sum = 0;
        for (double value : sorted) {
            sum += (value - mean) * (value - mean);
        }
        return Math.sqrt(sum / sorted.length);
    }

    /**
     * Quantile by linear interpolation between order statistics (Hyndman and Fan 1996, type 7; numpy's default).
     *
     * @param share in [0, 1]; 0.5 is the median
     */
    public double quantile(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("Expected a share from 0 to 1, found " + share);
        }
        double position = share * (sorted.length - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    /** The middle value, or the mean of the two. */
    public double median() {
        return quantile(.5);
    }

    /** The smallest value. */
    public double minimum() {
        return sorted[0];
    }

    /** The largest value. */
    public double maximum() {
        return sorted[sorted.length - 1];
    }
}
