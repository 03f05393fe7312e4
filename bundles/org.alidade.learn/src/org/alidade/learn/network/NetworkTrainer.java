package org.alidade.learn.network;

import java.util.List;
import java.util.Map;

import org.alidade.core.contribution.ContributionException;
import org.alidade.core.model.NamedArray;
import org.alidade.core.model.TrainedModel;
import org.alidade.core.model.Trainer;
import org.alidade.core.model.Training;
import org.alidade.core.model.TrainingLog;
import org.alidade.learn.tape.EmbeddingTable;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Trains, stores and restores a model that is a {@link Network}: whoever extends it says how the network is made.
 *
 * @param <T> an example as the network takes it in
 */
public abstract class NetworkTrainer<T extends Text> implements Trainer {

    /**
     * A new network.
     *
     * @param vocabulary of the training's corpus
     * @param parts      makes encoders, attentions, tables and parameters; frees them if this method fails
     * @throws ContributionException if encoder or attention cannot be made
     */
    protected abstract Network<T> network(Training training, Vocabulary vocabulary, Assembly parts)
            throws ContributionException;

    /** Draws or loads the word vectors of a new network; all its tables, unless a model says otherwise. */
    protected void initialise(Network<T> network, Training training, Vocabulary vocabulary, IProgressMonitor monitor) {
        List<EmbeddingTable> tables = network.trainables().values().stream().filter(EmbeddingTable.class::isInstance)
                .map(EmbeddingTable.class::cast).toList();
        new InitialVectors(training, vocabulary).fill(tables, monitor);
    }

    /** What training makes smaller: the summed loss of the labels, unless a model says otherwise. */
    protected Objective<T> objective(Training training, Network<T> network) {
        return new LabelObjective<>(network.loss(), LabelObjective.Reduction.SUM);
    }

    /** How it is trained: as the settings say, unless a model says otherwise. */
    protected Recipe recipe(Training training) {
        return Recipe.of(training.settings());
    }

    @Override
    public final TrainedModel train(Training training, TrainingLog log, IProgressMonitor monitor)
            throws ContributionException {
        Vocabulary vocabulary = new Vocabulary(training.corpus().vocabulary());
        Network<T> network = assemble(training, vocabulary);
        TrainedModel model = new NetworkModel<>(network);
        try {
            initialise(network, training, vocabulary, monitor);
            new Fit<>(network, objective(training, network), recipe(training), training).run(log, monitor);
            return model;
        } catch (RuntimeException | Error e) {
            model.close();
            throw e;
        }
    }

    @Override
    public final TrainedModel restore(Training training, List<NamedArray> arrays) throws ContributionException {
        Network<T> network = assemble(training, new Vocabulary(training.corpus().vocabulary()));
        TrainedModel model = new NetworkModel<>(network);
        try {
            StoredArrays.restore(network.trainables(), arrays);
            return model;
        } catch (RuntimeException | Error e) {
            model.close();
            throw e;
        }
    }

    private Network<T> assemble(Training training, Vocabulary vocabulary) throws ContributionException {
        Assembly parts = new Assembly(training);
        try {
            return network(training, vocabulary, parts);
        } catch (ContributionException | RuntimeException | Error e) {
            parts.close();
            throw e;
        }
    }

    @Override
    public final Map<String, String> environment() {
        return NumericProvenance.current();
    }
}
