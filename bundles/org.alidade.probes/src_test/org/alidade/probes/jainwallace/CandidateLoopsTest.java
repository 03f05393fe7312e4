package org.alidade.probes.jainwallace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CandidateLoopsTest {

    @Test
    void expDiffersFromTheExactOneByLessThanATenThousandth() {
        for (float x = -60; x <= 10; x += .01f) {
            float[] y = new float[1];
            CandidateLoops.exp(y, new float[] {x});
            assertEquals(1, y[0] / Math.exp(x), 1e-4, "exp " + x);
        }
    }

    @Test
    void expOfVeryNegativeNumbersIsNoticedByNoSum() {
        float[] y = new float[2];
        CandidateLoops.exp(y, new float[] {-200, -1e30f});
        assertTrue(y[0] >= 0 && y[0] < 1e-30 && y[1] >= 0 && y[1] < 1e-30);
    }

    @Test
    void logSumDiffersFromTheExactOneByLessThanAMillionth() {
        for (double x = 1e-8; x <= 1; x *= 1.3) {
            for (double y = 1e-8; y <= 1; y *= 1.7) {
                float[] z = logSum((float) x, (float) y);
                assertEquals(Math.log((double) (float) x + (float) y), z[0], 2e-6, x + " + " + y);
            }
        }
    }

    @Test
    void logSumOfNothingIsFinite() {
        float[] z = new float[1];
        CandidateLoops.logSum(z, new float[1], new float[1], new float[] {-90}, new float[] {-95});
        assertEquals(-90, z[0]);
    }

    private static float[] logSum(float x, float y) {
        float[] z = new float[1];
        CandidateLoops.logSum(z, new float[] {x}, new float[] {y}, new float[] {(float) Math.log(x)},
                new float[] {(float) Math.log(y)});
        return z;
    }
}
