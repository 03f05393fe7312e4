package org.alidade.probes.jainwallace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.alidade.core.table.Table;
import org.alidade.probes.Declared;
import org.alidade.probes.FixedInstance;
import org.alidade.probes.FixedSubject;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;

class GradientCorrelationTest {

    private static final float[] RISING = {.1f, .15f, .2f, .25f, .3f};

    /** All 10 pairs concordant; of the 5! = 120 orders one is as extreme on either side: p = 2/120. */
    @Test
    void theSameOrderOfFiveTokensIsTauOneWithAnExactPValue() {
        Table table = FixedSubject.measure("gradient", five("a", 1, 2, 3, 4, 9));
        assertEquals(1, table.number("tau", 0), 1e-12);
        assertEquals(2 / 120., table.number("pValue", 0), 1e-12);
        assertEquals(1, table.number("significant", 0));
    }

    /** One swap of neighbours: 9 concordant, 1 discordant pairs: tau 8/10; at most one inversion have 1 + 4 orders. */
    @Test
    void oneSwapOfFiveTokensIsTauFourFifths() {
        Table table = FixedSubject.measure("gradient", five("a", 2, 1, 3, 4, 5));
        assertEquals(.8, table.number("tau", 0), 1e-12);
        assertEquals(2 * 5 / 120., table.number("pValue", 0), 1e-12);
        assertEquals(0, table.number("significant", 0));
    }

    /** Gradients 1 1 2: C = 2, D = 0, one pair tied: tau-b = 2 / sqrt(3 * 2). */
    @Test
    void tiesAreCountedAsTauB() {
        FixedInstance tied = FixedInstance.binary("a", new float[] {.2f, .3f, .5f}, 0, 0, 0)
                .withGradients(new float[] {1, 1, 2}, new float[3]);
        assertEquals(2 / Math.sqrt(6), FixedSubject.measure("gradient", tied).number("tau", 0), 1e-12);
    }

    @Test
    void alphaDecidesWhatIsSignificant() {
        Table table = FixedSubject.measure("gradient", Map.of("alpha", "0.1"), List.of(five("a", 2, 1, 3, 4, 5)));
        assertEquals(1, table.number("significant", 0));
    }

    @Test
    void theGradientIsThatOfThePredictedClass() {
        FixedInstance yes = FixedInstance.binary("a", RISING, 1, 1, 1, 1, 1)
                .withGradients(new float[] {5, 4, 3, 2, 1}, new float[] {1, 2, 3, 4, 5});
        Table table = FixedSubject.measure("gradient", yes);
        assertEquals("yes", table.text("predicted", 0));
        assertEquals("no", table.text("label", 0));
        assertEquals(1, table.number("tau", 0), 1e-12);
    }

    @Test
    void theThirdOfThreeClassesCanBePredicted() {
        float[][] third = {{.1f, .2f, .7f}, {.2f, .2f, .6f}};
        FixedInstance instance = new FixedInstance("a", "x", new float[] {.4f, .6f}, third)
                .withGradients(new float[2], new float[2], new float[] {2, 1});
        Table table = new FixedSubject(List.of("x", "y", "z"), List.of(instance),
                Declared.settings("gradient", Map.of()), 1).measuredBy("gradient", new NullProgressMonitor());
        assertEquals("z", table.text("predicted", 0));
        assertEquals(-1, table.number("tau", 0), 1e-12);
    }

    @Test
    void tokensAndTheLargestWeightAreReported() {
        Table table = FixedSubject.measure("gradient", five("a", 1, 2, 3, 4, 5));
        assertEquals("a", table.text("instance", 0));
        assertEquals(5, table.number("tokens", 0));
        assertEquals(.3f, table.number("maxAttention", 0));
    }

    @Test
    void aWeightRoundedBeyondOneIsOne() {
        FixedInstance instance = FixedInstance.binary("a", new float[] {Math.nextUp(1f), 0}, 0, 0)
                .withGradients(new float[] {2, 1}, new float[2]);
        assertEquals(1, FixedSubject.measure("gradient", instance).number("maxAttention", 0));
    }

    @Test
    void aConstantGradientIsMissingWithItsReason() {
        requireMissing("gradient is constant", five("a", 0, 0, 0, 0, 0));
    }

    @Test
    void constantAttentionIsMissingWithItsReason() {
        requireMissing("attention is constant", FixedInstance.binary("a", new float[] {.5f, .5f}, 0, 0)
                .withGradients(new float[] {1, 2}, new float[2]));
    }

    @Test
    void aSingleTokenIsMissingWithItsReason() {
        requireMissing("fewer than two tokens", FixedInstance.binary("a", new float[] {1}, 0)
                .withGradients(new float[] {1}, new float[1]));
    }

    @Test
    void aGradientThatIsNoNumberIsMissingWithItsReason() {
        requireMissing("gradient is not finite", five("a", 1, 2, Float.NaN, 4, 5));
    }

    @Test
    void gradientsOfTooFewTokensAreAnErrorAndNotMissing() {
        var e = assertThrows(IllegalArgumentException.class,
                () -> FixedSubject.measure("gradient", five("a", 1, 2, 3)));
        assertEquals("The model gives 3 values of the gradient for 5 tokens", e.getMessage());
    }

    /** More than one chunk: rows keep the order of the readings, and each is as if measured alone. */
    @Test
    void anInstanceIsMeasuredTheSameAmongOthersAsAlone() {
        List<FixedInstance> instances = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            instances.add(five("id" + i, i % 7, i % 5, i % 3, i % 2, i % 11));
        }
        Table all = FixedSubject.measure("gradient", Map.of(), instances);
        assertEquals(300, all.rows());
        for (int i = 0; i < 300; i++) {
            Table alone = FixedSubject.measure("gradient", instances.get(i));
            assertEquals("id" + i, all.text("instance", i));
            assertEquals(alone.text("tau", 0), all.text("tau", i));
        }
    }

    @Test
    void cancellingEndsTheMeasurement() {
        NullProgressMonitor cancelled = new NullProgressMonitor();
        cancelled.setCanceled(true);
        FixedSubject subject = new FixedSubject(List.of("no", "yes"), List.of(five("a", 1, 2, 3, 4, 5)),
                Declared.settings("gradient", Map.of()), 1);
        assertThrows(OperationCanceledException.class, () -> subject.measuredBy("gradient", cancelled));
    }

    private static void requireMissing(String reason, FixedInstance instance) {
        Table table = FixedSubject.measure("gradient", instance);
        for (String column : List.of("tau", "pValue", "significant")) {
            assertTrue(table.isMissing(column, 0));
            assertEquals(Map.of(reason, 1), table.missingReasons(column));
        }
        assertEquals(instance.attention().length, table.number("tokens", 0));
    }

    private static FixedInstance five(String id, float... gradient) {
        return FixedInstance.binary(id, RISING, 0, 0, 0, 0, 0).withGradients(gradient, new float[5]);
    }
}
