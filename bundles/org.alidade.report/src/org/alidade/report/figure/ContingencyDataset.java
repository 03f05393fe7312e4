package org.alidade.report.figure;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Counts of rows in the four cells of each group. One series a group, four items: for y = 1 and y = 0 those of x = 1
 * and x = 0; x is the column and y the line from above in which a cell is drawn.
 */
final class ContingencyDataset extends GroupedDataset {

    private static final long serialVersionUID = 1L;

    private static final int CELLS = 4;

    private final transient List<List<Points.Point>> points;
    private final int[][] counts;
    private final int outside;

    private ContingencyDataset(Map<String, List<Points.Point>> points, int[][] counts, int outside) {
        super(List.copyOf(points.keySet()));
        this.points = List.copyOf(points.values());
        this.counts = counts;
        this.outside = outside;
    }

    static ContingencyDataset of(Map<String, List<Points.Point>> points) {
        List<String> groups = List.copyOf(points.keySet());
        int[][] counts = new int[groups.size()][CELLS];
        int outside = 0;
        for (int group = 0; group < counts.length; group++) {
            for (Points.Point point : points.get(groups.get(group))) {
                if (isFlag(point.x()) && isFlag(point.y())) {
                    counts[group][cell(point)]++;
                } else {
                    outside++;
                }
            }
        }
        return new ContingencyDataset(points, counts, outside);
    }

    private static int cell(Points.Point point) {
        return (point.y() == 1 ? 0 : 2) + (point.x() == 1 ? 0 : 1);
    }

    /** The rows of a group in a cell. */
    Stream<FigureRow> rows(int group, int cell) {
        return points.get(group).stream().filter(p -> isFlag(p.x()) && isFlag(p.y()) && cell(p) == cell)
                .map(Points.Point::at);
    }

    private static boolean isFlag(double value) {
        return value == 0 || value == 1;
    }

    /** Number of rows in which x or y is neither 0 nor 1. */
    int outside() {
        return outside;
    }

    /** Whether x is 1 in a cell. */
    boolean x(int cell) {
        return cell % 2 == 0;
    }

    /** Whether y is 1 in a cell. */
    boolean y(int cell) {
        return cell < 2;
    }

    int count(int group, int cell) {
        return counts[group][cell];
    }

    /** Number of rows of a group in all cells. */
    int total(int group) {
        int total = 0;
        for (int count : counts[group]) {
            total += count;
        }
        return total;
    }

    /** Share of a group's rows, in [0, 1]; a group's shares sum to 1. */
    double share(int group, int cell) {
        return total(group) == 0 ? 0 : count(group, cell) / (double) total(group);
    }

    @Override
    public int getItemCount(int series) {
        return CELLS;
    }

    @Override
    public Number getX(int series, int item) {
        return x(item) ? 0 : 1;
    }

    @Override
    public Number getY(int series, int item) {
        return 2 * series + (y(item) ? 0 : 1);
    }
}
