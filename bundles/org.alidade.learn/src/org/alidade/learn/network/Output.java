package org.alidade.learn.network;

import java.util.Optional;

import org.alidade.core.model.LinearOutput;

/**
 * The logits of one text as a function of attention, hidden states held. Shapes: n units of the text, O logits.
 * Immutable and safe for many threads.
 */
public interface Output {

    /**
     * The logits under the given weights.
     *
     * @param weights [n]
     * @return [O]; negative infinity for a class that is impossible
     */
    float[] logits(float[] weights);

    /**
     * The chain rule through {@link #logits}.
     *
     * @param weights where [n]
     * @param slopes  derivative of some function with respect to each logit there [O]
     * @return its derivative with respect to each weight, the others held [n]
     */
    float[] gradient(float[] weights, float[] slopes);

    /** The same as a formula, if the decoder is linear. */
    default Optional<LinearOutput> linear() {
        return Optional.empty();
    }
}
