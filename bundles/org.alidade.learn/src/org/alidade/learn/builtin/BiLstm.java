package org.alidade.learn.builtin;

import java.util.random.RandomGenerator;

/**
 * A bidirectional LSTM of one layer.
 *
 * <p><b>Source</b>: the encoder {@code lstm} of Jain and Wallace 2019; parameters drawn as torch draws them,
 * all from U(-1/sqrt(H), 1/sqrt(H)). <b>Differs</b>: nothing; packed sequences, so padding takes no part.
 */
final class BiLstm extends Bidirectional<LstmStates> {

    BiLstm(int inputWidth, int hidden, RandomGenerator random) {
        super(inputWidth, new Lstm(inputWidth, hidden, Direction.FORWARD, random),
                new Lstm(inputWidth, hidden, Direction.BACKWARD, random));
    }
}
