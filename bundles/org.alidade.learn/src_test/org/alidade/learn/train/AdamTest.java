package org.alidade.learn.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.alidade.learn.tape.EmbeddingTable;
import org.alidade.learn.tape.Parameter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("nd4j")
class AdamTest {

    /**
     * The first step of Adam is -rate times the sign of the gradient, whatever its size: m/(1-b1) = g,
     * sqrt(v/(1-b2)) = |g|.
     */
    @Test
    void theFirstStepHasTheSizeOfTheLearningRate() {
        Parameter w = parameter(5, -3);
        w.addGradient(new float[] {100, -.01f});
        new Adam(.1).group(List.of(w), 0).step();
        assertArrayEquals(new float[] {4.9f, -2.9f}, w.toArray(), 1e-5f);
    }

    /** The same recurrence in double arithmetic, the second gradient smaller, so that the maximum matters. */
    @Test
    void laterStepsFollowTheRecurrenceWithRunningMaximumAndCoupledDecay() {
        double[] gradients = {.5, .1, -.2, .05};
        double decay = .01;
        Parameter w = parameter(2);
        Adam adam = new Adam(.01).group(List.of(w), decay);
        double x = 2;
        double m = 0;
        double v = 0;
        double max = 0;
        for (int t = 1; t <= gradients.length; t++) {
            double g = gradients[t - 1] + decay * x;
            m = .9 * m + .1 * g;
            v = .999 * v + .001 * g * g;
            max = Math.max(max, v);
            x -= .01 * (m / (1 - Math.pow(.9, t))) / (Math.sqrt(max / (1 - Math.pow(.999, t))) + 1e-8);
            w.addGradient(new float[] {(float) gradients[t - 1]});
            adam.step();
            assertEquals(x, w.toArray()[0], 1e-6, "step " + t);
        }
    }

    /** The same without the maximum, which would remember the first gradient, the largest. */
    @Test
    void plainAdamFollowsTheRecurrenceWithoutTheMaximum() {
        double[] gradients = {5, .1, -.2, .05};
        Parameter w = parameter(2);
        Adam adam = Adam.plain(.01).group(List.of(w), 0);
        double x = 2;
        double m = 0;
        double v = 0;
        for (int t = 1; t <= gradients.length; t++) {
            m = .9 * m + .1 * gradients[t - 1];
            v = .999 * v + .001 * gradients[t - 1] * gradients[t - 1];
            x -= .01 * (m / (1 - Math.pow(.9, t))) / (Math.sqrt(v / (1 - Math.pow(.999, t))) + 1e-8);
            w.addGradient(new float[] {(float) gradients[t - 1]});
            adam.step();
            assertEquals(x, w.toArray()[0], 1e-6, "step " + t);
        }
    }

    @Test
    void aChangedLearningRateHoldsFromTheNextStepOn() {
        Parameter w = parameter(1);
        Adam adam = new Adam(.1).group(List.of(w), 0);
        w.addGradient(new float[] {1});
        adam.step();
        adam.learningRate(0);
        w.addGradient(new float[] {1});
        adam.step();
        assertEquals(.9f, w.toArray()[0], 1e-6);
        assertEquals(0, adam.learningRate());
    }

    /**
     * Gradients 3, 4 and 12 in three places have norm 13, so 6.5 halves them. A first step has the size of the rate
     * whatever the gradient; the second, with gradients of 1 and norm sqrt(3), depends on the moments of the first.
     */
    @Test
    void clippingScalesAllGradientsByTheirCommonNorm() {
        Parameter a = parameter(0, 0);
        EmbeddingTable table = new EmbeddingTable("table", 3, 1);
        Adam clipped = Adam.plain(1).group(List.of(a), 0).group(List.of(table), 0).clipping(6.5);
        float[] second = {1, 1, 1};
        a.addGradient(new float[] {3, 4});
        table.addGradient(new int[] {2}, new float[] {12});
        clipped.step();
        a.addGradient(Arrays.copyOf(second, 2));
        table.addGradient(new int[] {2}, second);
        clipped.step();
        float[] actual = {a.toArray()[0], a.toArray()[1], table.toArray()[2]};
        double[] halved = {1.5, 2, 6};
        for (int k = 0; k < 3; k++) {
            double m = .9 * .1 * halved[k] + .1;
            double v = .999 * .001 * halved[k] * halved[k] + .001;
            double expected = -1 - m / .19 / Math.sqrt(v / (1 - .999 * .999));
            assertEquals(expected, actual[k], 1e-5);
        }
    }

    @Test
    void gradientsBelowTheNormAreLeftToTheBit() {
        Parameter one = parameter(1, 2);
        Parameter other = parameter(1, 2);
        one.addGradient(new float[] {.3f, .4f});
        other.addGradient(new float[] {.3f, .4f});
        new Adam(.1).group(List.of(one), 0).clipping(.6).step();
        new Adam(.1).group(List.of(other), 0).step();
        assertArrayEquals(other.toArray(), one.toArray());
    }

    @Test
    void aNormThatIsNotPositiveIsRefused() {
        Adam adam = new Adam(.1);
        var e = assertThrows(IllegalArgumentException.class, () -> adam.clipping(0));
        assertEquals("The largest gradient norm is 0.0, expected a positive number", e.getMessage());
    }

    @Test
    void gradientsAreClearedByAStep() {
        Parameter w = parameter(1, 2);
        w.addGradient(new float[] {3, 4});
        new Adam(.1).group(List.of(w), 0).step();
        assertArrayEquals(new float[2], w.gradientToArray());
    }

    /** Rows that no word of the batch touches move too: by decay and by their moments. */
    @Test
    void aTableIsUpdatedDenselyToTheBitLikeAnyParameter() {
        densely(new Adam(.01), new Adam(.01));
        densely(Adam.plain(.01), Adam.plain(.01));
    }

    private static void densely(Adam forTable, Adam forDense) {
        Random random = new Random(1);
        EmbeddingTable table = new EmbeddingTable("table", 50, 4);
        table.normal(random, 1);
        Parameter dense = new Parameter("dense", 50, 4);
        dense.set(table.toArray());
        forTable.group(List.of(table), 1e-2);
        forDense.group(List.of(dense), 1e-2);
        for (int step = 0; step < 5; step++) {
            float[] g = new float[8];
            for (int i = 0; i < g.length; i++) {
                g[i] = random.nextFloat();
            }
            table.addGradient(new int[] {3 + step, 17}, g);
            dense.addGradient(table.gradientToArray());
            forTable.step();
            forDense.step();
            assertArrayEquals(dense.toArray(), table.toArray());
        }
    }

    private static Parameter parameter(float... values) {
        Parameter parameter = new Parameter("w", 1, values.length);
        parameter.set(values);
        return parameter;
    }
}
