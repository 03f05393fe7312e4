package org.alidade.probes;

import java.util.Collections;

import org.alidade.core.data.Example;
import org.alidade.core.model.Reading;

/**
 * An instance whose attention and token values a test has chosen. The prediction is linear: class c has probability
 * {@code sum_i a_i v_ic}. Shapes: n tokens, C classes.
 */
public final class FixedInstance implements Reading {

    private final Example example;
    private final float[] attention; // [n]
    private final float[][] values; // [n][C]
    private float[][] gradients; // [C][n]

    /**
     * @param attention [n], sums to 1
     * @param values    class distribution of each token [n][C]
     */
    public FixedInstance(String id, String label, float[] attention, float[][] values) {
        this.example = Example.of(id, Collections.nCopies(attention.length, "word"), label);
        this.attention = attention;
        this.values = values;
        this.gradients = new float[values[0].length][attention.length];
    }

    /** Two classes; each token's value is its probability of the second. */
    public static FixedInstance binary(String id, float[] attention, float... second) {
        float[][] values = new float[second.length][];
        for (int i = 0; i < second.length; i++) {
            values[i] = new float[] {1 - second[i], second[i]};
        }
        return new FixedInstance(id, "no", attention, values);
    }

    /** This instance with the gradients that the model is to give for each class [C][n]. */
    public FixedInstance withGradients(float[]... byClass) {
        gradients = byClass;
        return this;
    }

    float[] gradient(int cls) {
        return gradients[cls].clone();
    }

    /** Without each token in turn: the others share its attention in proportion [n][C]; none for a single token. */
    float[][] withoutToken() {
        int n = attention.length;
        float[][] without = new float[n == 1 ? 0 : n][];
        for (int t = 0; t < without.length; t++) {
            float[] rest = attention.clone();
            rest[t] = 0;
            for (int i = 0; i < n; i++) {
                rest[i] /= 1 - attention[t];
            }
            without[t] = output(rest);
        }
        return without;
    }

    @Override
    public Example example() {
        return example;
    }

    @Override
    public float[] attention() {
        return attention.clone();
    }

    @Override
    public float[] probabilities() {
        return output(attention);
    }

    @Override
    public float[][] outputs(float[][] weights) {
        float[][] outputs = new float[weights.length][];
        for (int k = 0; k < weights.length; k++) {
            outputs[k] = output(weights[k]);
        }
        return outputs;
    }

    private float[] output(float[] weights) {
        float[] output = new float[values[0].length];
        for (int c = 0; c < output.length; c++) {
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += (double) weights[i] * values[i][c];
            }
            output[c] = (float) sum;
        }
        return output;
    }
}
