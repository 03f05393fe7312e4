package org.alidade.report.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.alidade.core.figure.FigureDeclaration;

/** Means: one series a group, one item a value of the column {@code by}, in the order of x. */
final class CurveDataset extends GroupedDataset {

    private static final long serialVersionUID = 1L;

    private final transient List<List<Mean>> means;

    private CurveDataset(List<String> groups, List<List<Mean>> means) {
        super(groups);
        this.means = means;
    }

    /**
     * Rows of one value.
     *
     * @param value of the column by
     * @param x     mean of x
     * @param y     mean of y
     * @param rows  at least one
     */
    record Mean(String value, double x, double y, List<FigureRow> rows) {

        static Mean of(String value, List<Rows.Row> rows, FigureDeclaration declaration) {
            return new Mean(value, mean(rows, declaration.x()), mean(rows, declaration.y().orElseThrow()),
                    rows.stream().map(Rows.Row::at).toList());
        }

        int count() {
            return rows.size();
        }

        private static double mean(List<Rows.Row> rows, String column) {
            return rows.stream().mapToDouble(row -> row.number(column)).average().orElseThrow();
        }
    }

    static CurveDataset of(FigureDeclaration declaration, Rows rows) {
        List<List<Mean>> means = new ArrayList<>();
        rows.groups().values().forEach(group -> means.add(means(declaration, group)));
        return new CurveDataset(List.copyOf(rows.groups().keySet()), List.copyOf(means));
    }

    private static List<Mean> means(FigureDeclaration declaration, List<Rows.Row> group) {
        Map<String, List<Rows.Row>> values = new LinkedHashMap<>();
        group.forEach(row -> values.computeIfAbsent(row.text(declaration.by().orElseThrow()), key -> new ArrayList<>())
                .add(row));
        return values.entrySet().stream().map(value -> Mean.of(value.getKey(), value.getValue(), declaration))
                .sorted(Comparator.comparingDouble(Mean::x)).toList();
    }

    Mean mean(int group, int item) {
        return means.get(group).get(item);
    }

    /** Number of points of all groups. */
    int size() {
        return means.stream().mapToInt(List::size).sum();
    }

    /** Number of points that a figure does not show. */
    int outside(FigureData data) {
        return (int) means.stream().flatMap(List::stream)
                .filter(mean -> !data.showsX(mean.x()) || !data.showsY(mean.y())).count();
    }

    @Override
    public int getItemCount(int series) {
        return means.get(series).size();
    }

    @Override
    public Number getX(int series, int item) {
        return mean(series, item).x();
    }

    @Override
    public Number getY(int series, int item) {
        return mean(series, item).y();
    }
}
