package org.alidade.report.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.alidade.core.figure.AxisScale;
import org.alidade.core.table.Column;
import org.jfree.data.xy.AbstractXYDataset;

/** Density curves: one series for each column and group, one item a point. */
final class DensityDataset extends AbstractXYDataset {

    private static final long serialVersionUID = 1L;

    private final transient List<Curve> curves;
    private final transient Samples samples;

    private DensityDataset(List<Curve> curves, Samples samples) {
        this.curves = curves;
        this.samples = samples;
    }

    /**
     * A named curve.
     *
     * @param label  of the column; empty if the group says enough
     * @param name   of the group; empty if the column says enough
     * @param column number of the column
     * @param group  number of the group
     */
    record Curve(String label, String name, int column, int group, Density density) {

        /** Column, group or both. */
        String title() {
            return label.isEmpty() ? name : name.isEmpty() ? label : label + ", " + name;
        }
    }

    static DensityDataset of(Samples samples, AxisScale scale) {
        List<Curve> curves = new ArrayList<>();
        for (int c = 0; c < samples.columns().size(); c++) {
            for (int g = 0; g < samples.groups().size(); g++) {
                Column column = samples.columns().get(c);
                int columnNumber = c;
                int group = g;
                samples.numbers(c, g).map(numbers -> Arrays.stream(numbers).filter(scale::shows).toArray())
                        .filter(numbers -> numbers.length > 0).map(numbers -> Density.of(numbers, column, scale))
                        .map(density -> curve(samples, columnNumber, group, density)).ifPresent(curves::add);
            }
        }
        return new DensityDataset(List.copyOf(curves), samples);
    }

    private static Curve curve(Samples samples, int column, int group, Density density) {
        boolean one = samples.groups().size() == 1;
        String name = samples.groups().get(group);
        String label = samples.columns().get(column).label();
        boolean byColumn = samples.columns().size() > 1 || one && name.equals(Groups.ALL);
        return new Curve(byColumn ? label : "", one && byColumn ? "" : name, column, group, density);
    }

    /** The values of a curve. */
    Stream<Samples.Value> values(int series) {
        return samples.values(curve(series).column(), curve(series).group());
    }

    Curve curve(int series) {
        return curves.get(series);
    }

    /** Whether there are curves of several columns. */
    boolean hasColumns() {
        return samples.columns().size() > 1;
    }

    /** Whether there are curves of several groups. */
    boolean hasGroups() {
        return samples.groups().size() > 1;
    }

    /** The largest density of all; 0 without curves. */
    double highest() {
        double highest = 0;
        for (Curve curve : curves) {
            for (int i = 0; i < curve.density().size(); i++) {
                highest = Math.max(highest, curve.density().hasCurve() ? curve.density().density(i) : 0);
            }
        }
        return highest;
    }

    @Override
    public int getSeriesCount() {
        return curves.size();
    }

    @Override
    public Comparable<?> getSeriesKey(int series) {
        return curve(series).title();
    }

    @Override
    public int getItemCount(int series) {
        return curve(series).density().size();
    }

    @Override
    public Number getX(int series, int item) {
        return curve(series).density().value(item);
    }

    @Override
    public Number getY(int series, int item) {
        return curve(series).density().density(item);
    }
}
