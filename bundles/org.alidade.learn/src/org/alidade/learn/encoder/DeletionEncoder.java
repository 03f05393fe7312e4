package org.alidade.learn.encoder;

import org.alidade.learn.tape.Deletions;
import org.alidade.learn.tape.Tape;
import org.alidade.learn.tape.Var;

/**
 * An encoder that knows a shorter way to the states of a sequence without one token than encoding it again. Optional:
 * leave-one-out works with every encoder.
 */
public interface DeletionEncoder extends Encoder {

    /**
     * States of variants of sequences that lack one token.
     *
     * @param x vectors of the tokens of the full sequences, [deletions.full().rows, E]
     * @return states [deletions.variants().rows, m], equal to what {@link #encode} gives for the variants up to
     *         rounding; not differentiable
     */
    Var encodeVariants(Tape tape, Deletions deletions, Var x);
}
