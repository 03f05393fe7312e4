package org.alidade.report.html;

import org.alidade.core.table.Column;

/**
 * What a column of a probe holds, as a line of a table.
 *
 * @param label       name in headings
 * @param unit        what 1 means
 * @param range       possible values
 * @param direction   how to read a larger value
 * @param description one sentence
 */
public record ColumnLine(String label, String unit, String range, String direction, String description) {

    static ColumnLine of(Column column) {
        String direction = switch (column.direction()) {
        case HIGHER_IS_MORE_FAITHFUL -> "higher is more faithful";
        case LOWER_IS_MORE_FAITHFUL -> "lower is more faithful";
        case NEUTRAL -> "neutral";
        };
        return new ColumnLine(column.label(), column.unit().isEmpty() ? "none" : column.unit(), range(column),
                column.isNumeric() ? direction : "neutral", column.description());
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
