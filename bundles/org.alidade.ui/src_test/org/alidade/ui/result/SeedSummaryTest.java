package org.alidade.ui.result;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.alidade.core.cell.Choice;
import org.alidade.core.cell.ProbeCell;
import org.alidade.core.cell.TrainingCell;
import org.alidade.core.table.Column;
import org.alidade.core.table.ColumnType;
import org.alidade.core.table.Direction;
import org.alidade.core.table.Summaries;
import org.alidade.core.table.SummaryDeclaration;
import org.alidade.core.table.SummaryRow;
import org.alidade.core.table.Table;
import org.alidade.core.table.TableBuilder;
import org.junit.jupiter.api.Test;

class SeedSummaryTest {

    private static final List<Column> COLUMNS = List.of(text("instance"), text("label"), text("class"),
            new Column("tau", "tau", ColumnType.NUMBER, "", -1, 1, Direction.NEUTRAL, ""));

    /** Each instance has a row for each class, so that as many rows have a label as have a class. */
    @Test
    void aGroupIsThatOfTheColumnThatTheSummaryIsGroupedBy() {
        TableBuilder rows = new TableBuilder(COLUMNS);
        for (int i = 0; i < 4; i++) {
            for (String of : List.of("bad", "good")) {
                rows.row().set("instance", "test:" + i).set("label", i % 2 == 0 ? "bad" : "good").set("class", of)
                        .set("tau", of.equals("bad") ? .25 : .5 + i / 8.).add();
            }
        }
        Table table = rows.build();
        List<SummaryRow> summary = Summaries.of(table,
                List.of(new SummaryDeclaration(List.of("tau"), Optional.of("class"))));
        List<SeedSummary> overSeeds = SeedSummary.of(summary, table, List.of(new SeedSummary.Seed(cell(), table)));
        assertEquals(List.of(Optional.of("bad"), Optional.of("good")),
                overSeeds.stream().map(line -> line.row().group()).filter(Optional::isPresent).toList());
        for (SeedSummary line : overSeeds) {
            assertEquals(line.row().mean(), line.means().get(0).getAsDouble(), 1e-12, line.row().toString());
        }
    }

    private static ProbeCell cell() {
        Choice any = new Choice("org.example.any", "1.0.0", "Any", Map.of());
        return new ProbeCell(new TrainingCell(any, "0".repeat(64), any, any, any, 1), any);
    }

    private static Column text(String id) {
        return new Column(id, id, ColumnType.TEXT, "", 0, 0, Direction.NEUTRAL, "");
    }
}
