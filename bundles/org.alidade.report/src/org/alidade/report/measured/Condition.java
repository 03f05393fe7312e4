package org.alidade.report.measured;

import java.util.Locale;

import org.alidade.core.table.Table;

/** Which rows of a table count. */
public sealed interface Condition {

    /** Id of the column that decides. */
    String column();

    /** Whether a row counts; one whose cell is missing does not. */
    boolean holds(Table table, int row);

    /** As formulas show it: {@code model=base}. */
    String text();

    /** The cell holds this text. */
    record Is(String column, String value) implements Condition {

        @Override
        public boolean holds(Table table, int row) {
            return table.text(column, row).equals(value);
        }

        @Override
        public String text() {
            return column + "=" + value;
        }
    }

    /** The cell holds a number from one bound, inclusive, to another, exclusive. */
    record In(String column, double from, double to) implements Condition {

        @Override
        public boolean holds(Table table, int row) {
            double value = table.number(column, row);
            return from <= value && value < to;
        }

        @Override
        public String text() {
            return String.format(Locale.ROOT, "%s in [%s, %s)", column, from, to);
        }
    }
}
