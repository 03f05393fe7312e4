package org.alidade.learn.builtin;

import org.alidade.learn.tape.FloatLoops;
import org.alidade.learn.tape.Tape;

/** What the forward pass of a {@link Gru} leaves. */
final class GruStates implements RecurrentStates {

    /** Reset and update gate and the candidate. */
    final float[] r;
    final float[] z;
    final float[] n;
    /** What the gates get from the state before: the products with the state weights, plus their bias. */
    final float[] fromR;
    final float[] fromZ;
    final float[] fromN;
    /** The output, and the one before it (0 at the beginning). */
    final float[] h;
    final float[] previous;

    GruStates(Tape tape, int size) {
        r = tape.floats(size);
        z = tape.floats(size);
        n = tape.floats(size);
        fromR = tape.floats(size);
        fromZ = tape.floats(size);
        fromN = tape.floats(size);
        h = tape.floats(size);
        previous = tape.floats(size);
    }

    /** Computes h of elements [from, to) from previous and from what the gates get of input and state. */
    void activate(int from, int to) {
        FloatLoops.add(r, fromR, from, to);
        FloatLoops.sigmoid(r, from, to - from);
        FloatLoops.add(z, fromZ, from, to);
        FloatLoops.sigmoid(z, from, to - from);
        GruLoops.addProduct(n, r, fromN, from, to);
        FloatLoops.tanh(n, from, to - from);
        GruLoops.output(h, n, z, previous, from, to);
    }

    @Override
    public float[] h() {
        return h;
    }

    @Override
    public float[][] carried() {
        return new float[][] {h};
    }

    @Override
    public float[][] received() {
        return new float[][] {previous};
    }
}
