package org.alidade.learn.tape;

/**
 * Loops over float[] that HotSpot turns into vector code.
 *
 * <p>It does so only if all arrays of a loop use the same index, and reliably only with few arrays in a loop: lay data
 * out so that indices coincide, and split long bodies. Where that is impossible the loop is about four times slower.
 */
public final class FloatLoops {

    /** Beyond this, tanh is 1 in float arithmetic. */
    private static final float LIMIT = 7.9053111f;

    private FloatLoops() {
    }

    /**
     * x = tanh(x) on [from, from + n).
     *
     * <p>Rational approximation of degree 13/6, clamped at +-7.9. <b>Differs</b> from Math.tanh by less than 5e-7.
     */
    public static void tanh(float[] x, int from, int n) {
        for (int j = from; j < from + n; j++) {
            float v = Math.max(-LIMIT, Math.min(LIMIT, x[j]));
            float s = v * v;
            float p = ((((((-2.76076847742355e-16f * s + 2.00018790482477e-13f) * s - 8.60467152213735e-11f) * s
                    + 5.12229709037114e-08f) * s + 1.48572235717979e-05f) * s + 6.37261928875436e-04f) * s
                    + 4.89352455891786e-03f) * v;
            float q = ((1.19825839466702e-06f * s + 1.18534705686654e-04f) * s + 2.26843463243900e-03f) * s
                    + 4.89352518554385e-03f;
            x[j] = p / q;
        }
    }

    /** x = 1 / (1 + exp(-x)) on [from, from + n), as 1/2 tanh(x/2) + 1/2 with the tanh of this class. */
    public static void sigmoid(float[] x, int from, int n) {
        for (int j = from; j < from + n; j++) { // tanh is written out: a call per element is not vectorised
            float v = Math.max(-LIMIT, Math.min(LIMIT, 0.5f * x[j]));
            float s = v * v;
            float p = ((((((-2.76076847742355e-16f * s + 2.00018790482477e-13f) * s - 8.60467152213735e-11f) * s
                    + 5.12229709037114e-08f) * s + 1.48572235717979e-05f) * s + 6.37261928875436e-04f) * s
                    + 4.89352455891786e-03f) * v;
            float q = ((1.19825839466702e-06f * s + 1.18534705686654e-04f) * s + 2.26843463243900e-03f) * s
                    + 4.89352518554385e-03f;
            x[j] = 0.5f * (p / q) + 0.5f;
        }
    }

    /** g = g (1 - y²) on [0, n): the gradient through y = tanh(x). */
    public static void tanhGradient(float[] g, float[] y, int n) {
        for (int j = 0; j < n; j++) {
            g[j] *= 1f - y[j] * y[j];
        }
    }

    /** y = max(0, y) on [0, n). */
    public static void relu(float[] y, int n) {
        for (int j = 0; j < n; j++) {
            y[j] = Math.max(0f, y[j]);
        }
    }

    /** g = 0 where y is not positive, on [0, n): the gradient through y = max(0, x). */
    public static void reluGradient(float[] g, float[] y, int n) {
        for (int j = 0; j < n; j++) {
            g[j] = y[j] > 0f ? g[j] : 0f;
        }
    }

    /** y[i] = a[i] b[i] on [from, to). */
    public static void multiply(float[] y, float[] a, float[] b, int from, int to) {
        for (int j = from; j < to; j++) {
            y[j] = a[j] * b[j];
        }
    }

    /** y += x on [from, to). */
    public static void add(float[] y, float[] x, int from, int to) {
        for (int j = from; j < to; j++) {
            y[j] += x[j];
        }
    }

    /** y[yFrom + j] += x[xFrom + j] for j in [0, n). */
    public static void add(float[] y, int yFrom, float[] x, int xFrom, int n) {
        for (int j = 0; j < n; j++) {
            y[yFrom + j] += x[xFrom + j];
        }
    }

    /** y[yFrom + j] += factor x[xFrom + j] for j in [0, n). */
    public static void addScaled(float[] y, int yFrom, float factor, float[] x, int xFrom, int n) {
        for (int j = 0; j < n; j++) {
            y[yFrom + j] += factor * x[xFrom + j];
        }
    }

    /** Sum of a[aFrom + j] b[bFrom + j] over j in [0, n). */
    public static float dot(float[] a, int aFrom, float[] b, int bFrom, int n) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int j = 0;
        for (; j + 3 < n; j += 4) {
            s0 += a[aFrom + j] * b[bFrom + j];
            s1 += a[aFrom + j + 1] * b[bFrom + j + 1];
            s2 += a[aFrom + j + 2] * b[bFrom + j + 2];
            s3 += a[aFrom + j + 3] * b[bFrom + j + 3];
        }
        for (; j < n; j++) {
            s0 += a[aFrom + j] * b[bFrom + j];
        }
        return s0 + s1 + (s2 + s3);
    }

    /** x = softmax(x) on [from, to), stable; nothing if the range is empty. */
    public static void softmax(float[] x, int from, int to) {
        float max = Float.NEGATIVE_INFINITY;
        for (int j = from; j < to; j++) {
            max = Math.max(max, x[j]);
        }
        float sum = 0;
        for (int j = from; j < to; j++) {
            x[j] = (float) Math.exp(x[j] - max);
            sum += x[j];
        }
        for (int j = from; j < to; j++) {
            x[j] /= sum;
        }
    }

    /** y [columns, rows] = a [rows, columns] transposed. */
    public static float[] transpose(float[] a, int rows, int columns, float[] y) {
        for (int c = 0; c < columns; c++) {
            for (int r = 0; r < rows; r++) {
                y[c * rows + r] = a[r * columns + c];
            }
        }
        return y;
    }
}
