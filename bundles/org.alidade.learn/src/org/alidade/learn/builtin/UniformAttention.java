package org.alidade.learn.builtin;

import java.util.Optional;

import org.alidade.learn.attention.Attention;
import org.alidade.learn.tape.Memory;
import org.alidade.learn.tape.Packed;
import org.alidade.learn.tape.Tape;
import org.alidade.learn.tape.Var;

/**
 * The same weight 1/n for each of the n visible tokens: scores are 0, nothing is trained.
 *
 * <p><b>Source</b>: Wiegreffe and Pinter 2019, section 3.2 ("uniform as the adversary", frozen). <b>Differs</b>:
 * nothing.
 */
final class UniformAttention implements Attention {

    @Override
    public Var scores(Tape tape, Packed tokens, Var states, Optional<Var> query) {
        return tape.constant(Memory.array(tokens.rows(), 1, new float[tokens.rows()]));
    }
}
