package org.alidade.report.statistics;

import java.util.Arrays;

/** A number that describes the instances of one seed. */
public enum Statistic {
    /** Arithmetic mean; of a column of 0 and 1 the share of ones. */
    MEAN,
    /** The middle value, or the mean of the two. */
    MEDIAN;

    /**
     * Of values that are not missing.
     *
     * @param values NaN where missing
     * @return NaN if all are
     */
    public double of(double[] values) {
        double[] present = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        if (present.length == 0) {
            return Double.NaN;
        }
        if (this == MEAN) {
            return Arrays.stream(present).sum() / present.length;
        }
        Arrays.sort(present);
        return (present[(present.length - 1) / 2] + present[present.length / 2]) / 2;
    }
}
