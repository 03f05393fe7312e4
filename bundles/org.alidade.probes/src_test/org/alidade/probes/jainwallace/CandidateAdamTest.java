package org.alidade.probes.jainwallace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CandidateAdamTest {

    /** Corrected for their bias, the first means are gradient and its square: a step of the learning rate. */
    @Test
    void theFirstStepIsTheLearningRateAgainstTheSignOfTheGradient() {
        float[][] x = {{1, 1, 1}};
        new CandidateAdam(.01, 1, 3).move(x, new float[][] {{5, -.001f, 0}});
        assertEquals(.99, x[0][0], 1e-6);
        assertEquals(1.01, x[0][1], 1e-6);
        assertEquals(1, x[0][2]);
    }

    /**
     * Gradients 2 then 1: mean .9 * .2 + .1 = .28, corrected by 1 - .81 = .19; squares .004, then .999 * .004 + .001 =
     * .004996, corrected by 1 - .998001 = .001999. Step .1 * (.28 / .19) / sqrt(.004996 / .001999).
     */
    @Test
    void theSecondStepHasBothMeans() {
        float[][] x = {{0}};
        CandidateAdam adam = new CandidateAdam(.1, 1, 1);
        adam.move(x, new float[][] {{2}});
        float before = x[0][0];
        adam.move(x, new float[][] {{1}});
        assertEquals(-.1 * (.28 / .19) / Math.sqrt(.004996 / .001999), x[0][0] - before, 1e-6);
    }

    /**
     * After 2, gradients of 0 leave the largest square at .004, uncorrected, whatever the present one is: mean .18,
     * corrected by .19; .004 corrected by .001999.
     */
    @Test
    void theLargestSquareIsKept() {
        float[][] x = {{0}};
        CandidateAdam adam = new CandidateAdam(.1, 1, 1);
        adam.move(x, new float[][] {{2}});
        float before = x[0][0];
        adam.move(x, new float[][] {{0}});
        assertEquals(-.1 * (.18 / .19) / Math.sqrt(.004 / .001999), x[0][0] - before, 1e-6);
    }
}
