package org.alidade.report.figure;

import java.util.Arrays;
import java.util.Optional;

import org.alidade.core.figure.AxisScale;
import org.alidade.core.math.Sample;
import org.alidade.core.table.Column;

/**
 * A density curve.
 *
 * <p><b>Source</b>: {@link KernelDensity}; it ends three bandwidths beyond the smallest and the largest value, as
 * seaborn's {@code kdeplot} does. <b>Differs</b>: it ends at the range that the column declares in any case.
 */
final class Density {

    private static final int GRID = 200;
    private static final double CUT = 3;

    private final int count;
    private final AxisScale scale;
    private final double from;
    private final double to;
    private final double[] density;

    private Density(int count, AxisScale scale, double from, double to, double[] density) {
        this.count = count;
        this.scale = scale;
        this.from = from;
        this.to = to;
        this.density = density;
    }

    /**
     * The curve of a sample.
     *
     * @param values  at least one
     * @param column has the smallest and the largest possible value
     * @param scale  of the axis, along which the density is estimated; it shows all values
     */
    static Density of(double[] values, Column column, AxisScale scale) {
        double[] positions = Arrays.stream(values).map(scale::position).toArray();
        Sample sample = Sample.of(positions).orElseThrow();
        Optional<KernelDensity> kernels = KernelDensity.of(positions);
        double reach = kernels.map(k -> CUT * k.bandwidth()).orElse(0.);
        double lowest = scale.shows(column.minimum()) ? scale.position(column.minimum()) : Double.NEGATIVE_INFINITY;
        double from = Math.max(lowest, sample.minimum() - reach);
        double to = Math.min(scale.position(column.maximum()), sample.maximum() + reach);
        return new Density(values.length, scale, from, to,
                kernels.map(k -> k.at(from, to, GRID)).orElse(new double[0]));
    }

    /** Number of values. */
    int count() {
        return count;
    }

    /** Whether there is a curve: not for one value, nor for equal ones. */
    boolean hasCurve() {
        return density.length > 0;
    }

    /** Number of points; a single one, at the value, if there is no curve. */
    int size() {
        return Math.max(1, density.length);
    }

    /** Value at a point, ascending. */
    double value(int i) {
        return scale.value(hasCurve() ? from + (to - from) * i / (GRID - 1) : from);
    }

    /** Density at a point; NaN if there is no curve. */
    double density(int i) {
        return hasCurve() ? density[i] : Double.NaN;
    }
}
