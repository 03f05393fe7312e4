package org.alidade.learn.builtin;

import java.util.Arrays;

import org.alidade.learn.tape.Tape;

/** Gradients of what the gates get and of the cell state: arrays [rows * H], sorted by time. */
final class LstmGradients {

    final float[] i;
    final float[] f;
    final float[] g;
    final float[] o;
    final float[] c;

    LstmGradients(Tape tape, int size) {
        i = tape.floats(size);
        f = tape.floats(size);
        g = tape.floats(size);
        o = tape.floats(size);
        c = tape.floats(size);
        Arrays.fill(c, 0, size, 0f);
    }

    /** Elements [from, to), from the states of the forward pass and the gradient d of the output. */
    void step(LstmStates s, float[] d, int from, int to) {
        LstmLoops.cellGradient(c, d, s.o, s.tanhC, from, to);
        LstmLoops.gateGradient(o, d, s.tanhC, s.o, from, to);
        LstmLoops.gateGradient(i, c, s.g, s.i, from, to);
        LstmLoops.gateGradient(f, c, s.previousC, s.f, from, to);
        LstmLoops.candidateGradient(g, c, s.i, s.g, from, to);
    }
}
