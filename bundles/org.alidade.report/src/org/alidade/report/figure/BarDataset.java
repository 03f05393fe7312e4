package org.alidade.report.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.alidade.core.table.Column;

/** Means: one series a group, one item a line; x is the mean, y the number of the line. */
final class BarDataset extends GroupedDataset {

    private static final long serialVersionUID = 1L;

    private final transient List<String> lines;
    private final transient List<List<Optional<Bar>>> bars;

    private BarDataset(List<String> groups, List<String> lines, List<List<Optional<Bar>>> bars) {
        super(groups);
        this.lines = lines;
        this.bars = bars;
    }

    /** The means of x by group and line. */
    static BarDataset of(FigureData data, Rows rows) {
        List<List<Optional<Bar>>> bars = new ArrayList<>();
        for (List<Rows.Row> group : rows.groups().values()) {
            Map<String, List<Rows.Row>> byLine = new LinkedHashMap<>();
            String by = data.declaration().by().orElseThrow();
            group.forEach(row -> byLine.computeIfAbsent(row.text(by), line -> new ArrayList<>()).add(row));
            bars.add(data.lines().stream().map(line -> Optional.ofNullable(byLine.get(line)))
                    .map(found -> found.map(line -> bar(data, line))).toList());
        }
        return new BarDataset(List.copyOf(rows.groups().keySet()), data.lines(), List.copyOf(bars));
    }

    private static Bar bar(FigureData data, List<Rows.Row> rows) {
        Column x = data.x();
        return Bar.of(rows.stream().map(row -> new Samples.Value(row.number(x.id()), row.at())).toList(),
                data.tables().size(), x);
    }

    /** The bar of a group in a line; empty if nothing was measured. */
    Optional<Bar> bar(int group, int line) {
        return bars.get(group).get(line);
    }

    /** Name of a line. */
    String line(int line) {
        return lines.get(line);
    }

    /** Number of rows of a group. */
    int count(int group) {
        return bars.get(group).stream().mapToInt(bar -> bar.map(Bar::count).orElse(0)).sum();
    }

    @Override
    public int getItemCount(int series) {
        return lines.size();
    }

    @Override
    public Number getX(int series, int item) {
        return bar(series, item).map(Bar::mean).orElse(Double.NaN);
    }

    @Override
    public Number getY(int series, int item) {
        return item;
    }
}
