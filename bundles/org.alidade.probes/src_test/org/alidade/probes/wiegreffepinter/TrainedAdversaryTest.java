package org.alidade.probes.wiegreffepinter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.alidade.core.contribution.ContributionKind;
import org.alidade.core.math.Divergence;
import org.alidade.core.probe.Variation;
import org.alidade.core.table.Table;
import org.alidade.probes.WordModel;
import org.alidade.probes.WordSubject;
import org.junit.jupiter.api.Test;

class TrainedAdversaryTest {

    private static final Map<String, Float> VALUES = Map.of("good", 1f, "fine", 1f, "bad", 0f);
    private static final Map<String, String> SMALL = Map.of("lambdas", "1e-4,1e-3", "seeds", "2,3");

    /** good and fine have the same value: exchanging their weights changes attention and not the prediction. */
    @Test
    void anAdversaryThatExchangesWhatMeansTheSameIsFarInAttentionAlone() {
        Table table = subject().measure("trainedadversary", SMALL);
        float[] own = {.8f, .1f, .1f};
        float[] other = {.1f, .8f, .1f};
        assertEquals("lambda 0.0001", table.text("model", 0));
        assertEquals("trained adversary", table.text("series", 0));
        assertEquals(Divergence.jensenShannon(own, other), table.number("divergence", 0), 1e-6);
        assertEquals(0, table.number("difference", 0), 1e-7);
    }

    @Test
    void seedsMakeOnePointAndKeepTheirNames() {
        Table table = subject().measure("trainedadversary", SMALL);
        assertEquals(List.of("lambda 0.0001", "lambda 0.001", "uniform", "seed 2", "seed 3", "adversarial attention"),
                texts(table, "model"));
        assertEquals(List.of("lambda 0.0001", "lambda 0.001", "uniform", "seeds", "seeds", "adversarial attention"),
                texts(table, "point"));
    }

    @Test
    void theAttentionSearchedForOneInstanceStaysWithinEpsilonAndHasNoF1() {
        Table table = subject().measure("trainedadversary", SMALL);
        assertTrue(table.isMissing("f1", 5));
        assertTrue(table.number("difference", 5) <= .01);
        assertTrue(table.number("divergence", 5) > .2);
        assertEquals(Map.of("no model of its own", 1), table.missingReasons("f1"));
    }

    @Test
    void withoutSeedsNoneAreTrained() {
        WordSubject subject = subject();
        Table table = subject.measure("trainedadversary", Map.of("lambdas", "0.5", "seeds", ""));
        assertEquals(List.of("lambda 0.5", "uniform", "adversarial attention"), texts(table, "model"));
        Variation adversary = subject.asked().get(0);
        assertEquals(Map.of("epochs", "80", "lambda", "0.5", "scale", "code"),
                adversary.settings().get(ContributionKind.MODEL));
        assertSame(subject, adversary.teacher().orElseThrow());
    }

    @Test
    void seedsThatAreNoneOrTheModelsOwnAreNotTrainedAndBadOnesAreRefusedBeforeAnyTraining() {
        WordSubject subject = subject();
        String own = Long.toString(subject.seed());
        assertEquals(List.of("lambda 0.5", "uniform", "adversarial attention"),
                texts(subject.measure("trainedadversary", Map.of("lambdas", "0.5", "seeds", own)), "model"));
        WordSubject other = subject();
        assertThrows(IllegalArgumentException.class,
                () -> other.measure("trainedadversary", Map.of("seeds", "two")));
        assertEquals(List.of(), other.asked());
    }

    private static List<String> texts(Table table, String column) {
        return IntStream.range(0, table.rows()).mapToObj(row -> table.text(column, row)).toList();
    }

    private static WordSubject subject() {
        WordModel base = new WordModel(Map.of("good", 8f), VALUES);
        return WordSubject.of(base, "good fine bad").training(variation -> variation.teacher().isPresent()
                ? new WordModel(Map.of("fine", 8f), VALUES)
                : WordModel.even(VALUES));
    }
}
