package org.alidade.probes.faithfulness;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;

import org.alidade.core.table.Table;
import org.alidade.probes.WordModel;
import org.alidade.probes.WordSubject;
import org.junit.jupiter.api.Test;

class DeletionCurveTest {

    private static final WordModel EVEN = WordModel.even(Map.of("a", 1f, "b", .8f, "c", .6f, "d", 0f));
    private static final Map<String, String> TWO = Map.of("deletions", "2", "explanation", "leaveOneOut");

    /** Yes .6; most important first 1.4/3, then .6/2; least important first .8, then .9. */
    @Test
    void theFallIsThatAfterEachDeletionInEachOrder() {
        Table table = WordSubject.of(EVEN, "a b c d").measure("deletion", TWO);
        assertEquals(9, table.rows());
        double[] changes = table.numbers("change");
        assertArrayEquals(new double[] {0, .6 - 1.4 / 3, .3, 0, -.2, -.3, 0}, Arrays.copyOf(changes, 7), 1e-6);
        assertEquals("most important first", table.text("order", 2));
        assertEquals("least important first", table.text("order", 3));
        assertEquals("random", table.text("order", 8));
        assertEquals("2", table.text("point", 8));
    }

    @Test
    void oneTokenIsAlwaysKeptAndTheRestIsMissing() {
        Table table = WordSubject.of(EVEN, "a d", "b").measure("deletion", TWO);
        assertEquals(.5, table.number("change", 1)); // no .5 with d, 0 without
        assertTrue(table.isMissing("change", 2));
        assertEquals(0, table.number("change", 9)); // of the single token nothing is deleted
        assertEquals(Map.of("no more than one token is left", 9), table.missingReasons("change"));
    }

    @Test
    void theRandomOrderDependsOnTheInstanceAlone() {
        Table one = WordSubject.of(EVEN, "a b c d").measure("deletion", TWO);
        Table two = WordSubject.of(EVEN, "a b c d", "d a b").measure("deletion", TWO);
        assertEquals(one.number("change", 7), two.number("change", 7));
    }
}
