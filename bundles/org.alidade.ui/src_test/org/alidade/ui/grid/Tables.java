package org.alidade.ui.grid;

import java.util.List;

import org.alidade.core.table.Column;
import org.alidade.core.table.ColumnType;
import org.alidade.core.table.Direction;
import org.alidade.core.table.Table;
import org.alidade.core.table.TableBuilder;

/** Tables for tests. */
final class Tables {

    private Tables() {
    }

    static Column column(String id, ColumnType type) {
        return new Column(id, id, type, "", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Direction.NEUTRAL, id);
    }

    /** Instances test:10 (b, 2), test:2 (c, missing), test:1 (b, 10), test:3 (A_1 &amp; "x", 0.25). */
    static Table four() {
        TableBuilder builder = new TableBuilder(List.of(column("instance", ColumnType.TEXT),
                column("name", ColumnType.TEXT), column("x", ColumnType.NUMBER)));
        builder.row().set("instance", "test:10").set("name", "b").set("x", 2).add();
        builder.row().set("instance", "test:2").set("name", "c").missing("x", "too short").add();
        builder.row().set("instance", "test:1").set("name", "b").set("x", 10).add();
        builder.row().set("instance", "test:3").set("name", "A_1 & \"x\"").set("x", .25).add();
        return builder.build();
    }
}
