package org.alidade.learn.network;

import java.util.List;

import org.alidade.core.contribution.ContributionException;
import org.alidade.core.data.Example;
import org.alidade.core.model.Training;
import org.alidade.learn.tape.Tape;
import org.alidade.learn.tape.Trainable;
import org.alidade.learn.train.Adam;
import org.eclipse.core.runtime.NullProgressMonitor;

/**
 * Steps of a training as {@link Fit} takes them, on batches from outside.
 *
 * @param <T> an example as the network takes it in
 */
public final class TrainingSteps<T extends Text> implements AutoCloseable {

    private final Network<T> network;
    private final Objective<T> objective;
    private final Adam adam;

    /** A new network of the trainer before its first step. */
    public TrainingSteps(NetworkTrainer<T> trainer, Training training) throws ContributionException {
        Vocabulary vocabulary = new Vocabulary(training.corpus().vocabulary());
        network = trainer.network(training, vocabulary, new Assembly(training));
        trainer.initialise(network, training, vocabulary, new NullProgressMonitor());
        objective = trainer.objective(training, network);
        adam = trainer.recipe(training).optimiser(network);
    }

    /**
     * One step.
     *
     * @return loss before it, summed over the batch, in nats
     */
    public double step(List<Example> examples, int[] labels) {
        List<T> batch = network.encode(examples);
        try (Tape tape = Tape.training()) {
            double loss = objective.backward(tape, batch, network.forward(tape, batch), labels);
            adam.step();
            return loss;
        }
    }

    /** A copy of all parameters, in the order of the network. */
    public List<float[]> parameters() {
        return network.trainables().values().stream().map(Trainable::toArray).toList();
    }

    @Override
    public void close() {
        network.close();
        Tape.releaseThreadMemory();
    }
}
