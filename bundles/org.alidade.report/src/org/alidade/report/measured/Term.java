package org.alidade.report.measured;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.alidade.core.table.Column;
import org.alidade.core.table.Table;

/**
 * A column of a probe, for the rows that count.
 *
 * @param probe  id of the probe
 * @param column id of a numeric column
 * @param where  all must hold; empty for all rows
 */
public record Term(String probe, String column, List<Condition> where) {

    public Term {
        Objects.requireNonNull(probe, "probe");
        Objects.requireNonNull(column, "column");
        where = List.copyOf(where);
    }

    /** All rows of a column. */
    public static Term of(String probe, String column) {
        return new Term(probe, column, List.of());
    }

    /** The same for rows whose cell in another column holds a text. */
    public Term where(String other, String value) {
        return and(new Condition.Is(other, value));
    }

    /** The same under one more condition. */
    public Term and(Condition condition) {
        List<Condition> more = new ArrayList<>(where);
        more.add(condition);
        return new Term(probe, column, more);
    }

    /** As formulas show it: {@code uniformbaseline: correct [model=base]}. */
    public String text() {
        String conditions = where.stream().map(Condition::text).collect(Collectors.joining(", "));
        return probe.substring(probe.lastIndexOf('.') + 1) + ": " + column
                + (conditions.isEmpty() ? "" : " [" + conditions + "]");
    }

    /**
     * Its value for each instance: the mean over the instance's rows, NaN where all are missing. A table without
     * instances has one for each row.
     *
     * @return empty if the table lacks a column, or the column holds no numbers
     */
    public Optional<Map<String, Double>> values(Table table) {
        if (!has(table, column) || !table.column(column).isNumeric()
                || !where.stream().allMatch(condition -> has(table, condition.column()))) {
            return Optional.empty();
        }
        boolean named = has(table, Column.INSTANCE);
        Map<String, double[]> sums = new LinkedHashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            if (counts(table, row)) {
                String instance = named ? table.text(Column.INSTANCE, row) : "row " + (row + 1);
                add(sums.computeIfAbsent(instance, key -> new double[2]), table.number(column, row));
            }
        }
        Map<String, Double> values = new LinkedHashMap<>();
        sums.forEach((instance, sum) -> values.put(instance, sum[1] == 0 ? Double.NaN : sum[0] / sum[1]));
        return Optional.of(values);
    }

    private boolean counts(Table table, int row) {
        return where.stream().allMatch(condition -> condition.holds(table, row));
    }

    private static void add(double[] sum, double value) {
        if (Double.isFinite(value)) {
            sum[0] += value;
            sum[1]++;
        }
    }

    private static boolean has(Table table, String id) {
        return table.columns().stream().anyMatch(column -> column.id().equals(id));
    }
}
