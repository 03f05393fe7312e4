package org.alidade.ui.report;

import java.util.List;
import java.util.Objects;

import org.alidade.core.table.Column;
import org.alidade.core.table.ColumnType;
import org.alidade.core.table.Direction;
import org.alidade.core.table.Table;

/**
 * What came of a check.
 *
 * @param headline some lines: how many of which kind, and what else there is to say
 * @param table    a row for each thing that was checked; texts
 * @param cells    for each row the keys of the cells that it is about
 */
record Checked(String headline, Table table, List<List<String>> cells) {

    Checked {
        Objects.requireNonNull(headline, "headline");
        Objects.requireNonNull(table, "table");
        cells = List.copyOf(cells);
    }

    /** A column of texts. */
    static Column column(String id, String label, String description) {
        return new Column(id, label, ColumnType.TEXT, "", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY,
                Direction.NEUTRAL, description);
    }
}
