package org.alidade.learn.builtin;

/** The element-wise loops of an LSTM cell: one index for all arrays, few arrays each, so that they are vectorised. */
final class LstmLoops {

    private LstmLoops() {
    }

    /** c = i g + f p: the new cell state. */
    static void cell(float[] c, float[] i, float[] g, float[] f, float[] p, int from, int to) {
        for (int j = from; j < to; j++) {
            c[j] = i[j] * g[j] + f[j] * p[j];
        }
    }

    /** dc += d o (1 - tanh(c)²): the output's gradient through h = o tanh(c). */
    static void cellGradient(float[] dc, float[] d, float[] o, float[] tanhC, int from, int to) {
        for (int j = from; j < to; j++) {
            dc[j] += d[j] * o[j] * (1f - tanhC[j] * tanhC[j]);
        }
    }

    /** out = d other gate (1 - gate): through a sigmoid gate that is multiplied by {@code other}. */
    static void gateGradient(float[] out, float[] d, float[] other, float[] gate, int from, int to) {
        for (int j = from; j < to; j++) {
            out[j] = d[j] * other[j] * gate[j] * (1f - gate[j]);
        }
    }

    /** out = d i (1 - g²): through the candidate g = tanh(.). */
    static void candidateGradient(float[] out, float[] d, float[] i, float[] g, int from, int to) {
        for (int j = from; j < to; j++) {
            out[j] = d[j] * i[j] * (1f - g[j] * g[j]);
        }
    }

    /** Takes rows [i f g o] of z [n, 4H] apart, into rows from {@code at} on of four arrays of width H. */
    static void split(float[] z, int n, int hidden, float[] i, float[] f, float[] g, float[] o, int at) {
        for (int k = 0, a = at, b = 0; k < n; k++, a += hidden, b += 4 * hidden) {
            System.arraycopy(z, b, i, a, hidden);
            System.arraycopy(z, b + hidden, f, a, hidden);
            System.arraycopy(z, b + 2 * hidden, g, a, hidden);
            System.arraycopy(z, b + 3 * hidden, o, a, hidden);
        }
    }

    /** The inverse of {@link #split}. */
    static void join(float[] z, int n, int hidden, float[] i, float[] f, float[] g, float[] o, int at) {
        for (int k = 0, a = at, b = 0; k < n; k++, a += hidden, b += 4 * hidden) {
            System.arraycopy(i, a, z, b, hidden);
            System.arraycopy(f, a, z, b + hidden, hidden);
            System.arraycopy(g, a, z, b + 2 * hidden, hidden);
            System.arraycopy(o, a, z, b + 3 * hidden, hidden);
        }
    }
}
