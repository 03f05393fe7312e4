package org.alidade.probes.jainwallace;

/**
 * Loops over float[] that HotSpot turns into vector code: all arrays of a loop have the same index, no calls, no bits.
 */
final class CandidateLoops {

    /** Below this, exp is taken as exp of this: a weight that no sum notices. */
    private static final float LOWEST = -80;

    private CandidateLoops() {
    }

    /**
     * y = exp(x), x at most about 10: the Taylor polynomial of exp(x/256), squared eight times. <b>Differs</b> from
     * Math.exp by less than 1e-4 of its value.
     */
    static void exp(float[] y, float[] x) {
        for (int i = 0; i < y.length; i++) {
            float v = Math.max(LOWEST, x[i]) * (1f / 256);
            float p = 1 + v * (1 + v * (1f / 2 + v * (1f / 6 + v * (1f / 24 + v * (1f / 120)))));
            p *= p;
            p *= p;
            p *= p;
            p *= p;
            p *= p;
            p *= p;
            p *= p;
            p *= p;
            y[i] = p;
        }
    }

    /**
     * z = ln(x + y), given also lx = ln x and ly = ln y: {@code ln max + ln(1 + min/max)}, the second by a polynomial
     * of degree 8. <b>Differs</b> by less than 1e-6; where both underflow z is the larger of lx and ly.
     */
    static void logSum(float[] z, float[] x, float[] y, float[] lx, float[] ly) {
        for (int i = 0; i < z.length; i++) {
            float r = Math.min(x[i], y[i]) / (Math.max(x[i], y[i]) + Float.MIN_NORMAL);
            float p = r * (0.99999982f + r * (-0.49997449f + r * (0.33276176f + r * (-0.24499612f
                    + r * (0.17757024f + r * (-0.10785368f + r * (0.044214193f + r * -0.0085746758f)))))));
            z[i] = Math.max(lx[i], ly[i]) + p;
        }
    }

    /** y = factor x. */
    static void scale(float[] y, float factor, float[] x) {
        for (int i = 0; i < y.length; i++) {
            y[i] = factor * x[i];
        }
    }

    /** y += factor x. */
    static void addScaled(float[] y, float factor, float[] x) {
        for (int i = 0; i < y.length; i++) {
            y[i] += factor * x[i];
        }
    }
}
