package org.alidade.probes.serranosmith;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.figure.FigureKind;
import org.alidade.core.math.Divergence;
import org.alidade.core.table.Table;
import org.alidade.probes.Declared;
import org.alidade.probes.FixedInstance;
import org.alidade.probes.FixedSubject;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;

class SingleWeightErasureTest {

    /**
     * Of two units r is the other one. p = (.25, .75); without the first (1, 0), without the second (0, 1). By hand:
     * JS(p, (1, 0)) = 1/2 (.25 ln .4 + .75 ln 2) + 1/2 ln 1.6 = .380396; JS(p, (0, 1)) = 1/2 (.25 ln 2 + .75 ln 6/7) +
     * 1/2 ln 8/7 = .095603.
     */
    @Test
    void ofTwoUnitsTheLargestIsComparedWithTheOther() {
        Table table = FixedSubject.measure("erasure", FixedInstance.binary("a", new float[] {.75f, .25f}, 1, 0));
        assertEquals(.5, table.number("deltaAttention", 0), 1e-7);
        assertEquals(.380396, table.number("jsHighest", 0), 1e-6);
        assertEquals(.095603, table.number("jsRandom", 0), 1e-6);
        assertEquals(.380396 - .095603, table.number("deltaJs", 0), 2e-6);
        assertEquals(0, table.number("negative", 0));
        assertEquals("above 0.4", table.text("gap", 0));
        assertEquals(1, table.number("flipsHighest", 0));
        assertEquals(0, table.number("flipsRandom", 0));
    }

    /** Of two units the second highest is the lowest and the second lowest the highest. */
    @Test
    void ranksAreCountedFromBothEnds() {
        Table two = FixedSubject.measure("erasure", FixedInstance.binary("a", new float[] {.75f, .25f}, 1, 0));
        assertEquals(two.number("jsRandom", 0), two.number("jsSecondHighest", 0));
        assertEquals(two.number("jsRandom", 0), two.number("jsLowest", 0));
        assertEquals(two.number("jsHighest", 0), two.number("jsSecondLowest", 0));
        float[] attention = {.1f, .4f, .3f, .2f};
        Table four = FixedSubject.measure("erasure", FixedInstance.binary("a", attention, .9f, .8f, .3f, .6f));
        float[] p = {.38f, .62f}; // .09 + .32 + .09 + .12 = .62
        assertEquals(Divergence.jensenShannon(p, second(.53f / .7f)), four.number("jsSecondHighest", 0), 1e-6);
        assertEquals(Divergence.jensenShannon(p, second(.50f / .8f)), four.number("jsSecondLowest", 0), 1e-6);
        assertEquals(Divergence.jensenShannon(p, second(.53f / .9f)), four.number("jsLowest", 0), 1e-6);
    }

    /** The second unit has the largest gradient, the first the largest weight and the largest product .6 > .4. */
    @Test
    void theUnitOfTheLargestGradientIsErasedToo() {
        FixedInstance instance = FixedInstance.binary("a", new float[] {.6f, .4f}, .9f, 1);
        Table table = FixedSubject.measure("erasure", instance);
        assertEquals(-table.number("deltaJs", 0), table.number("deltaJsGradient", 0), 1e-9);
        assertEquals(table.number("deltaJs", 0), table.number("deltaJsProduct", 0), 1e-9);
        assertEquals(0, table.number("flipsGradient", 0));
    }

    /** Planted: one unit alone speaks for the class, and has most of the attention; all others are alike. */
    @Test
    void whereOneUnitDecidesOnlyErasingItFlips() {
        Table table = FixedSubject.measure("erasure",
                FixedInstance.logistic("a", new float[] {.1f, .6f, .1f, .1f, .1f}, -2, 0, 10, 0, 0, 0));
        for (String which : List.of("flipsHighest", "flipsGradient", "flipsProduct")) {
            assertEquals(1, table.number(which, 0), which);
        }
        for (String which : List.of("flipsRandom", "flipsGradientRandom", "flipsProductRandom")) {
            assertEquals(0, table.number(which, 0), which);
        }
        assertTrue(table.number("deltaJs", 0) > .3);
    }

    /** Planted: attention points at a unit that does nothing, what decides has a small weight. */
    @Test
    void whereAttentionMisleadsTheDifferenceIsNegative() {
        Table table = FixedSubject.measure("erasure",
                FixedInstance.logistic("a", new float[] {.8f, .2f}, -1, 0, 10));
        assertEquals(1, table.number("negative", 0));
        assertEquals(0, table.number("flipsHighest", 0));
        assertEquals(1, table.number("flipsRandom", 0));
        assertEquals(1, table.number("flipsGradient", 0));
    }

    /** The bias alone says no. */
    @Test
    void withoutTheOnlyAttendedUnitTheContextIsEmpty() {
        Table table = FixedSubject.measure("erasure", FixedInstance.logistic("a", new float[] {1, 0}, -1, 3, 3));
        assertEquals(1, table.number("flipsHighest", 0));
        assertEquals(0, table.number("jsRandom", 0));
        assertEquals(1, table.number("deltaAttention", 0));
    }

    /** Units of one value: whatever is erased, the rest says the same. */
    @Test
    void amongUnitsOfOneValueNothingMatters() {
        Table table = FixedSubject.measure("erasure",
                FixedInstance.logistic("a", new float[] {.5f, .3f, .2f}, 0, 2, 2, 2));
        assertEquals(0, table.number("deltaJs", 0), 1e-9);
        assertEquals("up to 0.4", table.text("gap", 0));
    }

    /** Logits of hundreds: both probabilities are 0 or 1 in float arithmetic, JS is 0 or ln 2. */
    @Test
    void saturatedPredictionsStayWithinLnTwo() {
        Table table = FixedSubject.measure("erasure",
                FixedInstance.logistic("a", new float[] {.9f, .1f}, -100, 900, 0));
        assertEquals(Math.log(2), table.number("jsHighest", 0), 1e-9);
        assertEquals(0, table.number("jsRandom", 0), 1e-9);
    }

    @Test
    void aSingleUnitIsMissingWithItsReason() {
        Table table = FixedSubject.measure("erasure", FixedInstance.logistic("a", new float[] {1}, -1, 3));
        assertEquals(Map.of("a single unit", 1), table.missingReasons("deltaJs"));
        assertEquals(Map.of("a single unit", 1), table.missingReasons("flipsProductRandom"));
        assertEquals(1, table.number("tokens", 0));
    }

    /** As drawn in the code, r of n = 2 is the second unit, here i* itself: no difference. */
    @Test
    void asInTheCodeTheRandomUnitMayBeTheLargest() {
        Table table = FixedSubject.measure("erasure", Map.of("random", "code"),
                List.of(FixedInstance.binary("a", new float[] {.25f, .75f}, 0, 1)));
        assertEquals(0, table.number("deltaAttention", 0));
        assertEquals(0, table.number("deltaJs", 0));
        assertEquals(1, table.number("flipsRandom", 0));
    }

    @Test
    void anInstancesResultDoesNotDependOnTheOthersOrTheirOrder() {
        List<FixedInstance> instances = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            float[] attention = {.4f, .3f, .2f, .1f};
            instances.add(FixedInstance.logistic("id" + i, attention, -1, i % 7, i % 5, i % 3, 1));
        }
        Map<String, String> inOrder = differences(FixedSubject.measure("erasure", Map.of(), instances));
        Collections.shuffle(instances, new Random(1));
        assertEquals(inOrder, differences(FixedSubject.measure("erasure", Map.of(), instances)));
    }

    @Test
    void cancellingEndsTheMeasurement() {
        NullProgressMonitor cancelled = new NullProgressMonitor();
        cancelled.setCanceled(true);
        FixedSubject subject = new FixedSubject(List.of("no", "yes"),
                List.of(FixedInstance.logistic("a", new float[] {1}, -1, 3)),
                Declared.settings("erasure", Map.of()), 1);
        assertThrows(OperationCanceledException.class, () -> subject.measuredBy("erasure", cancelled));
    }

    @Test
    void figuresAreTheScatterTheLeadAndThreeTablesOfFlips() {
        assertEquals(List.of(FigureKind.SCATTER, FigureKind.HISTOGRAM, FigureKind.CONTINGENCY, FigureKind.CONTINGENCY,
                FigureKind.CONTINGENCY),
                Declared.probe("erasure").figures().stream().map(FigureDeclaration::kind).toList());
    }

    private static float[] second(float probability) {
        return new float[] {1 - probability, probability};
    }

    private static Map<String, String> differences(Table table) {
        Map<String, String> differences = new TreeMap<>();
        for (int row = 0; row < table.rows(); row++) {
            differences.put(table.text("instance", row), table.text("deltaJs", row));
        }
        return differences;
    }
}
