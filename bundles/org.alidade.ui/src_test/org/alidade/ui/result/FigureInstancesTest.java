package org.alidade.ui.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.alidade.core.table.Column;
import org.alidade.core.table.ColumnType;
import org.alidade.core.table.Direction;
import org.alidade.core.table.Table;
import org.alidade.core.table.TableBuilder;
import org.alidade.report.figure.FigureRow;
import org.junit.jupiter.api.Test;

class FigureInstancesTest {

    private static Table table(String column, String... ids) {
        TableBuilder builder = new TableBuilder(List.of(new Column(column, column, ColumnType.TEXT, "", 0, 0,
                Direction.NEUTRAL, "")));
        for (String id : ids) {
            if (id.isEmpty()) {
                builder.row().missing(column, "too short").add();
            } else {
                builder.row().set(column, id).add();
            }
        }
        return builder.build();
    }

    @Test
    void instancesComeInTheOrderOfTheRowsHoweverTheyWereBrushed() {
        FigureInstances instances = FigureInstances
                .of(List.of(table("instance", "c", "a", "", "b"), table("instance", "b", "d")));
        Set<FigureRow> rows = Set.of(new FigureRow(1, 1), new FigureRow(0, 3), new FigureRow(0, 2),
                new FigureRow(1, 0), new FigureRow(0, 0));

        assertEquals(List.of("c", "b", "d"), instances.ids(rows));
    }

    @Test
    void anInstanceHasItsRowInEveryTable() {
        FigureInstances instances = FigureInstances.of(List.of(table("instance", "a", "b"), table("instance", "b")));

        assertEquals(Set.of(new FigureRow(0, 1), new FigureRow(1, 0)), instances.rows(List.of("b", "nobody")));
    }

    @Test
    void rowsOfATableWithoutInstancesAreAboutNone() {
        FigureInstances instances = FigureInstances.of(List.of(table("word", "a")));

        assertTrue(instances.isEmpty());
        assertEquals(List.of(), instances.ids(Set.of(new FigureRow(0, 0))));
    }
}
