package org.alidade.probes.faithfulness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.alidade.core.table.Table;
import org.alidade.probes.WordModel;
import org.alidade.probes.WordSubject;
import org.junit.jupiter.api.Test;

class ExplanationAgreementTest {

    /** Attention a > b > c; falls of yes +, -, smaller -: sizes a > b > c, signed a > c > b (EveryClassTest has them). */
    private static final WordModel MODEL = new WordModel(Map.of("a", 3f, "b", 2f, "c", 1f),
            Map.of("a", 1f, "b", 0f, "c", .5f));

    @Test
    void magnitudesAndSignedValuesRankDifferently() {
        WordSubject subject = WordSubject.of(MODEL, "a b c");
        Table table = subject.measure("explanationagreement");
        assertEquals(1, table.number("tau", 0));
        assertEquals(1, table.number("sameFirst", 0));
        assertEquals(1 / 3., subject.measure("explanationagreement", Map.of("values", "signed")).number("tau", 0),
                1e-12);
    }

    @Test
    void anExplanationAgreesWithItself() {
        Table table = WordSubject.of(MODEL, "a b c a b").measure("explanationagreement",
                Map.of("explanation", "gradient", "other", "gradient"));
        assertEquals(1, table.number("tau", 0), 1e-12);
    }

    @Test
    void randomNumbersDoNotAgreeWithOtherRandomNumbers() {
        Table table = WordSubject.of(MODEL, "a b c a b c a b c a").measure("explanationagreement",
                Map.of("explanation", "random", "other", "random"));
        assertTrue(table.number("tau", 0) < .9);
    }

    @Test
    void aSingleTokenAndAConstantSideHaveNeitherTauNorAFirst() {
        Table table = WordSubject.of(MODEL, "a", "b b").measure("explanationagreement");
        assertEquals(Map.of("attention is constant", 1, "fewer than two tokens", 1), table.missingReasons("tau"));
        assertEquals(table.missingReasons("tau"), table.missingReasons("sameFirst"));
    }
}
