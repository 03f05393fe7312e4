package org.alidade.report.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jfree.data.Range;

/**
 * Points of rows: one series a group, one item a point that is drawn. Where there are too many in what is shown of the
 * axes, some are left out; zooming in brings them back.
 */
final class ScatterDataset extends GroupedDataset {

    private static final long serialVersionUID = 1L;

    private final transient List<List<Points.Point>> points;
    private transient List<List<Points.Point>> drawn;
    private int shown;

    private ScatterDataset(List<String> groups, List<List<Points.Point>> points) {
        super(groups);
        this.points = points;
        this.drawn = thinned(points);
    }

    /** The points on the axes. */
    static ScatterDataset of(FigureData data, Points points) {
        Map<String, List<Points.Point>> shown = new LinkedHashMap<>();
        points.groups().forEach((name, group) -> shown.put(name,
                group.stream().filter(p -> data.showsX(p.x()) && data.showsY(p.y())).toList()));
        return new ScatterDataset(new ArrayList<>(shown.keySet()), List.copyOf(shown.values()));
    }

    private static List<List<Points.Point>> thinned(List<List<Points.Point>> points) {
        int all = points.stream().mapToInt(List::size).sum();
        return points.stream().map(group -> Thinning.of(group, all)).toList();
    }

    /** Chooses the points that are drawn: those in the ranges of both axes. */
    void show(Range x, Range y) {
        List<List<Points.Point>> seen = points.stream()
                .map(group -> group.stream().filter(p -> x.contains(p.x()) && y.contains(p.y())).toList()).toList();
        shown = seen.stream().mapToInt(List::size).sum();
        drawn = thinned(seen);
    }

    /** Number of points in what is shown of the axes, drawn or not. */
    int shown() {
        return shown;
    }

    /** All points on the axes as they were declared, drawn or not. */
    Stream<Points.Point> all() {
        return points.stream().flatMap(List::stream);
    }

    Points.Point point(int group, int item) {
        return drawn.get(group).get(item);
    }

    /** Number of a group's points on the axes, drawn or not. */
    int total(int group) {
        return points.get(group).size();
    }

    /** Number of points on the axes, drawn or not. */
    int total() {
        return points.stream().mapToInt(List::size).sum();
    }

    /** Number of points that are drawn. */
    int drawn() {
        return drawn.stream().mapToInt(List::size).sum();
    }

    @Override
    public int getItemCount(int series) {
        return drawn.get(series).size();
    }

    @Override
    public Number getX(int series, int item) {
        return point(series, item).x();
    }

    @Override
    public Number getY(int series, int item) {
        return point(series, item).y();
    }
}
