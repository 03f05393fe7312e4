package org.alidade.report.figure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.table.Column;

/** Violins: one series a group, one item a bin; x is the median, y the number of the bin. */
final class ViolinDataset extends GroupedDataset {

    private static final long serialVersionUID = 1L;

    private final transient FigureDeclaration declaration;
    private final transient List<List<Points.Point>> points;
    private final transient List<List<Optional<Violin>>> violins;
    private final int outside;

    private ViolinDataset(FigureDeclaration declaration, Map<String, List<Points.Point>> points,
            List<List<Optional<Violin>>> violins, int outside) {
        super(List.copyOf(points.keySet()));
        this.declaration = declaration;
        this.points = List.copyOf(points.values());
        this.violins = violins;
        this.outside = outside;
    }

    static ViolinDataset of(FigureDeclaration declaration, Column x, Map<String, List<Points.Point>> points) {
        List<List<Optional<Violin>>> violins = points.values().stream()
                .map(group -> IntStream.range(0, declaration.edges().size() - 1)
                        .mapToObj(bin -> Violin.of(values(declaration, group, bin), x, declaration.xScale())).toList())
                .toList();
        int outside = (int) points.values().stream().flatMap(List::stream).filter(
                p -> declaration.bin(p.y()) < 0 || p.x() < declaration.from() || p.x() > declaration.to()).count();
        return new ViolinDataset(declaration, points, violins, outside);
    }

    private static double[] values(FigureDeclaration declaration, List<Points.Point> group, int bin) {
        return group.stream()
                .filter(point -> declaration.bin(point.y()) == bin && declaration.xScale().shows(point.x()))
                .mapToDouble(Points.Point::x).toArray();
    }

    /** The values of a group in a bin. */
    Stream<Points.Point> points(int group, int bin) {
        return points.get(group).stream().filter(point -> declaration.bin(point.y()) == bin);
    }

    /** Number of values that are in no bin, or in a violin but beyond the axis. */
    int outside() {
        return outside;
    }

    /** The violin of a group in a bin; empty if nothing fell into it. */
    Optional<Violin> violin(int group, int bin) {
        return violins.get(group).get(bin);
    }

    /** Number of values in a bin over all groups. */
    int count(int bin) {
        return violins.stream().mapToInt(group -> group.get(bin).map(Violin::count).orElse(0)).sum();
    }

    /** Number of a group's values in all bins. */
    int total(int group) {
        return violins.get(group).stream().mapToInt(violin -> violin.map(Violin::count).orElse(0)).sum();
    }

    @Override
    public int getItemCount(int series) {
        return violins.get(series).size();
    }

    @Override
    public Number getX(int series, int item) {
        return violin(series, item).map(violin -> violin.quantile(.5)).orElse(Double.NaN);
    }

    @Override
    public Number getY(int series, int item) {
        return item;
    }
}
