package org.alidade.learn.builtin;

import java.util.Arrays;

import org.alidade.learn.tape.Deletions;
import org.alidade.learn.tape.FloatLoops;
import org.alidade.learn.tape.Packed;

/**
 * States of {@link Convolutions} for sequences without one token each. A deletion changes only the windows that it lies
 * in or that it moves together; all other states are those of the full sequence and are copied.
 *
 * <p>Legend: F filters of each kernel; m = kernels * F; columns = (sum of kernel widths) F.
 */
final class ConvolutionDeletions {

    private final int[] kernels;
    private final int filters;
    private final float[] bias; // [m]
    private final float[] product; // of the full sequences' tokens with all filters at all offsets, [rows, columns]
    private final float[] states; // of the full sequences, [rows, m]
    private final int columns;
    private final int reach;

    ConvolutionDeletions(int[] kernels, int filters, float[] bias, float[] product, float[] states) {
        this.kernels = kernels.clone();
        this.filters = filters;
        this.bias = bias;
        this.product = product;
        this.states = states;
        this.columns = Arrays.stream(kernels).sum() * filters;
        this.reach = Arrays.stream(kernels).max().orElse(1) / 2;
    }

    /** Fills out [variants.rows, m]. */
    void run(Deletions deletions, float[] out) {
        for (int i = 0; i < deletions.full().count(); i++) {
            for (int deleted = deletions.from(i); deleted < deletions.to(i); deleted++) {
                variant(deletions, i, deleted, out);
            }
        }
    }

    private void variant(Deletions deletions, int i, int deleted, float[] out) {
        Packed variants = deletions.variants();
        int variant = deletions.variant(i, deleted);
        int first = deletions.full().start(i);
        int length = variants.length(variant);
        int from = Math.max(0, deleted - reach);
        int to = Math.min(length, deleted + reach);
        int row = variants.start(variant);
        int m = bias.length;
        System.arraycopy(states, first * m, out, row * m, from * m);
        for (int t = from; t < to; t++) {
            if (t < variants.edge() || t >= length - variants.edge()) {
                Arrays.fill(out, (row + t) * m, (row + t + 1) * m, 0f);
            } else {
                compute(first, deleted, length, t, out, (row + t) * m);
            }
        }
        System.arraycopy(states, (first + to + 1) * m, out, (row + to) * m, (length - to) * m);
    }

    /** The state at position t of a variant that begins at the full sequence's row {@code first}. */
    private void compute(int first, int deleted, int length, int t, float[] out, int at) {
        System.arraycopy(bias, 0, out, at, bias.length);
        int column = 0;
        for (int k = 0; k < kernels.length; k++) {
            for (int s = t - kernels[k] / 2; s <= t + kernels[k] / 2; s++, column += filters) {
                if (s >= 0 && s < length) {
                    int source = first + (s < deleted ? s : s + 1);
                    FloatLoops.add(out, at + k * filters, product, source * columns + column, filters);
                }
            }
        }
        for (int j = at; j < at + bias.length; j++) {
            out[j] = Math.max(0f, out[j]);
        }
    }
}
