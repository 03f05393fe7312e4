package org.alidade.learn.builtin;

import org.alidade.learn.tape.Packed;

/**
 * The rows of a batch sorted by time: row {@code offset(t) + k} is position t of the k-th longest sequence. A time step
 * is a block of rows, and each sequence has the same k in all of its steps.
 */
final class TimeMajor {

    private final Packed tokens;
    private final int[] offset;

    TimeMajor(Packed tokens) {
        this.tokens = tokens;
        this.offset = new int[tokens.longest() + 1];
        for (int t = 0; t < tokens.longest(); t++) {
            offset[t + 1] = offset[t] + tokens.active(t);
        }
    }

    /** First row of time step t. */
    int offset(int t) {
        return offset[t];
    }

    /** Columns [column, column + n) of a [rows, width], sorted by time: y [rows, n]. */
    float[] sort(float[] a, int width, int column, int n, float[] y) {
        for (int k = 0; k < tokens.count(); k++) {
            int i = tokens.byLength(k);
            for (int t = 0; t < tokens.length(i); t++) {
                System.arraycopy(a, (tokens.start(i) + t) * width + column, y, (offset[t] + k) * n, n);
            }
        }
        return y;
    }

    /** The inverse: a [rows, n] sorted by time into columns [column, column + n) of y [rows, width]. */
    void restore(float[] a, int n, float[] y, int width, int column) {
        for (int k = 0; k < tokens.count(); k++) {
            int i = tokens.byLength(k);
            for (int t = 0; t < tokens.length(i); t++) {
                System.arraycopy(a, (offset[t] + k) * n, y, (tokens.start(i) + t) * width + column, n);
            }
        }
    }
}
