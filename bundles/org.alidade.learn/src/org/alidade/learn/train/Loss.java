package org.alidade.learn.train;

/** A loss on logits: sums over instances, since Adam does not mind the scale and the papers sum. */
public interface Loss {

    /** Number of logits of an instance. */
    int outputs();

    /**
     * The loss of a batch of N instances.
     *
     * @param logits   [N * outputs]
     * @param labels   right classes [N]
     * @param gradient set to the gradient with respect to the logits, [N * outputs]
     * @return sum over the instances, in nats
     */
    double of(float[] logits, int[] labels, float[] gradient);

    /** Class probabilities of one instance from its logits at {@code from}: [C], sum 1. */
    float[] probabilities(float[] logits, int from);

    /** Gradient of the probability of class c with respect to the logits, given all probabilities: [outputs]. */
    float[] probabilityGradient(float[] probabilities, int c);

    /**
     * The chain rule through {@link #probabilities}.
     *
     * @param probabilities of all classes [C]
     * @param slopes        derivative of some function with respect to each of them [C]
     * @return its derivative with respect to each logit [outputs]
     */
    float[] logitSlopes(float[] probabilities, float[] slopes);
}
