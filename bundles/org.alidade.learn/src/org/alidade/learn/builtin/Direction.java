package org.alidade.learn.builtin;

import org.alidade.learn.tape.Packed;

/** Which way a recurrent encoder reads. */
enum Direction {
    FORWARD, BACKWARD;

    /** The position read in the q-th step of a batch whose longest sequence has {@code longest} positions. */
    int position(int q, int longest) {
        return this == FORWARD ? q : longest - 1 - q;
    }

    /** The position read before position t. */
    int before(int t) {
        return this == FORWARD ? t - 1 : t + 1;
    }

    /** How many sequences, the longest first, come to position t with a state; the others begin there. */
    int carried(Packed tokens, int t) {
        if (this == BACKWARD) {
            return tokens.active(t + 1);
        }
        return t == 0 ? 0 : tokens.active(t);
    }
}
