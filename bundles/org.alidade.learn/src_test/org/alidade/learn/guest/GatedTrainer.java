package org.alidade.learn.guest;

import org.alidade.core.contribution.ContributionException;
import org.alidade.core.math.Seeds;
import org.alidade.core.model.Training;
import org.alidade.learn.network.Assembly;
import org.alidade.learn.network.FlatNetwork;
import org.alidade.learn.network.Network;
import org.alidade.learn.network.NetworkTrainer;
import org.alidade.learn.network.Vocabulary;
import org.alidade.learn.network.Words;
import org.alidade.learn.tape.Parameter;

/** Makes {@link GatedNetwork}s; a plugin.xml would name it. */
public final class GatedTrainer extends NetworkTrainer<Words> {

    @Override
    protected Network<Words> network(Training training, Vocabulary vocabulary, Assembly parts)
            throws ContributionException {
        FlatNetwork flat = FlatNetwork.of(vocabulary, parts);
        int width = flat.embedding().width();
        Parameter gate = parts.parameter("gate", width, width).xavier(Seeds.random(training.seed(), "gate"));
        return new GatedNetwork(flat, gate);
    }
}
