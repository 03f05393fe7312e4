package org.alidade.core.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TableBuilderTest {

    private static final Column WEIGHTS = new Column("attention", "Attention", ColumnType.WEIGHTS, "", 0, 1,
            Direction.NEUTRAL, "One for each token.");
    private static final List<Column> COLUMNS = List.of(column("class", ColumnType.TEXT, -1, 1),
            column("tau", ColumnType.NUMBER, -1, 1), column("tokens", ColumnType.INTEGER, 1, 1e9));

    @Test
    void cellsComeBackAsTheyWereSet() {
        TableBuilder builder = new TableBuilder(COLUMNS);
        builder.row().set("class", "yes").set("tau", .5).set("tokens", 12).add();
        builder.row().set("tokens", 3).set("class", "no").missing("tau", "one token").add();
        Table table = builder.build();
        assertEquals(2, table.rows());
        assertEquals("yes", table.text("class", 0));
        assertEquals(.5, table.number("tau", 0), 0);
        assertArrayEquals(new double[] {12, 3}, table.numbers("tokens"));
        assertTrue(table.isMissing("tau", 1));
        assertFalse(table.isMissing("tau", 0));
    }

    @Test
    void cellsHaveOneSpellingInFiles() {
        TableBuilder builder = new TableBuilder(COLUMNS);
        builder.row().missing("class", "unknown").set("tau", .1).set("tokens", 1e9).add();
        Table table = builder.build();
        assertEquals("", table.text("class", 0));
        assertEquals("0.1", table.text("tau", 0));
        assertEquals("1000000000", table.text("tokens", 0));
    }

    @Test
    void aTableThatGrowsBeyondItsSizeIsRefusedByRow() {
        // three cells of 24 bytes and a text of two characters: 76 bytes a row
        TableBuilder builder = new TableBuilder(COLUMNS, 2 * 76);
        for (int i = 0; i < 2; i++) {
            builder.row().set("class", "no").set("tau", .5).set("tokens", 1).add();
        }
        String refused = assertThrows(IllegalStateException.class,
                () -> builder.row().set("class", "no").set("tau", .5).set("tokens", 1).add()).getMessage();
        assertEquals("The table is larger than 152 bytes after 3 rows; measure fewer instances or columns", refused);
    }

    @Test
    void equalReasonsAreCountedTogether() {
        TableBuilder builder = new TableBuilder(COLUMNS);
        for (String reason : List.of("one token", "constant gradient", "one token")) {
            builder.row().set("class", "no").set("tokens", 1).missing("tau", reason).add();
        }
        assertEquals(Map.of("constant gradient", 1, "one token", 2), builder.build().missingReasons("tau"));
        assertEquals(Map.of(), builder.build().missingReasons("tokens"));
    }

    @Test
    void aTableThatWasBuiltDoesNotChange() {
        TableBuilder builder = new TableBuilder(COLUMNS);
        builder.row().set("class", "no").set("tokens", 1).missing("tau", "one token").add();
        Table table = builder.build();
        builder.row().set("class", "no").set("tokens", 1).missing("tau", "one token").add();
        table.numbers("tokens")[0] = 7;
        assertEquals(1, table.rows());
        assertEquals(1, table.number("tokens", 0), 0);
        assertEquals(Map.of("one token", 1), table.missingReasons("tau"));
    }

    @Test
    void whatIsSaidLastOfACellCounts() {
        TableBuilder builder = new TableBuilder(COLUMNS);
        builder.row().set("class", "no").set("tokens", 1).missing("tau", "too long").set("tau", 1).add();
        builder.row().set("class", "no").set("tokens", 1).set("tau", 1).missing("tau", "one token").add();
        Table table = builder.build();
        assertEquals(1, table.number("tau", 0), 0);
        assertTrue(table.isMissing("tau", 1));
        assertEquals(Map.of("one token", 1), table.missingReasons("tau"));
    }

    @Test
    void aRowThatLeavesColumnsOpenIsRefusedWithTheirNames() {
        TableBuilder builder = new TableBuilder(COLUMNS);
        builder.row().set("class", "no").set("tokens", 1).set("tau", 0).add();
        var refused = assertThrows(IllegalStateException.class, () -> builder.row().set("tau", 0).add());
        assertEquals("Row 1 leaves [class, tokens] without a value or a reason", refused.getMessage());
    }

    static Stream<Arguments> badCells() {
        return Stream.of(
                bad("Column tau is given 1.5, expected -1.0 to 1.0", row -> row.set("tau", 1.5)),
                bad("Column tau is given NaN; say missing(...) with the reason instead",
                        row -> row.set("tau", Double.NaN)),
                bad("Column tokens takes whole numbers, found 1.5", row -> row.set("tokens", 1.5)),
                bad("Column class takes text, found the number 1.0", row -> row.set("class", 1)),
                bad("Column tau takes numbers, found \"high\"", row -> row.set("tau", "high")),
                bad("Column 'jsd' is not declared; declared are [class, tau, tokens]", row -> row.set("jsd", 1)),
                bad("Column 'jsd' is not declared; declared are [class, tau, tokens]",
                        row -> row.missing("jsd", "why")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badCells")
    void aCellThatIsNotAsDeclaredIsRefused(String message, Consumer<TableBuilder.Row> cell) {
        TableBuilder.Row row = new TableBuilder(COLUMNS).row();
        var refused = assertThrows(IllegalArgumentException.class, () -> cell.accept(row));
        assertEquals(message, refused.getMessage());
    }

    @Test
    void anUnknownColumnIsRefusedWithThoseThereAre() {
        Table table = new TableBuilder(COLUMNS).build();
        var refused = assertThrows(IllegalArgumentException.class, () -> table.column("jsd"));
        assertEquals("No column 'jsd'; there are [class, tau, tokens]", refused.getMessage());
    }

    @Test
    void textIsNotReadAsNumbers() {
        Table table = new TableBuilder(COLUMNS).build();
        var refused = assertThrows(IllegalArgumentException.class, () -> table.numbers("class"));
        assertEquals("Column class holds no numbers, or several in a cell", refused.getMessage());
    }

    @Test
    void aHeadingHasTheUnitUnlessItIsTheUnit() {
        assertEquals("Tokens",
                new Column("n", "Tokens", ColumnType.INTEGER, "tokens", 1, 9, Direction.NEUTRAL, "").heading());
        assertEquals("Length (tokens)", new Column("n", "Length", ColumnType.INTEGER, "tokens", 1, 9,
                Direction.NEUTRAL, "").heading());
        assertEquals("tau", COLUMNS.get(1).heading());
    }

    @Test
    void aColumnWithoutARangeIsRefused() {
        var refused = assertThrows(IllegalArgumentException.class, () -> column("c", ColumnType.NUMBER, 1, 0));
        assertEquals("Column c: range from 1.0 to 0.0", refused.getMessage());
    }

    private static Arguments bad(String message, Consumer<TableBuilder.Row> cell) {
        return Arguments.of(message, cell);
    }

    private static Column column(String id, ColumnType type, double minimum, double maximum) {
        return new Column(id, id, type, "", minimum, maximum, Direction.NEUTRAL, "");
    }

    @Test
    void weightsAreKeptAsTheyWereAndHandedOutAsCopies() {
        TableBuilder builder = new TableBuilder(List.of(WEIGHTS));
        float[] given = {.25f, .75f};
        builder.row().set("attention", given).add();
        builder.row().missing("attention", "no text").add();
        given[0] = 9;
        Table table = builder.build();
        assertArrayEquals(new float[] {.25f, .75f}, table.weights("attention", 0));
        assertEquals("0.25 0.75", table.text("attention", 0));
        assertTrue(table.isMissing("attention", 1));
        assertEquals(0, table.weights("attention", 1).length);
        table.weights("attention", 0)[0] = 9;
        assertEquals(.25f, table.weights("attention", 0)[0]);
    }

    @Test
    void aWeightOutsideTheRangeIsRefused() {
        var row = new TableBuilder(List.of(WEIGHTS)).row();
        var refused = assertThrows(IllegalArgumentException.class, () -> row.set("attention", new float[] {.5f, 2}));
        assertEquals("Column attention is given 2.0, expected 0.0 to 1.0", refused.getMessage());
    }

    @Test
    void weightsAreNeitherNumbersNorText() {
        var row = new TableBuilder(List.of(WEIGHTS)).row();
        assertEquals("Column attention takes weights, found the number 1.0",
                assertThrows(IllegalArgumentException.class, () -> row.set("attention", 1)).getMessage());
        assertEquals("Column attention takes weights, found \"a\"",
                assertThrows(IllegalArgumentException.class, () -> row.set("attention", "a")).getMessage());
        assertFalse(WEIGHTS.isNumeric());
    }
}
