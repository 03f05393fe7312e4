package org.alidade.learn.document;

import java.util.Optional;

import org.alidade.core.contribution.ContributionException;
import org.alidade.learn.network.Assembly;

/**
 * The hierarchical attention network: words make sentence vectors, sentence vectors a document vector, each level with
 * an encoder and an attention of its own; a linear decoder with a softmax. Only the attention over sentences is offered
 * to probes.
 *
 * <p><b>Source</b>: Yang et al. 2016; HANrnn, HANconv and HAN without encoder of Serrano and Smith 2019.
 * <b>Differs</b>: sentences as {@link Sentences} has them; otherwise as {@link DocumentTrainer}.
 */
public final class HanTrainer extends DocumentTrainer {

    @Override
    Optional<Level> sentences(Assembly parts, int inputWidth) throws ContributionException {
        return Optional.of(level(parts, inputWidth, "sentence "));
    }
}
