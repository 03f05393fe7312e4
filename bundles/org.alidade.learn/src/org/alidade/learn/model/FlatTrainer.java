package org.alidade.learn.model;

import org.alidade.core.contribution.ContributionException;
import org.alidade.core.model.Training;
import org.alidade.learn.network.Assembly;
import org.alidade.learn.network.FlatNetwork;
import org.alidade.learn.network.NetworkTrainer;
import org.alidade.learn.network.Vocabulary;
import org.alidade.learn.network.Words;

/**
 * The classifier of one text: embedding, encoder, attention over the tokens, linear decoder. Two classes have one
 * sigmoid output, more a softmax.
 *
 * <p><b>Source</b>: Jain and Wallace 2019, and their released code. <b>Differs</b>: without a file of word vectors they
 * start from N(0, sd²) with sd a setting, rows of unknown words and marks likewise.
 */
public final class FlatTrainer extends NetworkTrainer<Words> {

    @Override
    protected FlatNetwork network(Training training, Vocabulary vocabulary, Assembly parts)
            throws ContributionException {
        return FlatNetwork.of(vocabulary, parts);
    }
}
