package org.alidade.ui.instance;

import java.util.ArrayList;
import java.util.List;

import org.alidade.core.table.Column;
import org.alidade.core.table.ColumnType;
import org.alidade.core.table.Direction;
import org.alidade.core.table.Table;
import org.alidade.core.table.TableBuilder;
import org.alidade.ui.Messages;

/** The rows of an instance as a table: a row for each unit, a column for each row of weights. */
final class InstanceTable {

    private InstanceTable() {
    }

    static Table of(List<String> units, List<HeatRow> rows) {
        List<HeatRow> shown = rows.stream().filter(row -> row.weights().size() == units.size()).toList();
        List<Column> columns = new ArrayList<>();
        columns.add(column("position", Messages.Instance_position, ColumnType.INTEGER, ""));
        columns.add(column("unit", Messages.Instance_unit, ColumnType.TEXT, ""));
        for (int c = 0; c < shown.size(); c++) {
            columns.add(column(shown.get(c).id(), shown.get(c).label(), ColumnType.NUMBER, shown.get(c).label()));
        }
        TableBuilder table = new TableBuilder(columns);
        for (int unit = 0; unit < units.size(); unit++) {
            TableBuilder.Row row = table.row().set("position", unit + 1).set("unit", units.get(unit));
            for (HeatRow weights : shown) {
                float weight = weights.weights().get(unit);
                if (Float.isFinite(weight)) {
                    row.set(weights.id(), weight);
                } else {
                    row.missing(weights.id(), Messages.Instance_notFinite);
                }
            }
            row.add();
        }
        return table.build();
    }

    private static Column column(String id, String label, ColumnType type, String description) {
        return new Column(id, label, type, "", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Direction.NEUTRAL,
                description);
    }
}
