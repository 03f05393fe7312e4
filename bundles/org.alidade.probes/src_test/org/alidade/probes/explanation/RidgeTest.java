package org.alidade.probes.explanation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class RidgeTest {

    private static final double[] ONES = {1, 1};

    /** x and y centred are +-1/2: beta = (1/2) / (1/2 + 1). */
    @Test
    void oneFeatureIsShrunkByThePenalty() {
        assertArrayEquals(new float[] {1 / 3f},
                Ridge.coefficients(new double[][] {{1}, {0}}, new double[] {1, 0}, ONES, 1),
                1e-7f);
    }

    /**
     * Two samples, three features, solved through the samples: XX' = ((.5, -.5), (-.5, .5)) has y = (.5, -.5) as
     * eigenvector of eigenvalue 1, so that beta = X'y / 2.
     */
    @Test
    void fewerSamplesThanFeaturesShareTheWeightEvenly() {
        assertArrayEquals(new float[] {.25f, .25f, 0}, Ridge.coefficients(new double[][] {{1, 1, 0}, {0, 0, 0}},
                new double[] {1, 0}, ONES, 1), 1e-7f);
    }

    /** With hardly a penalty, y = 2 + 3 x1 - x2 is found again, whatever the weights. */
    @Test
    void aLinearFunctionIsFoundAgain() {
        double[][] x = {{0, 0}, {1, 0}, {0, 1}, {1, 1}};
        double[] y = {2, 5, 1, 4};
        assertArrayEquals(new float[] {3, -1}, Ridge.coefficients(x, y, new double[] {1, 2, .5, 1}, 1e-9), 1e-6f);
    }

    /** Samples (0, 0), (1, 1), (1, 0) of weight 1, 1, 2 are the samples with the last one twice. */
    @Test
    void aWeightOfTwoIsASampleTwice() {
        float[] weighted = Ridge.coefficients(new double[][] {{0}, {1}, {1}}, new double[] {0, 1, 0},
                new double[] {1, 1, 2}, 1);
        float[] twice = Ridge.coefficients(new double[][] {{0}, {1}, {1}, {1}}, new double[] {0, 1, 0, 0},
                new double[] {1, 1, 1, 1}, 1);
        assertArrayEquals(twice, weighted, 1e-7f);
    }
}
