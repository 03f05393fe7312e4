package org.alidade.probes.faithfulness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.alidade.core.data.Example;
import org.alidade.core.data.Rationale;
import org.alidade.core.table.Table;
import org.alidade.probes.WordModel;
import org.alidade.probes.WordSubject;
import org.junit.jupiter.api.Test;

class RationaleAgreementTest {

    private static final WordModel MODEL = new WordModel(Map.of("a", 4f, "b", 3f, "c", 2f, "d", 1f), Map.of("a", 1f));

    /** Ranked a, b, c, d of which a and c decide: one of two is found; the area as in PrecisionRecallTest. */
    @Test
    void asManyTokensAsDecideAreCompared() {
        Table table = measure(example(Optional.of(new Rationale(List.of(0, 2)))));
        assertEquals(.5, table.number("f1", 0));
        assertEquals(.5 + .5 * (.5 + 2 / 3.) / 2, table.number("auprc", 0), 1e-12);
        assertEquals(.5, table.number("chance", 0));
        assertEquals(2, table.number("deciding", 0));
    }

    @Test
    void attentionOnTheDecidingTokensAgreesInFull() {
        Table table = measure(example(Optional.of(new Rationale(List.of(0, 1)))));
        assertEquals(1, table.number("f1", 0));
        assertEquals(1, table.number("auprc", 0));
    }

    @Test
    void withoutARationaleOrWithAnEmptyOneThereIsAReason() {
        Table table = measure(example(Optional.empty()));
        assertEquals(Map.of("the deciding tokens are not known", 1), table.missingReasons("auprc"));
        table = measure(example(Optional.of(new Rationale(List.of()))));
        assertEquals(Map.of("no token decides", 1), table.missingReasons("f1"));
    }

    private static Table measure(Example example) {
        return new WordSubject(MODEL, List.of(example)).measure("rationaleagreement");
    }

    private static Example example(Optional<Rationale> rationale) {
        return new Example("t", List.of("a", "b", "c", "d"), List.of(), "yes", rationale);
    }
}
