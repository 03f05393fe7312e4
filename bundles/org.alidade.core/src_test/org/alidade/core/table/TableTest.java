package org.alidade.core.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class TableTest {

    private static final List<Column> COLUMNS = List.of(column("word", ColumnType.TEXT, 0, 0),
            column("gain", ColumnType.NUMBER, 0, 1), column("shares", ColumnType.WEIGHTS, 0, 1));
    private static final String[] WORDS = {"a", null};
    private static final double[] GAINS = {.5, Double.NaN};
    private static final float[][] SHARES = {{.5f, .5f}, null};
    private static final Map<String, Map<String, Integer>> REASONS = Map.of("word", Map.of("none", 1), "gain",
            Map.of("constant", 1), "shares", Map.of("one token", 1));

    private static Column column(String id, ColumnType type, double minimum, double maximum) {
        return new Column(id, id, type, "", minimum, maximum, Direction.NEUTRAL, "");
    }

    @Test
    void wholeColumnsMakeATableThatNobodyChangesAfterwards() {
        String[] words = WORDS.clone();
        Table table = Table.of(COLUMNS, List.of(words, GAINS, SHARES), REASONS);
        words[0] = "changed";
        table.texts("word")[0] = "changed";
        assertEquals(2, table.rows());
        assertEquals("a", table.text("word", 0));
        assertArrayEquals(WORDS, table.texts("word"));
        assertTrue(table.isMissing("gain", 1));
        assertArrayEquals(new float[] {.5f, .5f}, table.weights("shares", 0));
        assertEquals(Map.of("one token", 1), table.missingReasons("shares"));
    }

    @Test
    void columnsThatDoNotFitAreRefusedWithWhatWasExpected() {
        assertEquals("Column gain of type NUMBER is given cells of String[]", refusal(List.of(WORDS, WORDS, SHARES)));
        assertEquals("Column gain has 1 rows, expected 2", refusal(List.of(WORDS, new double[1], SHARES)));
        assertEquals("Column gain has 0 missing cells, expected 1", refusal(List.of(WORDS, new double[2], SHARES)));
        assertEquals("Column gain is given 2.0, expected 0.0 to 1.0",
                refusal(List.of(WORDS, new double[] {2, Double.NaN}, SHARES)));
        assertEquals("Expected cells of 3 columns, found 2", refusal(List.of(WORDS, GAINS)));
    }

    private static String refusal(List<?> cells) {
        return assertThrows(IllegalArgumentException.class, () -> Table.of(COLUMNS, cells, REASONS)).getMessage();
    }

    @Test
    void onlyTextsAreAskedForAsTexts() {
        Table table = Table.of(COLUMNS, List.of(WORDS, GAINS, SHARES), REASONS);
        assertEquals("Column gain holds no texts",
                assertThrows(IllegalArgumentException.class, () -> table.texts("gain")).getMessage());
    }
}
