package org.alidade.ui.grid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;

import org.alidade.core.table.Column;
import org.alidade.core.table.ColumnType;
import org.alidade.core.table.Direction;
import org.alidade.core.table.Table;
import org.alidade.core.table.TableBuilder;
import org.junit.jupiter.api.Test;

class RowOrderTest {

    private final Table table = table();

    private static Table table() {
        TableBuilder builder = new TableBuilder(
                List.of(column("name", ColumnType.TEXT), column("x", ColumnType.NUMBER)));
        builder.row().set("name", "b").set("x", 2).add();
        builder.row().set("name", "c").missing("x", "too short").add();
        builder.row().set("name", "a").set("x", 10).add();
        return builder.build();
    }

    private static Column column(String id, ColumnType type) {
        return new Column(id, id, type, "", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Direction.NEUTRAL, id);
    }

    private int[] rows(RowOrder order) {
        return IntStream.range(0, table.rows()).map(order::row).toArray();
    }

    @Test
    void clicksSortUpThenDownThenNotAtAll() {
        RowOrder order = new RowOrder(table);
        assertArrayEquals(new int[] {0, 1, 2}, rows(order));
        order.next(0);
        assertArrayEquals(new int[] {2, 0, 1}, rows(order));
        order.next(0);
        assertArrayEquals(new int[] {1, 0, 2}, rows(order));
        order.next(0);
        assertArrayEquals(new int[] {0, 1, 2}, rows(order));
        assertEquals("", order.mark(0));
    }

    @Test
    void weightsAreSortedByHowManyThereAre() {
        TableBuilder builder = new TableBuilder(List.of(column("w", ColumnType.WEIGHTS)));
        builder.row().set("w", new float[] {9, 9}).add();
        builder.row().missing("w", "too short").add();
        builder.row().set("w", new float[] {1, 1, 1}).add();
        builder.row().set("w", new float[] {5}).add();
        RowOrder order = new RowOrder(builder.build());
        order.next(0);
        assertArrayEquals(new int[] {3, 0, 2, 1}, IntStream.range(0, 4).map(order::row).toArray());
    }

    @Test
    void missingNumbersComeLastEitherWay() {
        RowOrder order = new RowOrder(table);
        order.next(1);
        assertArrayEquals(new int[] {0, 2, 1}, rows(order));
        order.next(1);
        assertArrayEquals(new int[] {2, 0, 1}, rows(order));
    }
}
