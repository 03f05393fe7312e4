package org.alidade.learn.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
        Random random = new Random(1);
        EmbeddingTable table = new EmbeddingTable("table", 50, 4);
        table.normal(random, 1);
        Parameter dense = new Parameter("dense", 50, 4);
        dense.set(table.toArray());
        Adam forTable = new Adam(.01).group(List.of(table), 1e-2);
        Adam forDense = new Adam(.01).group(List.of(dense), 1e-2);
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
