package org.alidade.probes.faithfulness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;

import org.alidade.core.table.Table;
import org.alidade.probes.WordModel;
import org.alidade.probes.WordSubject;
import org.junit.jupiter.api.Test;

class AttentionEntropyTest {

    @Test
    void evenAttentionHasTheWholeEntropyAndEveryToken() {
        Table table = WordSubject.of(WordModel.even(Map.of()), "a b c d").measure("entropy");
        assertEquals(1, table.number("entropy", 0), 1e-12);
        assertEquals(4, table.number("effective", 0), 1e-12);
        assertEquals(1, table.number("effectiveShare", 0), 1e-12);
    }

    @Test
    void attentionOnOneTokenHasNone() {
        Table table = WordSubject.of(new WordModel(Map.of("b", 0f, "c", 0f), Map.of()), "a b c").measure("entropy");
        assertEquals(0, table.number("entropy", 0));
        assertEquals(1, table.number("effective", 0));
        assertEquals(1 / 3., table.number("effectiveShare", 0), 1e-12);
    }

    /** 1/2, 1/4, 1/4: H = 3/2 ln 2 of ln 3. */
    @Test
    void betweenThemItIsTheSumOverTheTokens() {
        Table table = WordSubject.of(new WordModel(Map.of("a", 2f), Map.of()), "a b c").measure("entropy");
        assertEquals(1.5 * Math.log(2) / Math.log(3), table.number("entropy", 0), 1e-12);
        assertEquals(Math.pow(2, 1.5), table.number("effective", 0), 1e-12);
    }

    @Test
    void aSingleTokenHasNoShareOfAMaximum() {
        Table table = WordSubject.of(WordModel.even(Map.of()), "a").measure("entropy");
        assertEquals(Map.of("fewer than two tokens", 1), table.missingReasons("entropy"));
        assertEquals(1, table.number("effective", 0));
    }
}
