package org.alidade.report.document;

import java.util.List;

import org.alidade.core.table.Column;
import org.alidade.report.document.DataTable.Head;
import org.alidade.report.document.DataTable.Line;

/** What the columns of a probe hold, as lines of a table. */
final class ColumnLines {

    static final List<Head> HEADS = List.of(Heads.text("Column"), Heads.text("Unit"), Heads.text("Range"),
            Heads.text("Direction"), Heads.text("Meaning"));

    private ColumnLines() {
    }

    static List<Line> of(List<Column> columns) {
        return columns.stream().map(ColumnLines::line).toList();
    }

    private static Line line(Column column) {
        String direction = switch (column.direction()) {
        case HIGHER_IS_MORE_FAITHFUL -> "higher is more faithful";
        case LOWER_IS_MORE_FAITHFUL -> "lower is more faithful";
        case NEUTRAL -> "neutral";
        };
        return new Line(List.of(Value.of(column.label()), Value.of(column.unit().isEmpty() ? "none" : column.unit()),
                Value.of(range(column)), Value.of(column.isNumeric() ? direction : "neutral"),
                Value.of(column.description())), List.of());
    }

    private static String range(Column column) {
        return switch (column.type()) {
        case TEXT -> "text";
        case WEIGHTS -> "a number for each unit, " + numbers(column);
        case NUMBER, INTEGER -> numbers(column);
        };
    }

    private static String numbers(Column column) {
        boolean below = Double.isInfinite(column.minimum());
        boolean above = Double.isInfinite(column.maximum());
        String from = Digits.bound(column.minimum());
        String to = Digits.bound(column.maximum());
        if (below && above) {
            return "any number";
        }
        return below ? "up to " + to : above ? "from " + from : from + " to " + to;
    }
}
