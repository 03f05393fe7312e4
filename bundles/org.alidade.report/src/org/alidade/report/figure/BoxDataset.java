package org.alidade.report.figure;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.alidade.core.table.Column;

/** Boxes: one series a group, one item a column; x is the median, y the number of the column. */
final class BoxDataset extends GroupedDataset {

    private static final long serialVersionUID = 1L;

    private final transient List<Column> columns;
    private final transient List<List<Optional<Box>>> boxes;

    private BoxDataset(List<Column> columns, List<String> groups, List<List<Optional<Box>>> boxes) {
        super(groups);
        this.columns = columns;
        this.boxes = boxes;
    }

    static BoxDataset of(Samples samples) {
        List<List<Optional<Box>>> boxes = IntStream.range(0, samples.groups().size())
                .mapToObj(group -> IntStream.range(0, samples.columns().size())
                        .mapToObj(column -> samples.numbers(column, group).flatMap(Box::of)).toList())
                .toList();
        return new BoxDataset(samples.columns(), samples.groups(), boxes);
    }

    /** The box of a group and a column; empty if nothing was measured. */
    Optional<Box> box(int group, int column) {
        return boxes.get(group).get(column);
    }

    Column column(int column) {
        return columns.get(column);
    }

    /** Number of values of a column in all groups. */
    int count(int column) {
        return boxes.stream().mapToInt(group -> group.get(column).map(Box::count).orElse(0)).sum();
    }

    @Override
    public int getItemCount(int series) {
        return columns.size();
    }

    @Override
    public Number getX(int series, int item) {
        return box(series, item).map(Box::median).orElse(Double.NaN);
    }

    @Override
    public Number getY(int series, int item) {
        return item;
    }
}
