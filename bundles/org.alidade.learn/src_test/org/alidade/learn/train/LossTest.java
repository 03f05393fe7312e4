package org.alidade.learn.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

class LossTest {

    /** z = 0: p = 1/2, loss ln 2 each; class 1 weighs 3: 4 ln 2. Gradient w (p - y): 1/2 and 3 (-1/2). */
    @Test
    void weightedBinaryLossByHand() {
        float[] gradient = new float[2];
        double loss = new WeightedBinaryLoss(3).of(new float[] {0, 0}, new int[] {0, 1}, gradient);
        assertEquals(4 * Math.log(2), loss, 1e-12);
        assertArrayEquals(new float[] {.5f, -1.5f}, gradient);
    }

    @Test
    void weightedBinaryLossIsFiniteFarOut() {
        float[] gradient = new float[2];
        assertEquals(1000, new WeightedBinaryLoss(1).of(new float[] {1000, 1000}, new int[] {0, 1}, gradient), 1e-9);
        assertArrayEquals(new float[] {1, 0}, gradient);
    }

    /** 30 negatives and 10 positives: weight 3. */
    @Test
    void theBalancingWeightIsNegativesByPositives() {
        assertEquals(3, WeightedBinaryLoss.balancing(30, 10).positiveWeight());
        assertEquals(1, WeightedBinaryLoss.balancing(30, 0).positiveWeight());
    }

    /** Logits ln 1, ln 2, ln 5: probabilities 1/8, 2/8, 5/8. */
    @Test
    void crossEntropyByHand() {
        float[] logits = {0, (float) Math.log(2), (float) Math.log(5)};
        CrossEntropy loss = new CrossEntropy(3);
        float[] gradient = new float[3];
        assertEquals(-Math.log(.25), loss.of(logits, new int[] {1}, gradient), 1e-6);
        assertArrayEquals(new float[] {.125f, -.75f, .625f}, gradient, 1e-6f);
        assertArrayEquals(new float[] {.125f, .25f, .625f}, loss.probabilities(logits, 0), 1e-6f);
    }

    /** d p_c / d z by central differences, both losses. */
    @Test
    void gradientsOfProbabilitiesAgreeWithFiniteDifferences() {
        check(new WeightedBinaryLoss(2), new float[] {.7f});
        check(new CrossEntropy(3), new float[] {.7f, -.2f, .1f});
    }

    private static void check(Loss loss, float[] logits) {
        float[] probabilities = loss.probabilities(logits, 0);
        for (int c = 0; c < probabilities.length; c++) {
            float[] gradient = loss.probabilityGradient(probabilities, c);
            for (int o = 0; o < logits.length; o++) {
                float[] above = logits.clone();
                float[] below = logits.clone();
                above[o] += 1e-2f;
                below[o] -= 1e-2f;
                double difference = (loss.probabilities(above, 0)[c] - loss.probabilities(below, 0)[c]) / 2e-2;
                assertTrue(Math.abs(difference - gradient[o]) < 1e-4, loss + " " + c + " " + o);
            }
        }
    }

    /** The chain rule is linear: slopes of one for a class are that class's gradient. */
    @Test
    void logitSlopesAreSumsOfProbabilityGradients() {
        for (Loss loss : List.of(new WeightedBinaryLoss(2), new CrossEntropy(3))) {
            float[] p = loss.probabilities(new float[] {.3f, -1, 2}, 0);
            float[] slopes = {2, -.5f, 3};
            float[] expected = new float[loss.outputs()];
            for (int c = 0; c < p.length; c++) {
                for (int o = 0; o < expected.length; o++) {
                    expected[o] += slopes[c] * loss.probabilityGradient(p, c)[o];
                }
            }
            assertArrayEquals(expected, loss.logitSlopes(p, Arrays.copyOf(slopes, p.length)), 1e-6f);
        }
    }
}
