package org.alidade.ui.surgery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;

import org.alidade.core.math.Divergence;
import org.alidade.core.model.Reading;
import org.alidade.ui.surgery.Found.Certainty;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches for attention. Logits are told to 1e-6, which the tolerances allow for. */
class SearchTest {

    private static final double TOLERANCE = 1e-4;

    /** By hand: the logit .6 * 2 - .4 = .8 falls by 3 for all mass from the first to the second: .8 / 3. */
    @Test
    void ofTwoTokensTheFirstGivesAsMuchAsTheLogitNeeds() {
        Found found = flip(FixedReading.binary(0, new float[] {2, -1}, .6f, .4f));
        assertEquals(.8 / 3, found.value(), TOLERANCE);
        assertArrayEquals(new double[] {1 / 3., 2 / 3.}, weights(found), TOLERANCE);
        assertEquals(Certainty.EXACT, found.certainty());
    }

    /**
     * By hand: the logit is .5 + .2 * 4 + .5 * 1 - .3 = 1.5. All .2 of the first go to the third, which takes 5 each: 1
     * of it; the rest .5 comes from the second at 2 each: .25 more.
     */
    @Test
    void ofThreeTokensTheOneThatGainsMostGivesFirst() {
        Found found = flip(FixedReading.binary(.5f, new float[] {4, 1, -1}, .2f, .5f, .3f));
        assertEquals(.45, found.value(), TOLERANCE);
        assertArrayEquals(new double[] {0, .25, .75}, weights(found), TOLERANCE);
    }

    /** By hand, as above: with the first locked the second can lower the logit by .5 * 2 = 1 of 1.5 only. */
    @Test
    void aLockMayMakeTheDecisionFirm() {
        FixedReading reading = FixedReading.binary(.5f, new float[] {4, 1, -1}, .2f, .5f, .3f);
        Attention kept = Attention.of(reading.attention()).toggled(0);
        assertTrue(SmallestFlip.of(reading, kept, new NullProgressMonitor()).attention().isEmpty());
    }

    /** By hand, as above: with the second locked the first gives .2 for 1, which is not enough either. */
    @Test
    void whatIsLockedStays() {
        FixedReading reading = FixedReading.binary(-.6f, new float[] {4, 1, -1}, .2f, .5f, .3f);
        Attention kept = Attention.of(reading.attention()).toggled(1);
        Found found = SmallestFlip.of(reading, kept, new NullProgressMonitor());
        assertEquals(.08, found.value(), TOLERANCE); // .4 / 5
        assertEquals(.5, weights(found)[1], 1e-7);
    }

    /** By hand: .4 is locked on the first, which had .6; its .2 must go, to the second, at no choice. */
    @Test
    void whatLocksTakeFromTheModelCountsAsMoved() {
        FixedReading reading = FixedReading.binary(0, new float[] {2, -1}, .6f, .4f);
        Attention kept = Attention.of(reading.attention()).with(0, .4).toggled(0);
        assertTrue(SmallestFlip.of(reading, kept, new NullProgressMonitor()).attention().isEmpty());
        Attention lower = Attention.of(reading.attention()).with(0, .3).toggled(0);
        assertEquals(.3, SmallestFlip.of(reading, lower, new NullProgressMonitor()).value(), TOLERANCE);
    }

    @Test
    void aDecisionThatEveryTokenSupportsCannotBeFlipped() {
        Found found = flip(FixedReading.binary(0, new float[] {2, 1, 3}, .2f, .5f, .3f));
        assertTrue(found.attention().isEmpty());
        assertEquals(Certainty.EXACT, found.certainty());
    }

    /**
     * By hand: logits (2.1, .3, .6). To class 2: 1.5 at 3 + 2 = 5 each, .3. To class 1: 1.8 at 3 + 1 = 4 each, .45. The
     * cheaper one is taken.
     */
    @Test
    void ofSeveralClassesTheCheapestIsTaken() {
        Found found = flip(FixedReading.of(new float[][] {{3, 0}, {0, 1}, {0, 2}}, .7f, .3f));
        assertEquals(.3, found.value(), TOLERANCE);
        assertEquals(2, Consequence.of(FixedReading.of(new float[][] {{3, 0}, {0, 1}, {0, 2}}, .7f, .3f),
                found.attention().orElseThrow().weights()).predicted());
    }

    @Test
    void aSingleTokenLeavesNothingToChange() {
        FixedReading reading = FixedReading.binary(0, new float[] {2}, 1f);
        assertTrue(flip(reading).attention().isEmpty());
        assertEquals(0, largest(reading, Limit.SAME_DECISION).value(), 1e-9);
    }

    /** By brute force over a grid of step 1 / 60: no point of it that flips is nearer. */
    @Test
    void noAttentionOnAGridIsNearer() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 40; round++) {
            FixedReading reading = random(random);
            double[] original = Attention.of(reading.attention()).values();
            double[] best = {2};
            grid((weights, prediction) -> {
                if (Trials.predicted(prediction) != reading.predicted()) {
                    best[0] = Math.min(best[0], Distance.moved(weights, original));
                }
            }, reading);
            Found found = flip(reading);
            assertTrue(found.attention().isEmpty() ? best[0] == 2 : found.value() <= best[0] + TOLERANCE,
                    found + " " + best[0]);
            found.attention().ifPresent(attention -> assertTrue(
                    Consequence.of(reading, attention.weights()).predicted() != reading.predicted()));
        }
    }

    /** A model that does not tell its linear output: the numerical search comes as near, on these. */
    @Test
    void theNumericalSearchFindsWhatTheExactOneDoes() {
        SplittableRandom random = new SplittableRandom(4);
        for (int round = 0; round < 25; round++) {
            FixedReading reading = random(random);
            Found exact = flip(reading);
            Found numerical = flip(reading.untold());
            assertEquals(Certainty.NUMERICAL, numerical.certainty());
            assertEquals(exact.attention().isPresent(), numerical.attention().isPresent());
            assertEquals(exact.value(), numerical.value(), .002);
        }
    }

    /** Hand-computed: all mass on the first gives JSD .1639, the least that is positive, (1/3, 2/3), .0362. */
    @Test
    void theLargestChangeIsInACorner() {
        Found found = largest(FixedReading.binary(0, new float[] {2, -1}, .6f, .4f), Limit.SAME_DECISION);
        assertEquals(.1639, found.value(), 1e-4);
        assertArrayEquals(new double[] {1, 0}, weights(found), 1e-9);
        assertEquals(Certainty.EXACT, found.certainty());
    }

    /** By brute force over a grid: none that is allowed is farther, where the search says that it is exact. */
    @Test
    void noAttentionOnAGridIsFarther() {
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 40; round++) {
            FixedReading reading = random(random);
            Limit limit = round % 2 == 0 ? Limit.SAME_DECISION : Limit.within(.05);
            double[] most = {0};
            double[] original = Attention.of(reading.attention()).values();
            grid((weights, prediction) -> {
                if (limit.allows(reading.probabilities(), prediction)) {
                    most[0] = Math.max(most[0], Distance.jensenShannon(weights, original));
                }
            }, reading);
            Found found = largest(reading, limit);
            if (found.certainty() == Certainty.EXACT) {
                assertTrue(found.value() >= most[0] - TOLERANCE, found + " " + most[0]);
            }
            assertEquals(reading.probabilities().length == 2, found.certainty() == Certainty.EXACT);
            assertTrue(limit.allows(reading.probabilities(),
                    reading.outputs(new float[][] {found.attention().orElseThrow().weights()})[0]));
        }
    }

    /** By brute force, as above, whether the model tells its linear output or not: none is farther, on these. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(doubles = {.01, .05, .3})
    void noProbabilitiesWithinABoundComeFartherOnAGrid(double epsilon) {
        SplittableRandom random = new SplittableRandom(6);
        Limit limit = Limit.within(epsilon);
        for (int round = 0; round < 40; round++) {
            FixedReading reading = random(random);
            double[] original = Attention.of(reading.attention()).values();
            double[] most = {0};
            grid((weights, prediction) -> {
                if (limit.allows(reading.probabilities(), prediction)) {
                    most[0] = Math.max(most[0], Distance.jensenShannon(weights, original));
                }
            }, reading);
            assertTrue(largest(reading, limit).value() >= most[0] - TOLERANCE, round + ": " + most[0]);
            assertTrue(largest(reading.untold(), limit).value() >= most[0] - TOLERANCE, round + ": " + most[0]);
        }
    }

    /** By hand: what is locked keeps its weight, and no probability changes by more than .05. */
    @Test
    void severalClassesWithinABoundKeepLocks() {
        FixedReading reading = FixedReading.of(new float[][] {{1, 0, 2, -1}, {0, 1, -1, 1}, {2, 1, 0, 0}},
                .4f, .3f, .2f, .1f);
        Attention kept = Attention.of(reading.attention()).toggled(2);
        Attention found = LargestChange.of(reading, kept, Limit.within(.05), new NullProgressMonitor()).attention()
                .orElseThrow();
        assertEquals(.2, found.weight(2), 1e-6);
        assertTrue(Limit.within(.05).allows(reading.probabilities(),
                reading.outputs(new float[][] {found.weights()})[0]));
        assertEquals(found, LargestChange.of(reading, kept, Limit.within(.05), new NullProgressMonitor()).attention()
                .orElseThrow(), "the same each time");
    }

    @Test
    void theDivergenceIsThatOfTheMeasures() {
        assertEquals(Divergence.jensenShannon(new float[] {.2f, .8f}, new float[] {.7f, .3f}),
                Distance.jensenShannon(new double[] {.2, .8}, new double[] {.7, .3}), 1e-7);
    }

    @Test
    void aSearchThatIsCancelledEnds() {
        NullProgressMonitor cancelled = new NullProgressMonitor();
        cancelled.setCanceled(true);
        FixedReading reading = FixedReading.binary(0, new float[] {2, -1}, .6f, .4f).untold();
        Attention kept = Attention.of(reading.attention());
        assertThrows(OperationCanceledException.class, () -> SmallestFlip.of(reading, kept, cancelled));
        assertThrows(OperationCanceledException.class,
                () -> LargestChange.of(reading, kept, Limit.SAME_DECISION, cancelled));
    }

    private interface Visitor {

        void visit(double[] weights, float[] prediction);
    }

    private static void grid(Visitor visitor, Reading reading) {
        int steps = 60;
        for (int i = 0; i <= steps; i++) {
            for (int j = 0; i + j <= steps; j++) {
                double[] weights = {i / (double) steps, j / (double) steps, (steps - i - j) / (double) steps};
                float[] single = {(float) weights[0], (float) weights[1], (float) weights[2]};
                visitor.visit(weights, reading.outputs(new float[][] {single})[0]);
            }
        }
    }

    /** Three units; two classes or three. */
    private static FixedReading random(SplittableRandom random) {
        float[] attention = drawn(random, .05, 1);
        float sum = attention[0] + attention[1] + attention[2];
        for (int i = 0; i < attention.length; i++) {
            attention[i] /= sum;
        }
        float[][] slopes = new float[random.nextBoolean() ? 1 : 3][];
        for (int o = 0; o < slopes.length; o++) {
            slopes[o] = drawn(random, -3, 3);
        }
        return FixedReading.of(slopes, attention);
    }

    private static float[] drawn(SplittableRandom random, double low, double high) {
        float[] numbers = new float[3];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) random.nextDouble(low, high);
        }
        return numbers;
    }

    private static Found flip(Reading reading) {
        return SmallestFlip.of(reading, Attention.of(reading.attention()), new NullProgressMonitor());
    }

    private static Found largest(Reading reading, Limit limit) {
        return LargestChange.of(reading, Attention.of(reading.attention()), limit, new NullProgressMonitor());
    }

    private static double[] weights(Found found) {
        return found.attention().orElseThrow().values();
    }
}
