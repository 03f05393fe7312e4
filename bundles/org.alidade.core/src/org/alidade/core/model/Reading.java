package org.alidade.core.model;

import java.util.List;
import java.util.Optional;

import org.alidade.core.data.Example;

/**
 * One example as a frozen model read it. Shapes: n units that attention is spread over; C classes.
 * Safe for many threads; every array returned is the caller's own.
 */
public interface Reading {

    /** What was read. */
    Example example();

    /**
     * What attention is spread over, as text [n]: the tokens of the example without begin and end marks; a model that
     * attends to larger units says so here.
     */
    default List<String> units() {
        return example().tokens();
    }

    /** Attention weights [n], non-negative, sum 1: one for each of {@link #units}. */
    float[] attention();

    /** Class probabilities [C], sum 1. For two classes and one sigmoid output p: (1 - p, p). */
    float[] probabilities();

    /**
     * The predictions if attention were other than it is, hidden states held fixed
     * ({@link Capability#ATTENTION_OVERRIDE}).
     *
     * @param weights K replacements [K][n]; they need not sum to one
     * @return class probabilities [K][C]
     * @throws IllegalArgumentException if a row is not n long
     */
    float[][] outputs(float[][] weights);

    /**
     * {@link #outputs} as a function, where the decoder is linear: then probes that ask for very many predictions need
     * a fraction of the time. Agrees with {@link #probabilities} and {@link #outputs} up to rounding.
     */
    default Optional<LinearOutput> linearOutput() {
        return Optional.empty();
    }

    /**
     * How functions of the predictions change with attention, hidden states held fixed: the chain rule through
     * {@link #outputs} ({@link Capability#ATTENTION_OVERRIDE}). Unless a model knows better, it is exact for a
     * {@link #linearOutput}, and central differences otherwise, at the cost of 2 K n predictions.
     *
     * @param weights K replacements [K][n]
     * @param slopes  derivative of each function with respect to the class probabilities there [K][C]
     * @return derivative of each function with respect to each weight, the others held [K][n]
     * @throws IllegalArgumentException if a row is not n or C long, or there are not as many of both
     */
    default float[][] outputGradients(float[][] weights, float[][] slopes) {
        if (slopes.length != weights.length) {
            throw new IllegalArgumentException(
                    "Expected slopes for " + weights.length + " replacements, found " + slopes.length);
        }
        Optional<LinearOutput> linear = linearOutput();
        float[][] gradients = new float[weights.length][]; // [K][n]
        for (int k = 0; k < weights.length; k++) {
            gradients[k] = linear.isPresent() ? linear.get().gradient(weights[k], slopes[k])
                    : CentralDifferences.of(this, weights[k], slopes[k]);
        }
        return gradients;
    }

    /** The most probable class, the first of equals. */
    default int predicted() {
        float[] probabilities = probabilities();
        int best = 0;
        for (int c = 1; c < probabilities.length; c++) {
            if (probabilities[c] > probabilities[best]) {
                best = c;
            }
        }
        return best;
    }
}
