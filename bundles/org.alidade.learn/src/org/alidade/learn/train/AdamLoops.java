package org.alidade.learn.train;

/**
 * The element-wise updates of Adam: one index for all arrays, the only form that is vectorised reliably; a loop for
 * each case, since a condition inside would prevent it.
 *
 * <p>Legend: w values, g gradient, m and v first and second moment, vMax the largest second moment so far; rate is the
 * learning rate divided by 1 - beta1^t, correction is 1 / sqrt(1 - beta2^t).
 */
final class AdamLoops {

    private static final float BETA1 = 0.9f;
    private static final float BETA2 = 0.999f;
    private static final float EPSILON = 1e-8f;

    private AdamLoops() {
    }

    /** With the running maximum. */
    static void amsgrad(float[] w, float[] g, float[] m, float[] v, float[] vMax, int from, int to, float rate,
            float correction, float decay) {
        for (int i = from; i < to; i++) {
            float gradient = g[i] + decay * w[i];
            float first = BETA1 * m[i] + 0.1f * gradient;
            float second = BETA2 * v[i] + 0.001f * gradient * gradient;
            float largest = Math.max(vMax[i], second);
            m[i] = first;
            v[i] = second;
            vMax[i] = largest;
            w[i] -= rate * first / ((float) Math.sqrt(largest) * correction + EPSILON);
        }
    }

    /** The same where the gradient is zero, without reading it. */
    static void amsgradUntouched(float[] w, float[] m, float[] v, float[] vMax, int from, int to, float rate,
            float correction, float decay) {
        for (int i = from; i < to; i++) {
            float gradient = decay * w[i];
            float first = BETA1 * m[i] + 0.1f * gradient;
            float second = BETA2 * v[i] + 0.001f * gradient * gradient;
            float largest = Math.max(vMax[i], second);
            m[i] = first;
            v[i] = second;
            vMax[i] = largest;
            w[i] -= rate * first / ((float) Math.sqrt(largest) * correction + EPSILON);
        }
    }

    /** Without the running maximum. */
    static void plain(float[] w, float[] g, float[] m, float[] v, int from, int to, float rate, float correction,
            float decay) {
        for (int i = from; i < to; i++) {
            float gradient = g[i] + decay * w[i];
            float first = BETA1 * m[i] + 0.1f * gradient;
            float second = BETA2 * v[i] + 0.001f * gradient * gradient;
            m[i] = first;
            v[i] = second;
            w[i] -= rate * first / ((float) Math.sqrt(second) * correction + EPSILON);
        }
    }

    /** The same where the gradient is zero, without reading it. */
    static void plainUntouched(float[] w, float[] m, float[] v, int from, int to, float rate, float correction,
            float decay) {
        for (int i = from; i < to; i++) {
            float gradient = decay * w[i];
            float first = BETA1 * m[i] + 0.1f * gradient;
            float second = BETA2 * v[i] + 0.001f * gradient * gradient;
            m[i] = first;
            v[i] = second;
            w[i] -= rate * first / ((float) Math.sqrt(second) * correction + EPSILON);
        }
    }

    /** x *= factor on [from, to). */
    static void scale(float[] x, float factor, int from, int to) {
        for (int i = from; i < to; i++) {
            x[i] *= factor;
        }
    }

    /** Sum of squares over [from, to), in double arithmetic. */
    static double squares(float[] x, int from, int to) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = from;
        for (; i + 3 < to; i += 4) {
            s0 += (double) x[i] * x[i];
            s1 += (double) x[i + 1] * x[i + 1];
            s2 += (double) x[i + 2] * x[i + 2];
            s3 += (double) x[i + 3] * x[i + 3];
        }
        for (; i < to; i++) {
            s0 += (double) x[i] * x[i];
        }
        return s0 + s1 + (s2 + s3);
    }
}
