package org.alidade.core.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class SummariesTest {

    private static final List<Column> COLUMNS = List.of(column("class", ColumnType.TEXT),
            column("tau", ColumnType.NUMBER), column("tokens", ColumnType.INTEGER));

    /** Hand-computed: of 0, 2, 4 the mean is 2, the variance 8 / 3, the quartiles 1, 2, 3. */
    @Test
    void missingCellsAreCountedAndLeftOut() {
        TableBuilder builder = new TableBuilder(COLUMNS);
        row(builder, "yes", 4);
        row(builder, "no", 0);
        builder.row().set("class", "yes").missing("tau", "why").set("tokens", 1).add();
        row(builder, "yes", 2);
        assertEquals(List.of(new SummaryRow("tau", Optional.empty(), 3, 1, 2, Math.sqrt(8 / 3.0), 1, 2, 3)),
                Summaries.of(builder.build(), List.of(new SummaryDeclaration(List.of("tau"), Optional.empty()))));
    }

    @Test
    void rowsComeByColumnAndAllBeforeTheGroupsInAlphabeticalOrder() {
        TableBuilder builder = new TableBuilder(COLUMNS);
        row(builder, "yes", 4);
        row(builder, "no", 0);
        List<SummaryRow> rows = Summaries.of(builder.build(),
                List.of(new SummaryDeclaration(List.of("tokens", "tau"), Optional.of("class"))));
        assertEquals(List.of("tokens (all)", "tokens no", "tokens yes", "tau (all)", "tau no", "tau yes"),
                rows.stream().map(row -> row.column() + ' ' + row.group().orElse("(all)")).toList());
        assertEquals(new SummaryRow("tau", Optional.of("yes"), 1, 0, 4, 0, 4, 4, 4), rows.get(5));
    }

    @Test
    void aGroupWithoutValuesHasNoStatistics() {
        TableBuilder builder = new TableBuilder(COLUMNS);
        builder.row().set("class", "yes").missing("tau", "why").set("tokens", 1).add();
        double none = Double.NaN;
        assertEquals(List.of(new SummaryRow("tau", Optional.empty(), 0, 1, none, none, none, none, none)),
                Summaries.of(builder.build(), List.of(new SummaryDeclaration(List.of("tau"), Optional.empty()))));
    }

    /** A row whose group is missing belongs to no group, not even to that of the empty text. */
    @Test
    void rowsWithoutGroupAreInNone() {
        TableBuilder builder = new TableBuilder(COLUMNS);
        row(builder, "", 4);
        builder.row().missing("class", "why").set("tau", 0).set("tokens", 1).add();
        List<SummaryRow> rows = Summaries.of(builder.build(),
                List.of(new SummaryDeclaration(List.of("tau"), Optional.of("class"))));
        assertEquals(2, rows.get(0).count());
        assertEquals(1, rows.get(1).count());
        assertEquals(2, rows.size());
    }

    @Test
    void aSummaryOfNothingIsRefused() {
        var refused = assertThrows(IllegalArgumentException.class,
                () -> new SummaryDeclaration(List.of(), Optional.empty()));
        assertEquals("A summary needs at least one column", refused.getMessage());
    }

    private static void row(TableBuilder builder, String cls, double tau) {
        builder.row().set("class", cls).set("tau", tau).set("tokens", 1).add();
    }

    private static Column column(String id, ColumnType type) {
        return new Column(id, id, type, "", -10, 10, Direction.NEUTRAL, "");
    }
}
