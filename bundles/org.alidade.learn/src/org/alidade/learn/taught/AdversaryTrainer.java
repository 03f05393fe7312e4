package org.alidade.learn.taught;

import org.alidade.core.contribution.ContributionException;
import org.alidade.core.model.Training;
import org.alidade.core.setting.Settings;
import org.alidade.learn.network.Assembly;
import org.alidade.learn.network.Checkpoint;
import org.alidade.learn.network.FlatNetwork;
import org.alidade.learn.network.Network;
import org.alidade.learn.network.NetworkTrainer;
import org.alidade.learn.network.Objective;
import org.alidade.learn.network.Recipe;
import org.alidade.learn.network.Vocabulary;

/**
 * A fresh flat model that is trained to predict as its teacher does, and to attend otherwise.
 *
 * <p><b>Source</b>: Wiegreffe and Pinter 2019, section 4, and their released code: up to 80 epochs, ended when the
 * training loss has not improved for ten; the epoch of the best training loss is kept. <b>Differs</b>: see {@link
 * AdversarialObjective}.
 */
public final class AdversaryTrainer extends NetworkTrainer<TaughtText> {

    private static final int STOP_AFTER = 10;

    @Override
    protected Network<TaughtText> network(Training training, Vocabulary vocabulary, Assembly parts)
            throws ContributionException {
        return new TaughtNetwork(FlatNetwork.of(vocabulary, parts));
    }

    @Override
    protected Objective<TaughtText> objective(Training training, Network<TaughtText> network) {
        Settings settings = training.settings();
        return new AdversarialObjective(new Lessons(Lessons.teacher(training)), network.loss(),
                settings.number("lambda"), AdversarialObjective.Scale.of(settings.text("scale")));
    }

    @Override
    protected Recipe recipe(Training training) {
        Recipe said = Recipe.of(training.settings());
        return new Recipe(said.epochs(), said.batchSize(), said.batchTokens(), said.learningRate(), said.weightDecay(),
                said.amsgrad(), 0, 1, 0, STOP_AFTER, Checkpoint.TRAINING_LOSS);
    }
}
