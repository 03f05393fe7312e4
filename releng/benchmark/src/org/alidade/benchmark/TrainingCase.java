package org.alidade.benchmark;

import java.util.List;
import java.util.Map;
import java.util.Random;

import org.alidade.core.contribution.ContributionException;
import org.alidade.core.contribution.ModelDescriptor;
import org.alidade.core.contribution.Part;
import org.alidade.core.data.Corpus;
import org.alidade.core.model.Training;
import org.alidade.learn.network.NetworkTrainer;
import org.alidade.learn.network.TrainingSteps;

/**
 * A training to be compared. Nothing is dropped out: the random numbers would differ.
 *
 * @param title    for people
 * @param model    flat or han
 * @param encoder  without {@code org.alidade.learn.}
 * @param shape    of the texts
 * @param batch    texts of a step
 * @param steps    of a round
 * @param settings of the model, where they are not the defaults
 * @param peers    what there is to compare with
 */
record TrainingCase(String title, String model, String encoder, Shape shape, int batch, int steps,
        Map<String, String> settings, List<Peer> peers) {

    private static final List<Peer> ALL = List.of(Peer.values());
    private static final List<Peer> PADDED = List.of(Peer.PADDED, Peer.FUSED);
    private static final Map<String, String> NO_DROPOUT = Map.of("wordDropout", "0", "sentenceDropout", "0",
            "encoderDropout", "0", "logitDropout", "0");
    private static final long SEED = 1;

    /** Jain and Wallace 2019 and Serrano and Smith 2019, with their sizes. */
    static final List<TrainingCase> EACH = List.of(flat("BiLSTM", "bilstm", Shape.SST, 20, ALL),
            flat("CNN", "cnn", Shape.SST, 20, PADDED), flat("no encoder", "average", Shape.SST, 20, ALL),
            flat("BiLSTM", "bilstm", Shape.IMDB, 5, ALL), flat("CNN", "cnn", Shape.IMDB, 5, PADDED),
            flat("no encoder", "average", Shape.IMDB, 10, ALL),
            new TrainingCase("HAN with BiGRU", "han", "bigru", Shape.YAHOO, 64, 5, NO_DROPOUT, ALL));

    private static TrainingCase flat(String title, String encoder, Shape shape, int steps, List<Peer> peers) {
        return new TrainingCase(title, "flat", encoder, shape, 32, steps, Map.of(), peers);
    }

    /** The attention of Jain and Wallace is half as wide as the states, that of Serrano and Smith as wide. */
    private Map<String, String> attention() {
        return model.equals("flat") ? Map.of() : Map.of("width", "full", "initialisation", "xavier");
    }

    /** Whether a peer computes the same numbers. */
    boolean isSame(Peer peer) {
        return peer == Peer.PACKED || !encoder.startsWith("bi");
    }

    Training training(Installed installed) {
        Corpus corpus = shape.corpus(shape.batches(1, 1, new Random(SEED)).get(0).examples());
        return new Training(corpus, modelPart(installed).settings(), installed.encoder(encoder),
                installed.attention(attention()), SEED);
    }

    TrainingSteps<?> steps(Installed installed, Training training) throws ContributionException {
        NetworkTrainer<?> trainer = modelPart(installed).create(NetworkTrainer.class);
        return new TrainingSteps<>(trainer, training);
    }

    private Part modelPart(Installed installed) {
        return installed.part(ModelDescriptor.class, "learn." + model, settings);
    }
}
