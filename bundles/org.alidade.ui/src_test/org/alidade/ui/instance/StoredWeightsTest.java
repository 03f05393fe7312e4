package org.alidade.ui.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.alidade.core.cell.Choice;
import org.alidade.core.table.Column;
import org.alidade.core.table.ColumnType;
import org.alidade.core.table.Direction;
import org.alidade.core.table.Table;
import org.alidade.core.table.TableBuilder;
import org.alidade.ui.instance.HeatRow.Scale;
import org.junit.jupiter.api.Test;

class StoredWeightsTest {

    private static final Choice PROBE = new Choice("com.example.probe", "1.0.0", "Theirs", Map.of());

    @Test
    void everyColumnOfWeightsIsARowThirdPartiesToo() {
        StoredWeights stored = StoredWeights.of(PROBE, table(true, "attention", "importance")).orElseThrow();
        List<HeatRow> rows = stored.rows("test:1");
        assertEquals(List.of("stored:com.example.probe:attention", "stored:com.example.probe:importance"),
                rows.stream().map(HeatRow::id).toList());
        assertEquals(Scale.ATTENTION, rows.get(0).scale());
        assertEquals(List.of(.25f, .75f), rows.get(0).weights());
        assertEquals(List.of("a", "film"), stored.units("test:1"));
        assertTrue(stored.rows("test:2").isEmpty());
    }

    @Test
    void aTableWithoutWeightsOrWithoutInstancesSaysNothing() {
        assertTrue(StoredWeights.of(PROBE, table(true)).isEmpty());
        assertTrue(StoredWeights.of(PROBE, table(false, "attention")).isEmpty());
    }

    private static Table table(boolean instances, String... weights) {
        List<Column> columns = new ArrayList<>();
        columns.add(column(instances ? Column.INSTANCE : "other", ColumnType.TEXT));
        columns.add(column("text", ColumnType.TEXT));
        List.of(weights).forEach(id -> columns.add(column(id, ColumnType.WEIGHTS)));
        TableBuilder table = new TableBuilder(columns);
        TableBuilder.Row row = table.row().set(columns.get(0).id(), "test:1").set("text", "a\tfilm");
        List.of(weights).forEach(id -> row.set(id, new float[] {.25f, .75f}));
        row.add();
        return table.build();
    }

    private static Column column(String id, ColumnType type) {
        return new Column(id, id, type, "", 0, 1, Direction.NEUTRAL, "");
    }
}
