package org.alidade.learn.builtin;

import org.alidade.learn.encoder.Encoder;
import org.alidade.learn.tape.Packed;
import org.alidade.learn.tape.Tape;
import org.alidade.learn.tape.Var;

/**
 * No encoder: a token's state is its vector, m = E.
 *
 * <p><b>Source</b>: the models without encoder of Serrano and Smith 2019. <b>Differs</b>: nothing.
 *
 * @param width of the vectors, E
 */
record Identity(int width) implements Encoder {

    @Override
    public Var encode(Tape tape, Packed tokens, Var x) {
        return x;
    }
}
