package org.alidade.learn.network;

import java.util.List;

import org.alidade.learn.tape.Tape;

/**
 * What training makes smaller.
 *
 * @param <T> an example as the network takes it in
 */
@FunctionalInterface
public interface Objective<T extends Text> {

    /**
     * The loss of a batch; adds its gradient to those of the parameters by {@link Tape#backward}, which may be called
     * for several values of the pass.
     *
     * @param labels right classes, [count]
     * @return sum over the texts, in nats
     */
    double backward(Tape tape, List<T> batch, Network.Pass pass, int[] labels);
}
