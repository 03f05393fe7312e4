package org.alidade.learn.builtin;

import java.util.Arrays;

import org.alidade.learn.tape.Deletions;
import org.alidade.learn.tape.Memory;
import org.alidade.learn.tape.Packed;
import org.alidade.learn.tape.Products;
import org.alidade.learn.tape.Tape;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Outputs of one LSTM direction for sequences without one token each. A direction's outputs before the
 * deleted token are those of the full sequence and are copied; only what comes after it is computed, for all variants
 * together, position by position.
 *
 * <p>Legend: V variants; a variant is named by its number in {@link Deletions#variants()}; H hidden width.
 */
final class LstmDeletions {

    private final Tape tape;
    private final Deletions deletions;
    private final Packed full;
    private final Packed variants;
    private final Lstm lstm;
    private final int hidden;
    /** State and cell of each variant where the computation has come to, [V * H]. */
    private final float[] state;
    private final float[] cell;

    LstmDeletions(Tape tape, Deletions deletions, Lstm lstm) {
        this.tape = tape;
        this.deletions = deletions;
        this.full = deletions.full();
        this.variants = deletions.variants();
        this.lstm = lstm;
        this.hidden = lstm.hidden;
        this.state = tape.floats(variants.count() * hidden);
        this.cell = tape.floats(variants.count() * hidden);
    }

    /**
     * Fills columns [column, column + H) of out [variants.rows, width].
     *
     * @param x      vectors of the full sequences' tokens, [rows, E]
     * @param sorted the same sorted by time, [rows, E]
     */
    void run(INDArray x, INDArray sorted, float[] out, int width, int column) {
        copyUnchanged(sorted, out, width, column);
        float[] inputs = Memory.read(lstm.inputProducts(tape, x), tape.floats(full.rows() * 4 * hidden)); // [rows, 4H]
        FloatPointer gates = Memory.pointer(Memory.array(variants.count(), 4L * hidden)); // [<= V, 4H]
        FloatPointer states = Memory.pointer(Memory.array(variants.count(), hidden)); // [<= V, H]
        FloatPointer weights = lstm.transposedStateWeights(tape); // [H, 4H]
        LstmStates s = new LstmStates(tape, variants.count() * hidden);
        float[] z = tape.floats(variants.count() * 4 * hidden);
        int[] active = new int[variants.count()];
        for (int q = 0; q < full.longest(); q++) {
            int t = lstm.direction.position(q, full.longest());
            int n = gather(t, inputs, z, s, active);
            if (n > 0) {
                gates.put(z, 0, n * 4 * hidden);
                states.put(s.h, 0, n * hidden);
                Products.step(n, 4 * hidden, hidden, states, weights, 1, gates);
                gates.get(z, 0, n * 4 * hidden);
                LstmLoops.split(z, n, hidden, s.i, s.f, s.g, s.o, 0);
                s.activate(0, n * hidden);
                scatter(t, n, s, active, out, width, column);
            }
        }
    }

    /** Copies the outputs before the deleted token, and sets each variant's state to that before it. */
    private void copyUnchanged(INDArray sorted, float[] out, int width, int column) {
        TimeMajor time = new TimeMajor(full);
        LstmStates s = lstm.forward(tape, full, time, sorted);
        float[] h = tape.floats(full.rows() * hidden);
        float[] c = tape.floats(full.rows() * hidden);
        time.restore(s.h, hidden, h, hidden, 0);
        time.restore(s.c, hidden, c, hidden, 0);
        for (int i = 0; i < full.count(); i++) {
            for (int deleted = deletions.from(i); deleted < deletions.to(i); deleted++) {
                int variant = deletions.variant(i, deleted);
                copyOutputs(i, deleted, variant, h, out, width, column);
                startAt(i, lstm.direction.before(deleted), variant, h, c);
            }
        }
    }

    private void copyOutputs(int i, int deleted, int variant, float[] h, float[] out, int width, int column) {
        boolean forward = lstm.direction == Direction.FORWARD;
        int from = forward ? 0 : deleted + 1;
        int to = forward ? deleted : full.length(i);
        int shift = forward ? 0 : 1; // what follows the gap moves up
        for (int t = from; t < to; t++) {
            int row = variants.start(variant) + t - shift;
            System.arraycopy(h, (full.start(i) + t) * hidden, out, row * width + column, hidden);
        }
    }

    private void startAt(int i, int t, int variant, float[] h, float[] c) {
        if (t < 0 || t >= full.length(i)) {
            Arrays.fill(state, variant * hidden, (variant + 1) * hidden, 0f);
            Arrays.fill(cell, variant * hidden, (variant + 1) * hidden, 0f);
        } else {
            System.arraycopy(h, (full.start(i) + t) * hidden, state, variant * hidden, hidden);
            System.arraycopy(c, (full.start(i) + t) * hidden, cell, variant * hidden, hidden);
        }
    }

    /** Collects inputs and states of the variants that must be computed at position t; returns how many. */
    private int gather(int t, float[] inputs, float[] z, LstmStates s, int[] active) {
        int n = 0;
        for (int k = 0; k < full.active(t); k++) {
            int i = full.byLength(k);
            boolean forward = lstm.direction == Direction.FORWARD;
            int from = forward ? deletions.from(i) : Math.max(deletions.from(i), t + 1);
            int to = forward ? Math.min(deletions.to(i), t) : deletions.to(i);
            for (int deleted = from; deleted < to; deleted++, n++) {
                active[n] = deletions.variant(i, deleted);
                System.arraycopy(inputs, (full.start(i) + t) * 4 * hidden, z, n * 4 * hidden, 4 * hidden);
                System.arraycopy(state, active[n] * hidden, s.h, n * hidden, hidden);
                System.arraycopy(cell, active[n] * hidden, s.previousC, n * hidden, hidden);
            }
        }
        return n;
    }

    private void scatter(int t, int n, LstmStates s, int[] active, float[] out, int width, int column) {
        int shift = lstm.direction == Direction.FORWARD ? 1 : 0; // forward computes what follows the gap
        for (int k = 0; k < n; k++) {
            int row = variants.start(active[k]) + t - shift;
            System.arraycopy(s.h, k * hidden, state, active[k] * hidden, hidden);
            System.arraycopy(s.c, k * hidden, cell, active[k] * hidden, hidden);
            System.arraycopy(s.h, k * hidden, out, row * width + column, hidden);
        }
    }
}
