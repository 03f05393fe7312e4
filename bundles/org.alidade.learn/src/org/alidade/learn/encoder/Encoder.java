package org.alidade.learn.encoder;

import java.util.List;

import org.alidade.learn.tape.Packed;
import org.alidade.learn.tape.Parameter;
import org.alidade.learn.tape.SequenceOps;
import org.alidade.learn.tape.Tape;
import org.alidade.learn.tape.Var;

/**
 * Turns the vectors of tokens into states. One instance belongs to one model and to one thread at a time.
 *
 * <p>A whole encoder can be one line, {@code return Ops.tanh(tape, Ops.affine(tape, x, w, b))}. Backward passes are
 * recorded by the operations; an operation of one's own is a {@link Tape#op}.
 */
public interface Encoder {

    /** Width m of the states. */
    int width();

    /**
     * The states of all tokens.
     *
     * @param tokens where the sequences of the batch begin and end; the result for one sequence must not depend on the
     *               others
     * @param x      vectors of the tokens, [rows, E]
     * @return states, [rows, m]
     */
    Var encode(Tape tape, Packed tokens, Var x);

    /**
     * One vector for each sequence, as a question is summarised for the attention over a paragraph; by default the
     * largest value over the tokens, column by column.
     *
     * @param x      vectors of the tokens, [rows, E]
     * @param states what {@link #encode} has made of them, [rows, m]
     * @return summaries, [count, m]
     */
    default Var summary(Tape tape, Packed tokens, Var x, Var states) {
        return SequenceOps.max(tape, tokens, states);
    }

    /** What training changes, always the same objects in the same order, with different names. */
    default List<Parameter> parameters() {
        return List.of();
    }
}
