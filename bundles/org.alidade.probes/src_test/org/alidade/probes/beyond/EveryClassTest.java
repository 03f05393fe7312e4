package org.alidade.probes.beyond;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.alidade.core.table.Table;
import org.alidade.probes.Declared;
import org.alidade.probes.FixedInstance;
import org.alidade.probes.FixedSubject;
import org.alidade.probes.WordModel;
import org.alidade.probes.WordSubject;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;

class EveryClassTest {

    /** Attention .5, .333, .167; yes .5833; without a 1/6, without b .875, without c .6. */
    private static final WordModel MODEL = new WordModel(Map.of("a", 3f, "b", 2f, "c", 1f),
            Map.of("a", 1f, "b", 0f, "c", .5f));

    /** Falls of yes .4167, -.2917, -.0167: sizes in the order of attention, signed a > c > b; those of no the opposite. */
    @Test
    void attentionIsComparedWithEachClass() {
        Table table = WordSubject.of(MODEL, "a b c").measure("everyclass");
        assertEquals(List.of("no", "yes"), List.of(table.text("class", 0), table.text("class", 1)));
        assertEquals(List.of("other", "predicted"), List.of(table.text("role", 0), table.text("role", 1)));
        assertArrayEquals(new float[] {1 / 2.4f, -.875f + 3.5f / 6, -.1f / 6}, table.weights("falls", 1), 1e-6f);
        assertArrayEquals(new double[] {1, 1}, table.numbers("tauChange"), 1e-12);
        assertArrayEquals(new double[] {-1 / 3., 1 / 3.}, table.numbers("tauSupport"), 1e-12);
        assertArrayEquals(new double[] {-1 / 3., 1 / 3.}, table.numbers("tauGradient"), 1e-12);
    }

    @Test
    void theAttentionOnWhatLowersAClassIsAdded() {
        Table table = WordSubject.of(MODEL, "a b c").measure("everyclass");
        assertArrayEquals(new double[] {.5, .5}, table.numbers("loweringAttention"), 1e-7);
        assertEquals("a", table.text("lowersMost", 0));
        assertEquals("b", table.text("lowersMost", 1));
        assertEquals("a\tb\tc", table.text("text", 0));
    }

    @Test
    void aSingleTokenLowersNothing() {
        Table table = WordSubject.of(MODEL, "a").measure("everyclass");
        assertArrayEquals(new double[2], table.numbers("loweringAttention"));
        assertEquals(Map.of("no token lowers the class", 2), table.missingReasons("lowersMost"));
        assertEquals(Map.of("fewer than two tokens", 2), table.missingReasons("tauSupport"));
    }

    /**
     * Two tokens of weight .6 and .4 for x or y alone, so that p is (.6, .4, 0): deleting the first lowers x by .6 and
     * raises y by .6, the second the reverse by .4; z has nothing to lose.
     */
    @Test
    void ofThreeClassesEachHasItsOwnRow() {
        FixedInstance instance = new FixedInstance("a", "x", new float[] {.6f, .4f},
                new float[][] {{1, 0, 0}, {0, 1, 0}});
        Table table = new FixedSubject(List.of("x", "y", "z"), List.of(instance),
                Declared.settings("everyclass", Map.of()), 1).measuredBy("everyclass", new NullProgressMonitor());
        assertEquals(3, table.rows());
        assertArrayEquals(new float[] {.6f, -.4f}, table.weights("falls", 0), 1e-6f);
        assertArrayEquals(new float[] {-.6f, .4f}, table.weights("falls", 1), 1e-6f);
        assertArrayEquals(new double[] {.4, .6, 0}, table.numbers("loweringAttention"), 1e-6);
        assertArrayEquals(new double[] {1, -1, Double.NaN}, table.numbers("tauSupport"), 1e-12);
        assertEquals(1, table.missingReasons("tauSupport").get("fall is constant"));
    }

    @Test
    void withoutGradientsTheRestIsMeasured() {
        WordModel none = new WordModel(Map.of("a", 3f, "b", 2f, "c", 1f), Map.of("a", 1f, "b", 0f, "c", .5f), Set.of());
        Table table = WordSubject.of(none, "a b c").measure("everyclass");
        assertEquals(Map.of("the model offers no gradient times input of its units", 2),
                table.missingReasons("tauGradient"));
        assertEquals(1, table.number("tauChange", 1), 1e-12);
    }

    @Test
    void evenAttentionRanksNothing() {
        Table table = WordSubject.of(WordModel.even(Map.of("a", 1f)), "a b c").measure("everyclass");
        assertEquals(Map.of("attention is constant", 2), table.missingReasons("tauSupport"));
    }
}
