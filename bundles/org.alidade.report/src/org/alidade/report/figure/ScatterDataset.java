package org.alidade.report.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Points of rows: one series a group, one item a point that is drawn. */
final class ScatterDataset extends GroupedDataset {

    private static final long serialVersionUID = 1L;

    private final transient List<List<Points.Point>> drawn;
    private final transient List<Integer> totals;

    private ScatterDataset(List<String> groups, List<List<Points.Point>> drawn, List<Integer> totals) {
        super(groups);
        this.drawn = drawn;
        this.totals = totals;
    }

    /** The points on the axes, thinned if there are too many. */
    static ScatterDataset of(FigureData data, Points points) {
        Map<String, List<Points.Point>> shown = new LinkedHashMap<>();
        points.groups().forEach((name, group) -> shown.put(name,
                group.stream().filter(p -> data.showsX(p.x()) && data.showsY(p.y())).toList()));
        int all = shown.values().stream().mapToInt(List::size).sum();
        return new ScatterDataset(new ArrayList<>(shown.keySet()),
                shown.values().stream().map(group -> Thinning.of(group, all)).toList(),
                shown.values().stream().map(List::size).toList());
    }

    Points.Point point(int group, int item) {
        return drawn.get(group).get(item);
    }

    /** Number of a group's points on the axes, drawn or not. */
    int total(int group) {
        return totals.get(group);
    }

    /** Number of points on the axes, drawn or not. */
    int total() {
        return totals.stream().mapToInt(Integer::intValue).sum();
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
