package org.alidade.report.figure;

import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.alidade.core.figure.FigureDeclaration;

/** Shares of values in bins: one series a group, one item a bin; x is the middle of the bin, y the share. */
final class HistogramDataset extends GroupedDataset {

    private static final long serialVersionUID = 1L;

    private final transient FigureDeclaration declaration;
    private final transient List<List<Points.Point>> points;
    private final int[][] counts;
    private final int outside;

    private HistogramDataset(FigureDeclaration declaration, Map<String, List<Points.Point>> points, int[][] counts,
            int outside) {
        super(List.copyOf(points.keySet()));
        this.declaration = declaration;
        this.points = List.copyOf(points.values());
        this.counts = counts;
        this.outside = outside;
    }

    static HistogramDataset of(FigureDeclaration declaration, Map<String, List<Points.Point>> points) {
        List<String> groups = List.copyOf(points.keySet());
        int[][] counts = new int[groups.size()][declaration.edges().size() - 1];
        int outside = 0;
        for (int group = 0; group < counts.length; group++) {
            for (Points.Point point : points.get(groups.get(group))) {
                int bin = declaration.bin(point.x());
                if (bin < 0) {
                    outside++;
                } else {
                    counts[group][bin]++;
                }
            }
        }
        return new HistogramDataset(declaration, points, counts, outside);
    }

    /** The rows of a group in some bins. */
    Stream<FigureRow> rows(int group, IntPredicate bins) {
        return points.get(group).stream().filter(point -> {
            int bin = declaration.bin(point.x());
            return bin >= 0 && bins.test(bin);
        }).map(Points.Point::at);
    }

    /** How many of a group's rows in each bin are marked. */
    int[] marked(int group, Predicate<FigureRow> marked) {
        int[] found = new int[declaration.edges().size() - 1];
        for (Points.Point point : points.get(group)) {
            int bin = declaration.bin(point.x());
            if (bin >= 0 && marked.test(point.at())) {
                found[bin]++;
            }
        }
        return found;
    }

    /** Number of values that lie in no bin. */
    int outside() {
        return outside;
    }

    /** Number of values in a bin. */
    int count(int group, int bin) {
        return counts[group][bin];
    }

    /** Number of a group's values in all bins. */
    int total(int group) {
        int total = 0;
        for (int count : counts[group]) {
            total += count;
        }
        return total;
    }

    /** Share of a group's values in a bin, in [0, 1]; a group's shares sum to 1. */
    double share(int group, int bin) {
        return total(group) == 0 ? 0 : counts[group][bin] / (double) total(group);
    }

    /** The largest share of all. */
    double largestShare() {
        double largest = 0;
        for (int group = 0; group < counts.length; group++) {
            for (int bin = 0; bin < counts[group].length; bin++) {
                largest = Math.max(largest, share(group, bin));
            }
        }
        return largest;
    }

    /** Lower edge of a bin. */
    double lower(int bin) {
        return declaration.edges().get(bin);
    }

    /** Upper edge of a bin. */
    double upper(int bin) {
        return declaration.edges().get(bin + 1);
    }

    @Override
    public int getItemCount(int series) {
        return declaration.edges().size() - 1;
    }

    @Override
    public Number getX(int series, int item) {
        return (lower(item) + upper(item)) / 2;
    }

    @Override
    public Number getY(int series, int item) {
        return share(series, item);
    }
}
