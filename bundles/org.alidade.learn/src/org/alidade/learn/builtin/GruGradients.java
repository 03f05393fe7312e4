package org.alidade.learn.builtin;

import org.alidade.learn.tape.FloatLoops;
import org.alidade.learn.tape.Tape;

/** Gradients of what the gates of a {@link Gru} get, [rows * H] each, sorted by time. */
final class GruGradients {

    final float[] r;
    final float[] z;
    /** Of the candidate's input part. */
    final float[] n;
    /** Of the candidate's state part, which the reset gate lets through. */
    final float[] fromN;

    GruGradients(Tape tape, int size) {
        r = tape.floats(size);
        z = tape.floats(size);
        n = tape.floats(size);
        fromN = tape.floats(size);
    }

    /** Elements [from, to), given the output's gradient d. */
    void step(GruStates s, float[] d, int from, int to) {
        GruLoops.candidateGradient(n, d, s.z, s.n, from, to);
        GruLoops.updateGradient(z, d, s.previous, s.n, s.z, from, to);
        LstmLoops.gateGradient(r, n, s.fromN, s.r, from, to);
        FloatLoops.multiply(fromN, n, s.r, from, to);
    }
}
