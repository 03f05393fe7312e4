package org.alidade.core.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;

import org.alidade.core.data.Example;
import org.junit.jupiter.api.Test;

class LinearOutputTest {

    private static final LinearOutput LOGISTIC = new LinearOutput(new float[] {1}, new float[][] {{2, -4}});
    private static final LinearOutput SOFTMAX = new LinearOutput(new float[] {0, 1, Float.NEGATIVE_INFINITY},
            new float[][] {{1, 0}, {0, 2}, {5, 5}});
    private static final float[] WEIGHTS = {.75f, .25f};

    /** z = 1 + 1.5 - 1 = 1.5; 1 / (1 + e^-1.5) = .8175745. */
    @Test
    void oneOutputMakesTwoClassesByTheLogisticFunction() {
        assertArrayEquals(new float[] {.1824255f, .8175745f}, LOGISTIC.probabilities(WEIGHTS), 1e-7f);
        assertEquals(2, LOGISTIC.classes());
    }

    /** z = .75, 1.5: 1 / (1 + e^.75) = .3208213; the impossible class has 0. */
    @Test
    void severalOutputsMakeAsManyClassesByTheSoftmax() {
        assertArrayEquals(new float[] {.3208213f, .6791787f, 0}, SOFTMAX.probabilities(WEIGHTS), 1e-7f);
        assertEquals(3, SOFTMAX.classes());
    }

    @Test
    void extremeLogitsGiveNoNaN() {
        LinearOutput extreme = new LinearOutput(new float[] {0}, new float[][] {{1e6f, -1e6f}});
        assertArrayEquals(new float[] {0, 1}, extreme.probabilities(new float[] {1, 0}));
        assertArrayEquals(new float[] {1, 0}, extreme.probabilities(new float[] {0, 1}));
    }

    /** p (1 - p) = .1491465 times contributions times (slope of yes - slope of no) = 2. */
    @Test
    void theGradientOfOneOutputIsThatOfTheLogisticFunction() {
        float[] gradient = LOGISTIC.gradient(WEIGHTS, new float[] {1, 3});
        assertArrayEquals(new float[] {2 * .1491465f * 2, 2 * .1491465f * -4}, gradient, 1e-6f);
    }

    /** A model that gives only predictions gets central differences: both must agree. */
    @Test
    void theGradientAgreesWithCentralDifferences() {
        float[][] weights = {WEIGHTS, {.1f, .4f}};
        for (LinearOutput output : List.of(LOGISTIC, SOFTMAX)) {
            float[][] slopes = new float[2][output.classes()];
            slopes[0][0] = 1;
            slopes[1][1] = -2;
            float[][] exact = new Fixed(output, Optional.of(output)).outputGradients(weights, slopes);
            float[][] differences = new Fixed(output, Optional.empty()).outputGradients(weights, slopes);
            for (int k = 0; k < weights.length; k++) {
                assertArrayEquals(exact[k], differences[k], 1e-4f);
            }
        }
    }

    @Test
    void sizesThatDisagreeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new LinearOutput(new float[0], new float[0][]));
        assertThrows(IllegalArgumentException.class, () -> new LinearOutput(new float[1], new float[2][3]));
        assertThrows(IllegalArgumentException.class,
                () -> new LinearOutput(new float[2], new float[][] {new float[2], new float[3]}));
        var e = assertThrows(IllegalArgumentException.class, () -> LOGISTIC.probabilities(new float[3]));
        assertEquals("Expected 2 weights, found 3", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> LOGISTIC.gradient(WEIGHTS, new float[3]));
    }

    /** Whether the gradient is exact or by differences, hostile sizes are refused and not ignored. */
    @Test
    void gradientsOfAReadingRefuseSizesThatDisagree() {
        for (Optional<LinearOutput> known : List.of(Optional.of(LOGISTIC), Optional.<LinearOutput>empty())) {
            Reading reading = new Fixed(LOGISTIC, known);
            var e = assertThrows(IllegalArgumentException.class,
                    () -> reading.outputGradients(new float[][] {WEIGHTS}, new float[1][1]));
            assertEquals("Expected slopes for 2 classes, found 1", e.getMessage());
            assertThrows(IllegalArgumentException.class,
                    () -> reading.outputGradients(new float[][] {WEIGHTS}, new float[2][2]));
        }
    }

    @Test
    void outputsOfWhichNoneIsPossibleAreRefused() {
        float[][] one = {{1}, {1}};
        assertThrows(IllegalArgumentException.class,
                () -> new LinearOutput(new float[] {Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY}, one));
        assertThrows(IllegalArgumentException.class, () -> new LinearOutput(new float[] {Float.NaN, 0}, one));
    }

    @Test
    void itsArraysAreItsOwn() {
        float[] bias = {1};
        LinearOutput output = new LinearOutput(bias, new float[][] {{2, -4}});
        bias[0] = 9;
        output.bias()[0] = 9;
        output.contributions(0)[0] = 9;
        assertEquals(1, output.bias()[0]);
        assertArrayEquals(new float[] {2, -4}, output.contributions(0));
    }

    private record Fixed(LinearOutput output, Optional<LinearOutput> linearOutput) implements Reading {

        @Override
        public Example example() {
            return Example.of("a", List.of("one", "two"), "yes");
        }

        @Override
        public float[] attention() {
            return WEIGHTS.clone();
        }

        @Override
        public float[] probabilities() {
            return output.probabilities(WEIGHTS);
        }

        @Override
        public float[][] outputs(float[][] weights) {
            float[][] outputs = new float[weights.length][];
            for (int k = 0; k < weights.length; k++) {
                outputs[k] = output.probabilities(weights[k]);
            }
            return outputs;
        }
    }
}
