package org.alidade.learn.builtin;

import java.util.random.RandomGenerator;

/**
 * A bidirectional GRU of one layer.
 *
 * <p><b>Source</b>: the encoder of Serrano and Smith 2019 (HANrnn, FLANrnn), which is that of Yang et al. 2016.
 * <b>Differs</b>: nothing.
 */
final class BiGru extends Bidirectional<GruStates> {

    BiGru(int inputWidth, int hidden, Initialisation initialisation, RandomGenerator random) {
        super(inputWidth, new Gru(inputWidth, hidden, Direction.FORWARD, initialisation, random),
                new Gru(inputWidth, hidden, Direction.BACKWARD, initialisation, random));
    }
}
