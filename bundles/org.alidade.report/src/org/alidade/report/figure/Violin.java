package org.alidade.report.figure;

import java.util.Arrays;
import java.util.Optional;

import org.alidade.core.figure.AxisScale;
import org.alidade.core.math.Sample;
import org.alidade.core.table.Column;

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
    private final AxisScale scale;
    private final double[] positions;
    private final double[] density;

    private Violin(int count, Sample sample, AxisScale scale, double[] positions, double[] density) {
        this.count = count;
        this.sample = sample;
        this.scale = scale;
        this.positions = positions;
        this.density = density;
    }

    /**
     * The violin of a sample.
     *
     * @param column has the smallest and the largest possible value
     * @param scale  of the axis, along which the density is estimated; it shows all values
     * @return empty for no values
     */
    static Optional<Violin> of(double[] values, Column column, AxisScale scale) {
        return Sample.of(values).map(sample -> KernelDensity.of(Arrays.stream(values).map(scale::position).toArray())
                .map(density -> of(sample, values.length, density, column, scale))
                .orElseGet(() -> new Violin(values.length, sample, scale, new double[0], new double[0])));
    }

    private static Violin of(Sample sample, int count, KernelDensity density, Column column, AxisScale scale) {
        double reach = CUT * density.bandwidth();
        double from = Math.max(column.minimum(), scale.value(scale.position(sample.minimum()) - reach));
        double to = Math.min(column.maximum(), scale.value(scale.position(sample.maximum()) + reach));
        double[] grid = new double[GRID];
        for (int i = 0; i < GRID; i++) {
            grid[i] = scale.position(from) + (scale.position(to) - scale.position(from)) * i / (GRID - 1);
        }
        return new Violin(count, sample, scale, grid, density.at(grid[0], grid[GRID - 1], GRID));
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
        return positions.length;
    }

    /** Grid value, ascending. */
    double value(int i) {
        return scale.value(positions[i]);
    }

    /** Density at a grid value in relation to the largest, in [0, 1]. */
    double width(int i) {
        return density[i] / largest();
    }

    /** Relative density at any value, linear between grid values, in [0, 1]. */
    double widthAt(double value) {
        double step = (positions[GRID - 1] - positions[0]) / (GRID - 1);
        double position = Math.max(0, Math.min(GRID - 1, (scale.position(value) - positions[0]) / step));
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
