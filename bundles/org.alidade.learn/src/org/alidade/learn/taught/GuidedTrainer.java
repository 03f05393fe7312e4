package org.alidade.learn.taught;

import org.alidade.core.contribution.ContributionException;
import org.alidade.core.model.Training;
import org.alidade.learn.network.Assembly;
import org.alidade.learn.network.FlatNetwork;
import org.alidade.learn.network.Network;
import org.alidade.learn.network.NetworkTrainer;
import org.alidade.learn.network.Vocabulary;

/**
 * The flat model with its attention fixed, for each text, to that of a teacher, in training as afterwards. With an
 * encoder without context it says whether the teacher's attention helps one who cannot look around.
 *
 * <p><b>Source</b>: Wiegreffe and Pinter 2019, section 3.4 ("MLP diagnostic"). <b>Differs</b>: nothing; their
 * released code never hands the weights on, so the paper's text was followed.
 */
public final class GuidedTrainer extends NetworkTrainer<TaughtText> {

    @Override
    protected Network<TaughtText> network(Training training, Vocabulary vocabulary, Assembly parts)
            throws ContributionException {
        return new GuidedNetwork(FlatNetwork.of(vocabulary, parts), Lessons.teacher(training));
    }
}
