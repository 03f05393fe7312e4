package org.alidade.ui.instance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.alidade.core.cell.Choice;
import org.alidade.core.math.Divergence;
import org.alidade.core.table.Column;
import org.alidade.core.table.ColumnType;
import org.alidade.core.table.Table;

/**
 * A table that has weights of instances: columns of weights, and a column {@link Column#INSTANCE}. The units that the
 * weights belong to are those of a text column that separates as many by tabs, if there is one.
 */
final class StoredWeights {

    private static final String ATTENTION = "attention";

    private final Choice probe;
    private final Table table;
    private final List<Column> columns;
    private final Map<String, Integer> rows = new HashMap<>();

    private StoredWeights(Choice probe, Table table, List<Column> columns) {
        this.probe = probe;
        this.table = table;
        this.columns = columns;
        for (int row = 0; row < table.rows(); row++) {
            rows.putIfAbsent(table.text(Column.INSTANCE, row), row);
        }
    }

    /** Empty if a table has no weights, or does not say of which instances. */
    static Optional<StoredWeights> of(Choice probe, Table table) {
        List<Column> weights = table.columns().stream().filter(column -> column.type() == ColumnType.WEIGHTS).toList();
        boolean says = table.columns().stream()
                .anyMatch(column -> column.id().equals(Column.INSTANCE) && column.type() == ColumnType.TEXT);
        return weights.isEmpty() || !says ? Optional.empty() : Optional.of(new StoredWeights(probe, table, weights));
    }

    /** The rows of an instance; none if it is not in the table. */
    List<HeatRow> rows(String id) {
        Integer row = rows.get(id);
        if (row == null) {
            return List.of();
        }
        List<HeatRow> found = new ArrayList<>();
        Optional<float[]> attention = attention(row);
        for (Column column : columns) {
            float[] weights = table.weights(column.id(), row);
            if (weights.length > 0) {
                String name = "stored:" + probe.id() + ":" + column.id();
                String label = column.label() + " (" + probe.name() + ")";
                found.add(isDistribution(weights)
                        ? HeatRow.attention(name, label, weights, outcome(column, weights, attention))
                        : HeatRow.scores(name, label, weights));
            }
        }
        return found;
    }

    private static Optional<Outcome> outcome(Column column, float[] weights, Optional<float[]> attention) {
        if (column.id().equals(ATTENTION) || attention.isEmpty() || attention.get().length != weights.length) {
            return Optional.empty();
        }
        return Optional.of(new Outcome(Optional.empty(),
                OptionalDouble.of(Divergence.jensenShannon(weights, attention.get())), OptionalDouble.empty()));
    }

    /** The model's own attention, if the table has it. */
    Optional<float[]> attention(String id) {
        Integer row = rows.get(id);
        return row == null ? Optional.empty() : attention(row.intValue());
    }

    private Optional<float[]> attention(int row) {
        return columns.stream().filter(column -> column.id().equals(ATTENTION))
                .map(column -> table.weights(column.id(), row)).filter(weights -> weights.length > 0).findFirst();
    }

    /** What an instance's weights belong to; empty if the table does not say. */
    List<String> units(String id) {
        Integer row = rows.get(id);
        if (row == null) {
            return List.of();
        }
        int size = columns.stream().mapToInt(column -> table.weights(column.id(), row).length).max().orElse(0);
        return table.columns().stream()
                .filter(column -> column.type() == ColumnType.TEXT && !column.id().equals(Column.INSTANCE))
                .map(column -> List.of(table.text(column.id(), row).split("\t", -1)))
                .filter(units -> units.size() == size && size > 1).findFirst().orElse(List.of());
    }

    private static boolean isDistribution(float[] weights) {
        double sum = 0;
        for (float weight : weights) {
            if (!(weight >= 0)) {
                return false;
            }
            sum += weight;
        }
        return Math.abs(sum - 1) < .01;
    }
}
