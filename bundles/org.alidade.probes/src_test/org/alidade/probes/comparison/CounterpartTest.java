package org.alidade.probes.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.alidade.core.data.Example;
import org.alidade.core.probe.Trained;
import org.alidade.core.probe.Variation;
import org.alidade.probes.WordModel;
import org.alidade.probes.WordSubject;
import org.eclipse.core.runtime.SubMonitor;
import org.junit.jupiter.api.Test;

class CounterpartTest {

    private static final Map<String, Float> VALUES = Map.of("good", 1f, "bad", 0f);
    private static final WordModel BASE = new WordModel(Map.of("good", 3f), VALUES);

    /** Attention (.75, .25) gives yes .75, attention (.5, .5) gives .5: no by the rule of the first of equals. */
    @Test
    void distancesAreThoseOfBothReadings() {
        Counterpart even = counterpart(WordModel.even(VALUES), "good bad");
        assertEquals(.25, even.outputDifference(0), 1e-7);
        double expected = (.75 * Math.log(.75 / .625) + .25 * Math.log(.25 / .375) + .5 * Math.log(.5 / .625)
                + .5 * Math.log(.5 / .375)) / 2;
        assertEquals(expected, even.attentionDivergence(0), 1e-7);
        assertTrue(even.decidesOtherwise(0));
        assertFalse(even.isRight(0));
        assertEquals(.5, even.rightProbability(0), 1e-7);
    }

    @Test
    void theSubjectIsItsOwnCounterpartAtNoDistance() {
        WordSubject subject = WordSubject.of(BASE, "good bad", "bad good good");
        Counterpart own = Counterpart.of("own", subject, subject, SubMonitor.convert(null));
        assertEquals(2, own.size());
        assertEquals(0, own.outputDifference(1));
        assertEquals(0, own.attentionDivergence(1));
        assertEquals(1, own.quality().accuracy());
    }

    @Test
    void otherInstancesAreRefusedByNumberAndByName() {
        WordSubject subject = WordSubject.of(BASE, "good bad");
        Trained more = WordSubject.of(BASE, "good bad", "bad");
        assertEquals(
                "The model 'other' reads 2 test instances, the measured model 1; only the same ones can be compared",
                assertThrows(IllegalStateException.class,
                        () -> Counterpart.of("other", subject, more, SubMonitor.convert(null))).getMessage());
        Trained others = new WordSubject(BASE, List.of(Example.of("x", List.of("good", "bad"), "yes")));
        assertTrue(assertThrows(IllegalStateException.class,
                () -> Counterpart.of("other", subject, others, SubMonitor.convert(null))).getMessage()
                .contains("reads test instance x where the measured model reads t0"));
    }

    @Test
    void attentionOverOtherUnitsIsNotCompared() {
        WordSubject subject = WordSubject.of(BASE, "good bad");
        Trained longer = WordSubject.of(BASE, "good bad bad");
        Counterpart other = Counterpart.of("longer", subject, longer, SubMonitor.convert(null));
        assertEquals(.15, other.outputDifference(0), 1e-7);
        assertTrue(assertThrows(IllegalStateException.class, () -> other.attentionDivergence(0)).getMessage()
                .startsWith(
                        "Instance t0: the model 'longer' spreads attention over 3 units where the measured model has"
                                + " 2"));
    }

    private static Counterpart counterpart(WordModel other, String... texts) {
        WordSubject subject = WordSubject.of(BASE, texts).training(variation -> other);
        return Counterpart.trained("other", subject, Variation.NONE, SubMonitor.convert(null));
    }
}
