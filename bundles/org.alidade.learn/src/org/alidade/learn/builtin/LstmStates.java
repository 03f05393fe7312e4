package org.alidade.learn.builtin;

import org.alidade.learn.tape.FloatLoops;
import org.alidade.learn.tape.Tape;

/**
 * What a forward pass leaves for the backward pass: arrays [rows * H], sorted by time, of the tape's scratch memory.
 */
final class LstmStates implements RecurrentStates {

    /** Input, forget and output gate and the candidate. */
    final float[] i;
    final float[] f;
    final float[] g;
    final float[] o;
    /** Cell state, the one before it (0 at the beginning), and its tanh. */
    final float[] c;
    final float[] previousC;
    final float[] tanhC;
    /** Output. */
    final float[] h;

    LstmStates(Tape tape, int size) {
        i = tape.floats(size);
        f = tape.floats(size);
        g = tape.floats(size);
        o = tape.floats(size);
        c = tape.floats(size);
        previousC = tape.floats(size);
        tanhC = tape.floats(size);
        h = tape.floats(size);
    }

    /** Computes c and h of elements [from, from + n) from previousC and from what the gates get. */
    void activate(int from, int n) {
        FloatLoops.sigmoid(i, from, n);
        FloatLoops.sigmoid(f, from, n);
        FloatLoops.tanh(g, from, n);
        FloatLoops.sigmoid(o, from, n);
        LstmLoops.cell(c, i, g, f, previousC, from, from + n);
        System.arraycopy(c, from, tanhC, from, n);
        FloatLoops.tanh(tanhC, from, n);
        FloatLoops.multiply(h, o, tanhC, from, from + n);
    }

    @Override
    public float[] h() {
        return h;
    }

    @Override
    public float[][] carried() {
        return new float[][] {h, c};
    }

    @Override
    public float[][] received() {
        return new float[][] {h, previousC};
    }
}
