package org.alidade.probes.serranosmith;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.figure.FigureKind;
import org.alidade.core.table.Table;
import org.alidade.probes.Declared;
import org.alidade.probes.FixedInstance;
import org.alidade.probes.FixedSubject;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;

class FractionToFlipTest {

    private static final List<String> RANKINGS = List.of("Random", "Attention", "Gradient", "Product");

    /**
     * p = .24 + .3 + .08 + .02 = .64. By attention: without the first (.3 + .08 + .02) / .6 = .667, without two .1 / .3
     * = .333, a flip after 2 units of mass .7. The gradient is the value, 1 for the second: without it .34 / .7 = .486, a
     * flip after 1 of mass .3; the product .3 of the second is the largest too.
     */
    @Test
    void unitsAreErasedInTheOrderOfEachRankingUntilTheFirstFlip() {
        Table table = FixedSubject.measure("fractiontoflip",
                FixedInstance.binary("a", new float[] {.4f, .3f, .2f, .1f}, .6f, 1, .4f, .2f));
        assertEquals(2, table.number("countAttention", 0));
        assertEquals(.5, table.number("fractionAttention", 0));
        assertEquals(.7, table.number("massAttention", 0), 1e-6);
        assertEquals(1, table.number("countGradient", 0));
        assertEquals(.3, table.number("massGradient", 0), 1e-6);
        assertEquals(1, table.number("countProduct", 0));
        assertEquals(1, table.number("gradientFewer", 0));
        assertEquals(0, table.number("attentionFewer", 0));
    }

    /** Values -4 and 1 with gradients of that sign: the positive one goes first though the other is larger in size. */
    @Test
    void gradientsAreRankedWithTheirSign() {
        Table table = FixedSubject.measure("fractiontoflip",
                FixedInstance.logistic("a", new float[] {.1f, .8f, .1f}, -.1f, -4, 1, -.5f));
        assertEquals(1, table.number("countGradient", 0));
        assertEquals(.8, table.number("massGradient", 0), 1e-6);
    }

    /** Every unit speaks for yes, only the bias for no: the decision flips when nothing is left, and is kept as 1. */
    @Test
    void aFlipAtTheEmptyContextCountsAsOne() {
        Table table = FixedSubject.measure("fractiontoflip",
                FixedInstance.logistic("a", new float[] {.5f, .3f, .2f}, -1, 5, 5, 5));
        for (String ranking : RANKINGS) {
            assertEquals(3, table.number("count" + ranking, 0), ranking);
            assertEquals(1, table.number("fraction" + ranking, 0), ranking);
            assertEquals(1, table.number("mass" + ranking, 0), 1e-6, ranking);
        }
        assertEquals(0, table.number("gradientFewer", 0));
    }

    /** Without the first unit the decision would flip, yet the bias alone says yes: left out for every ranking. */
    @Test
    void aDecisionThatIsTheSameWithoutAnyAttentionIsLeftOutForEveryRanking() {
        Table table = FixedSubject.measure("fractiontoflip",
                FixedInstance.logistic("a", new float[] {.9f, .1f}, .1f, 5, -5));
        for (String ranking : RANKINGS) {
            for (String column : List.of("count", "fraction", "mass")) {
                assertEquals(Map.of("the decision is the same without any attention", 1),
                        table.missingReasons(column + ranking), column + ranking);
            }
        }
        assertTrue(table.isMissing("gradientFewer", 0));
        assertTrue(table.isMissing("attentionFewer", 0));
    }

    @Test
    void aSingleUnitIsMissingWithItsReason() {
        Table table = FixedSubject.measure("fractiontoflip", FixedInstance.logistic("a", new float[] {1}, -1, 3));
        assertEquals(Map.of("a single unit", 1), table.missingReasons("fractionRandom"));
    }

    @Test
    void ofTwoUnitsTheOneThatDecidesFlips() {
        Table table = FixedSubject.measure("fractiontoflip",
                FixedInstance.logistic("a", new float[] {.2f, .8f}, -1, -1, 5));
        assertEquals(.5, table.number("fractionAttention", 0));
        assertEquals(.8, table.number("massAttention", 0), 1e-6);
    }

    /** 100 units that all speak for yes: the flip is found beyond several batches of predictions. */
    @Test
    void aLateFlipIsFound() {
        float[] attention = new float[100];
        float[] contributions = new float[100];
        Arrays.fill(attention, .01f);
        Arrays.fill(contributions, 0, 70, -1);
        Arrays.fill(contributions, 70, 100, 4);
        Table table = FixedSubject.measure("fractiontoflip",
                FixedInstance.logistic("a", attention, -.1f, contributions));
        // .3 * 4 - .7 - .1 > 0; by gradient the k-th step leaves 4 (30 - k) - 70 - .1 (100 - k) <= 0 from k = 11 on
        assertEquals(11, table.number("countGradient", 0));
        // ties go in their order: the 70 speak against, so the decision flips when only the empty context is left
        assertEquals(100, table.number("countAttention", 0));
    }

    /** One unit of three decides; a random order comes to it after 2 on average, where it flips. */
    @Test
    void randomOrdersAreEvenlyLikely() {
        List<FixedInstance> instances = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            instances.add(FixedInstance.logistic("id" + i, new float[] {.3f, .4f, .3f}, -1, 0, 30, 0));
        }
        Table table = FixedSubject.measure("fractiontoflip", Map.of(), instances);
        double mean = Arrays.stream(table.numbers("countRandom")).average().orElseThrow();
        assertEquals(2, mean, .06); // four standard errors of .816 / sqrt(3000)
        assertEquals(1, Arrays.stream(table.numbers("countAttention")).max().orElseThrow());
    }

    @Test
    void theSameSeedGivesTheSameOrder() {
        FixedInstance instance = FixedInstance.binary("a", new float[] {.4f, .3f, .2f, .1f}, .6f, 1, .4f, .2f);
        assertEquals(FixedSubject.measure("fractiontoflip", instance).text("countRandom", 0),
                FixedSubject.measure("fractiontoflip", instance).text("countRandom", 0));
    }

    @Test
    void cancellingEndsTheMeasurement() {
        NullProgressMonitor cancelled = new NullProgressMonitor();
        cancelled.setCanceled(true);
        FixedSubject subject = new FixedSubject(List.of("no", "yes"),
                List.of(FixedInstance.logistic("a", new float[] {1}, -1, 3)),
                Declared.settings("fractiontoflip", Map.of()), 1);
        assertThrows(OperationCanceledException.class, () -> subject.measuredBy("fractiontoflip", cancelled));
    }

    @Test
    void fractionsAndMassesAreDrawnAsBoxesInTheOrderOfThePaper() {
        List<FigureDeclaration> figures = Declared.probe("fractiontoflip").figures();
        assertEquals(List.of(FigureKind.BOX, FigureKind.BOX), figures.stream().map(FigureDeclaration::kind).toList());
        assertEquals(RANKINGS.stream().map(ranking -> "fraction" + ranking).toList(), figures.get(0).columns());
    }
}
