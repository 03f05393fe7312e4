package org.alidade.learn.document;

import java.util.Optional;

import org.alidade.learn.network.Assembly;

/**
 * The flat attention network: one encoder and one attention over all words of a document, however long, and a linear
 * decoder with a softmax.
 *
 * <p><b>Source</b>: FLANrnn, FLANconv and FLAN without encoder of Serrano and Smith 2019. <b>Differs</b>: as
 * {@link DocumentTrainer}.
 */
public final class FlanTrainer extends DocumentTrainer {

    @Override
    Optional<Level> sentences(Assembly parts, int inputWidth) {
        return Optional.empty();
    }
}
