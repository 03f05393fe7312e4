package org.alidade.learn.builtin;

/** The element-wise loops of a GRU cell: one index for all arrays, few arrays each, so that they are vectorised. */
final class GruLoops {

    private GruLoops() {
    }

    /** y += a b. */
    static void addProduct(float[] y, float[] a, float[] b, int from, int to) {
        for (int j = from; j < to; j++) {
            y[j] += a[j] * b[j];
        }
    }

    /** h = (1 - z) n + z p. */
    static void output(float[] h, float[] n, float[] z, float[] p, int from, int to) {
        for (int j = from; j < to; j++) {
            h[j] = n[j] + z[j] * (p[j] - n[j]);
        }
    }

    /** out = d (1 - z) (1 - n²): the output's gradient through the candidate n = tanh(.). */
    static void candidateGradient(float[] out, float[] d, float[] z, float[] n, int from, int to) {
        for (int j = from; j < to; j++) {
            out[j] = d[j] * (1f - z[j]) * (1f - n[j] * n[j]);
        }
    }

    /** out = d (p - n) z (1 - z): the output's gradient through the update gate. */
    static void updateGradient(float[] out, float[] d, float[] p, float[] n, float[] z, int from, int to) {
        for (int j = from; j < to; j++) {
            out[j] = d[j] * (p[j] - n[j]) * z[j] * (1f - z[j]);
        }
    }

    /** Takes rows [r z n] of a [count, 3H] apart, into rows from {@code at} on of three arrays of width H. */
    static void split(float[] a, int count, int hidden, float[] r, float[] z, float[] n, int at) {
        for (int k = 0, to = at, from = 0; k < count; k++, to += hidden, from += 3 * hidden) {
            System.arraycopy(a, from, r, to, hidden);
            System.arraycopy(a, from + hidden, z, to, hidden);
            System.arraycopy(a, from + 2 * hidden, n, to, hidden);
        }
    }

    /** The inverse of {@link #split}. */
    static void join(float[] a, int count, int hidden, float[] r, float[] z, float[] n, int at) {
        for (int k = 0, from = at, to = 0; k < count; k++, from += hidden, to += 3 * hidden) {
            System.arraycopy(r, from, a, to, hidden);
            System.arraycopy(z, from, a, to + hidden, hidden);
            System.arraycopy(n, from, a, to + 2 * hidden, hidden);
        }
    }
}
