package org.alidade.report.figure;

import java.util.Optional;

import org.alidade.core.math.Sample;

/**
 * The estimated density of a sample on an even grid.
 *
 * <p><b>Source</b>: {@link KernelDensity} as in seaborn's violins, which Jain and Wallace 2019 draw with
 * {@code cut=.02}: the curve ends 0.02 bandwidths beyond the smallest and the largest value. <b>Differs</b>: it ends at
 * the range that the column declares in any case, and every violin is drawn at full width, where seaborn makes areas
 * equal.
 */
final class Violin {

    private static final int GRID = 100;
    private static final double CUT = .02;

    private final int count;
    private final Sample sample;
    private final double[] values;
    private final double[] density;

    private Violin(int count, Sample sample, double[] values, double[] density) {
        this.count = count;
        this.sample = sample;
        this.values = values;
        this.density = density;
    }

    /**
     * The violin of a sample.
     *
     * @param minimum smallest possible value
     * @param maximum largest possible value
     * @return empty for no values
     */
    static Optional<Violin> of(double[] values, double minimum, double maximum) {
        return Sample.of(values).map(sample -> KernelDensity.of(values)
                .map(density -> of(values.length, sample, density, minimum, maximum))
                .orElseGet(() -> new Violin(values.length, sample, new double[0], new double[0])));
    }

    private static Violin of(int count, Sample sample, KernelDensity density, double minimum, double maximum) {
        double from = Math.max(minimum, sample.minimum() - CUT * density.bandwidth());
        double to = Math.min(maximum, sample.maximum() + CUT * density.bandwidth());
        double[] grid = new double[GRID];
        for (int i = 0; i < GRID; i++) {
            grid[i] = from + (to - from) * i / (GRID - 1);
        }
        return new Violin(count, sample, grid, density.at(from, to, GRID));
    }

    /** Number of values. */
    int count() {
        return count;
    }

    /** Whether there is a density: not for one value, nor for equal ones. */
    boolean hasDensity() {
        return density.length > 0;
    }

    /** Quantile of the sample, share in [0, 1]. */
    double quantile(double share) {
        return sample.quantile(share);
    }

    /** Number of grid points; 0 without density. */
    int size() {
        return values.length;
    }

    /** Grid value, ascending. */
    double value(int i) {
        return values[i];
    }

    /** Density at a grid value in relation to the largest, in [0, 1]. */
    double width(int i) {
        return density[i] / largest();
    }

    /** Relative density at any value, linear between grid values, in [0, 1]. */
    double widthAt(double value) {
        double step = (values[GRID - 1] - values[0]) / (GRID - 1);
        double position = Math.max(0, Math.min(GRID - 1, (value - values[0]) / step));
        int below = Math.min((int) position, GRID - 2);
        return width(below) + (position - below) * (width(below + 1) - width(below));
    }

    private double largest() {
        double largest = 0;
        for (double d : density) {
            largest = Math.max(largest, d);
        }
        return largest;
    }
}
