package org.alidade.learn.builtin;

import java.util.Arrays;

import org.alidade.learn.tape.Deletions;
import org.alidade.learn.tape.Memory;
import org.alidade.learn.tape.Packed;
import org.alidade.learn.tape.Tape;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Outputs of one direction of a recurrent layer for sequences without one token each. A direction's outputs before the
 * deleted token are those of the full sequence and are copied; only what comes after it is computed, for all variants
 * together, position by position.
 *
 * <p>Legend: V variants; a variant is named by its number in {@link Deletions#variants()}; G gates; H hidden width.
 *
 * @param <S> the layer's states
 */
final class RecurrentDeletions<S extends RecurrentStates> {

    private final Tape tape;
    private final Deletions deletions;
    private final Packed full;
    private final Packed variants;
    private final Recurrence<S> layer;
    private final boolean forward;
    private final int hidden;
    private final int gates;
    /** What each variant hands on where the computation has come to, [V * H] each. */
    private final float[][] state;

    RecurrentDeletions(Tape tape, Deletions deletions, Recurrence<S> layer) {
        this.tape = tape;
        this.deletions = deletions;
        this.full = deletions.full();
        this.variants = deletions.variants();
        this.layer = layer;
        this.forward = layer.direction == Direction.FORWARD;
        this.hidden = layer.hidden;
        this.gates = layer.gates * hidden;
        this.state = new float[layer.states(tape, 0).carried().length][];
        Arrays.setAll(state, k -> tape.floats(variants.count() * hidden));
    }

    /**
     * Fills columns [column, column + H) of out [variants.rows, width].
     *
     * @param x      vectors of the full sequences' tokens, [rows, E]
     * @param sorted the same sorted by time, [rows, E]
     */
    void run(INDArray x, INDArray sorted, float[] out, int width, int column) {
        copyUnchanged(sorted, out, width, column);
        float[] inputs = Memory.read(layer.inputProducts(tape, x), tape.floats(full.rows() * gates)); // [rows, GH]
        S s = layer.states(tape, variants.count());
        Recurrence.Step<S> step = layer.steps(tape, variants.count());
        float[] z = tape.floats(variants.count() * gates); // [<= V, GH]
        int[] active = new int[variants.count()];
        for (int q = 0; q < full.longest(); q++) {
            int t = layer.direction.position(q, full.longest());
            int n = gather(t, inputs, z, s.received(), active);
            if (n > 0) {
                step.run(n, z, s);
                scatter(t, n, s.carried(), active, out, width, column);
            }
        }
    }

    /** Copies the outputs before the deleted token, and sets each variant's state to that before it. */
    private void copyUnchanged(INDArray sorted, float[] out, int width, int column) {
        TimeMajor time = new TimeMajor(full);
        float[][] carried = layer.forward(tape, full, time, sorted).carried();
        float[][] restored = new float[carried.length][];
        for (int k = 0; k < carried.length; k++) {
            restored[k] = tape.floats(full.rows() * hidden);
            time.restore(carried[k], hidden, restored[k], hidden, 0);
        }
        for (int i = 0; i < full.count(); i++) {
            for (int deleted = deletions.from(i); deleted < deletions.to(i); deleted++) {
                int variant = deletions.variant(i, deleted);
                copyOutputs(i, deleted, variant, restored[0], out, width, column);
                startAt(i, layer.direction.before(deleted), variant, restored);
            }
        }
    }

    private void copyOutputs(int i, int deleted, int variant, float[] h, float[] out, int width, int column) {
        int from = forward ? 0 : deleted + 1;
        int to = forward ? deleted : full.length(i);
        int shift = forward ? 0 : 1; // what follows the gap moves up
        for (int t = from; t < to; t++) {
            int row = variants.start(variant) + t - shift;
            System.arraycopy(h, (full.start(i) + t) * hidden, out, row * width + column, hidden);
        }
    }

    private void startAt(int i, int t, int variant, float[][] restored) {
        for (int k = 0; k < state.length; k++) {
            if (t < 0 || t >= full.length(i)) {
                Arrays.fill(state[k], variant * hidden, (variant + 1) * hidden, 0f);
            } else {
                System.arraycopy(restored[k], (full.start(i) + t) * hidden, state[k], variant * hidden, hidden);
            }
        }
    }

    /** Collects inputs and states of the variants that must be computed at position t; returns how many. */
    private int gather(int t, float[] inputs, float[] z, float[][] received, int[] active) {
        int n = 0;
        for (int k = 0; k < full.active(t); k++) {
            int i = full.byLength(k);
            int from = forward ? deletions.from(i) : Math.max(deletions.from(i), t + 1);
            int to = forward ? Math.min(deletions.to(i), t) : deletions.to(i);
            for (int deleted = from; deleted < to; deleted++, n++) {
                active[n] = deletions.variant(i, deleted);
                System.arraycopy(inputs, (full.start(i) + t) * gates, z, n * gates, gates);
                for (int c = 0; c < state.length; c++) {
                    System.arraycopy(state[c], active[n] * hidden, received[c], n * hidden, hidden);
                }
            }
        }
        return n;
    }

    private void scatter(int t, int n, float[][] carried, int[] active, float[] out, int width, int column) {
        int shift = forward ? 1 : 0; // forward computes what follows the gap
        for (int k = 0; k < n; k++) {
            int row = variants.start(active[k]) + t - shift;
            for (int c = 0; c < state.length; c++) {
                System.arraycopy(carried[c], k * hidden, state[c], active[k] * hidden, hidden);
            }
            System.arraycopy(carried[0], k * hidden, out, row * width + column, hidden);
        }
    }
}
