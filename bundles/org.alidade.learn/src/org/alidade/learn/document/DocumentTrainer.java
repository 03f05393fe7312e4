package org.alidade.learn.document;

import java.util.Optional;

import org.alidade.core.contribution.ContributionException;
import org.alidade.core.math.Seeds;
import org.alidade.core.model.Training;
import org.alidade.core.setting.Settings;
import org.alidade.learn.encoder.Encoder;
import org.alidade.learn.network.Assembly;
import org.alidade.learn.network.LabelObjective;
import org.alidade.learn.network.Network;
import org.alidade.learn.network.NetworkTrainer;
import org.alidade.learn.network.Objective;
import org.alidade.learn.network.Vocabulary;
import org.alidade.learn.tape.EmbeddingTable;
import org.alidade.learn.tape.Parameter;

/**
 * What the classifiers of documents have in common; every level has the chosen encoder and the chosen attention.
 *
 * <p><b>Source</b>: the released configurations of Serrano and Smith 2019. <b>Differs</b>: a limit of tokens in a
 * batch, which they do not tell for every model. A data set's words are counted in the training split alone, by the
 * texts that contain them, while they keep words that occur at least 5 times in training and development split: a data
 * set's minimum document frequency comes closest.
 */
abstract class DocumentTrainer extends NetworkTrainer<Document> {

    /** The level that makes vectors of sentences, if there is one. */
    abstract Optional<Level> sentences(Assembly parts, int inputWidth) throws ContributionException;

    @Override
    protected final Network<Document> network(Training training, Vocabulary vocabulary, Assembly parts)
            throws ContributionException {
        Settings settings = training.settings();
        EmbeddingTable embedding = parts.embedding("embedding", vocabulary.size(),
                settings.integer("embeddingDimension"));
        Optional<Level> sentences = sentences(parts, embedding.width());
        int unitWidth = sentences.map(level -> level.encoder().width()).orElse(embedding.width());
        Level documents = level(parts, unitWidth, "");
        int classes = training.corpus().labels().size();
        Parameter weights = parts.parameter("output.weight", classes, documents.encoder().width())
                .xavier(Seeds.random(training.seed(), "output"));
        return new DocumentNetwork(vocabulary, embedding, sentences, documents, weights,
                parts.parameter("output.bias", 1, classes),
                DocumentNoise.of(settings, Seeds.random(training.seed(), "dropout")));
    }

    /** @param purpose told to the streams of randomness before "encoder" and "attention" */
    static Level level(Assembly parts, int inputWidth, String purpose) throws ContributionException {
        Encoder encoder = parts.encoder(inputWidth, parts.settings().integer("hidden"), purpose + "encoder");
        return new Level(encoder, parts.attention(encoder.width(), 0, purpose + "attention"));
    }

    /** The mean: gradients are clipped by their norm. */
    @Override
    protected final Objective<Document> objective(Training training, Network<Document> network) {
        return new LabelObjective<>(network.loss(), LabelObjective.Reduction.MEAN);
    }
}
