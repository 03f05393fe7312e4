package org.alidade.core.model;

import org.alidade.core.data.Example;

/**
 * One example as a frozen model read it. Shapes: n tokens of the attended text, without begin and end marks; C classes.
 * Safe for many threads; every array returned is the caller's own.
 */
public interface Reading {

    /** What was read. */
    Example example();

    /** Attention weights [n], non-negative, sum 1: one for each of {@code example().tokens()}. */
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
