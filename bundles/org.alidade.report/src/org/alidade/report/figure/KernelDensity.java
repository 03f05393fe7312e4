package org.alidade.report.figure;

import java.util.Arrays;
import java.util.Optional;

import org.apache.commons.statistics.descriptive.StandardDeviation;

/**
 * The estimated density of a sample: the mean of a Gaussian kernel at each value.
 *
 * <p><b>Source</b>: bandwidth by Scott's rule, {@code n^(-1/5)} times the standard deviation (divisor n - 1), as in
 * scipy's {@code gaussian_kde} and in seaborn.
 */
final class KernelDensity {

    /** A spread this small against the values is rounding. */
    private static final double RELATIVE_ZERO = 1e-12;
    /** Beyond so many bandwidths a kernel is below 1e-17 of its height. */
    private static final double REACH = 9;

    private final double[] sorted;
    private final double bandwidth;

    private KernelDensity(double[] sorted, double bandwidth) {
        this.sorted = sorted;
        this.bandwidth = bandwidth;
    }

    /**
     * @param values finite
     * @return empty if a density is not defined: fewer than two values, or equal ones
     */
    static Optional<KernelDensity> of(double[] values) {
        if (values.length < 2) {
            return Optional.empty();
        }
        double sd = StandardDeviation.of(values).getAsDouble();
        double mean = Arrays.stream(values).sum() / values.length;
        if (sd <= RELATIVE_ZERO * Math.abs(mean)) {
            return Optional.empty();
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return Optional.of(new KernelDensity(sorted, sd * Math.pow(values.length, -.2)));
    }

    /** Standard deviation of the kernel, in the unit of the values, above 0. */
    double bandwidth() {
        return bandwidth;
    }

    /** The density at a value, in 1 divided by the unit of the values, at least 0. */
    double at(double value) {
        double sum = 0;
        for (int i = first(value - REACH * bandwidth); i < sorted.length
                && sorted[i] <= value + REACH * bandwidth; i++) {
            double z = (value - sorted[i]) / bandwidth;
            sum += Math.exp(-z * z / 2);
        }
        return sum / (sorted.length * bandwidth * Math.sqrt(2 * Math.PI));
    }

    /** The density on an even grid from one value to another, both included. */
    double[] at(double from, double to, int size) {
        double[] density = new double[size];
        for (int i = 0; i < size; i++) {
            density[i] = at(from + (to - from) * i / (size - 1));
        }
        return density;
    }

    /** The first value that is not below a bound. */
    private int first(double bound) {
        int found = Arrays.binarySearch(sorted, bound);
        int index = found >= 0 ? found : -found - 1;
        while (index > 0 && sorted[index - 1] >= bound) {
            index--;
        }
        return index;
    }
}
