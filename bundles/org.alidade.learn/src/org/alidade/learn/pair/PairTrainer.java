package org.alidade.learn.pair;

import java.util.List;

import org.alidade.core.contribution.ContributionException;
import org.alidade.core.model.Training;
import org.alidade.core.setting.Settings;
import org.alidade.learn.attention.Attention;
import org.alidade.learn.encoder.Encoder;
import org.alidade.learn.network.Assembly;
import org.alidade.learn.network.LabelObjective;
import org.alidade.learn.network.Network;
import org.alidade.learn.network.NetworkTrainer;
import org.alidade.learn.network.Objective;
import org.alidade.learn.network.Vocabulary;

/**
 * The classifier of two texts.
 *
 * <p><b>Source</b>: Jain and Wallace 2019, question answering and natural language inference, and their released code:
 * mean cross-entropy, all parameters in one group of Adam with weight decay. <b>Differs</b>: parameters of the
 * encoders, the attention and the decoder are drawn from streams of their own.
 */
public final class PairTrainer extends NetworkTrainer<PairText> {

    @Override
    protected PairNetwork network(Training training, Vocabulary vocabulary, Assembly parts)
            throws ContributionException {
        Side paragraphs = side("paragraph", vocabulary, parts);
        Side questions = side("question", vocabulary, parts);
        int m = paragraphs.encoder().width();
        Attention attention = parts.attention(m, questions.encoder().width(), "attention");
        List<String> answers = training.corpus().labels();
        Candidates candidates = training.settings().text("candidates").equals("inText") ? Candidates.inText(answers)
                : Candidates.all();
        return new PairNetwork(vocabulary, paragraphs, questions, attention,
                PairDecoder.of(parts, m, answers.size()), candidates);
    }

    private static Side side(String name, Vocabulary vocabulary, Assembly parts) throws ContributionException {
        Settings settings = parts.settings();
        int width = settings.integer("embeddingDimension");
        Encoder encoder = parts.encoder(width, settings.integer("hidden"), name + " encoder");
        return new Side(parts.embedding(name + ".embedding", vocabulary.size(), width), encoder);
    }

    @Override
    protected Objective<PairText> objective(Training training, Network<PairText> network) {
        return new LabelObjective<>(network.loss(), LabelObjective.Reduction.MEAN);
    }
}
