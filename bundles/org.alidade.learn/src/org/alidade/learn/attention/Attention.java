package org.alidade.learn.attention;

import java.util.List;
import java.util.Optional;

import org.alidade.learn.tape.Packed;
import org.alidade.learn.tape.Parameter;
import org.alidade.learn.tape.Tape;
import org.alidade.learn.tape.Var;

/**
 * Scores the tokens of each sequence; the model turns scores into weights by a softmax over the visible positions. One
 * instance belongs to one model and to one thread at a time.
 */
public interface Attention {

    /**
     * The score of each token.
     *
     * @param states states of the tokens, [rows, m]
     * @param query  what to attend to, one row for each sequence, [count, queryWidth]; empty in models without a query
     * @return scores, [rows, 1]; those at the edges of sequences are ignored
     */
    Var scores(Tape tape, Packed tokens, Var states, Optional<Var> query);

    /** What training changes, always the same objects in the same order, with different names. */
    default List<Parameter> parameters() {
        return List.of();
    }
}
