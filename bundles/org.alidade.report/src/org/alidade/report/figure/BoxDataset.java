package org.alidade.report.figure;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.alidade.core.table.Column;

/** Boxes: one series a group, one item a column; x is the median, y the number of the column. */
final class BoxDataset extends GroupedDataset {

    private static final long serialVersionUID = 1L;

    private final transient Samples samples;
    private final transient List<List<Optional<Box>>> boxes;

    private BoxDataset(Samples samples, List<List<Optional<Box>>> boxes) {
        super(samples.groups());
        this.samples = samples;
        this.boxes = boxes;
    }

    static BoxDataset of(Samples samples) {
        List<List<Optional<Box>>> boxes = IntStream.range(0, samples.groups().size())
                .mapToObj(group -> IntStream.range(0, samples.columns().size())
                        .mapToObj(column -> samples.numbers(column, group).flatMap(Box::of)).toList())
                .toList();
        return new BoxDataset(samples, boxes);
    }

    /** The box of a group and a column; empty if nothing was measured. */
    Optional<Box> box(int group, int column) {
        return boxes.get(group).get(column);
    }

    Column column(int column) {
        return samples.columns().get(column);
    }

    /** The values of a group in a column. */
    Stream<Samples.Value> values(int group, int column) {
        return samples.values(column, group);
    }

    /** Number of values of a column in all groups. */
    int count(int column) {
        return boxes.stream().mapToInt(group -> group.get(column).map(Box::count).orElse(0)).sum();
    }

    @Override
    public int getItemCount(int series) {
        return samples.columns().size();
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
