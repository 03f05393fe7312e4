package org.alidade.probes;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.alidade.core.data.Example;
import org.alidade.core.model.LinearOutput;
import org.alidade.core.model.Reading;

/**
 * An instance whose attention and token values a test has chosen. The prediction is linear: class c has probability
 * {@code sum_i a_i v_ic}; or the logits are. Shapes: n tokens, C classes.
 */
public final class FixedInstance implements Reading {

    private final Example example;
    private final float[] attention; // [n]
    private final float[][] values; // [n][C]
    private final Optional<LinearOutput> linear;
    private float[][] gradients; // [C][n]

    /**
     * @param attention [n], sums to 1
     * @param values    class distribution of each token [n][C]
     */
    public FixedInstance(String id, String label, float[] attention, float[][] values) {
        this(Example.of(id, Collections.nCopies(attention.length, "word"), label), attention, values, Optional.empty());
    }

    private FixedInstance(Example example, float[] attention, float[][] values, Optional<LinearOutput> linear) {
        this.example = example;
        this.attention = attention;
        this.values = values;
        this.linear = linear;
        this.gradients = new float[values[0].length][attention.length];
    }

    /** One whose logits are linear in attention, with words 0, 1, .. as tokens. */
    public static FixedInstance linear(String id, float[] attention, LinearOutput output) {
        List<String> tokens = Arrays.asList("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        List<String> words = attention.length > 10 ? Collections.nCopies(attention.length, "word")
                : tokens.subList(0, attention.length);
        return new FixedInstance(Example.of(id, words, "no"), attention,
                new float[attention.length][output.classes()], Optional.of(output));
    }

    /** Two classes by one logistic output; each token adds its contribution per weight. */
    public static FixedInstance logistic(String id, float[] attention, float bias, float... contributions) {
        return linear(id, attention, new LinearOutput(new float[] {bias}, new float[][] {contributions}));
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

    /** d p_c / d a_i [n]. */
    float[] attentionGradient(int cls) {
        float[] slopes = new float[values[0].length];
        slopes[cls] = 1;
        if (linear.isPresent()) {
            return linear.get().gradient(attention, slopes);
        }
        float[] gradient = new float[attention.length];
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = values[i][cls];
        }
        return gradient;
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

    @Override
    public Optional<LinearOutput> linearOutput() {
        return linear;
    }

    private float[] output(float[] weights) {
        if (linear.isPresent()) {
            return linear.get().probabilities(weights);
        }
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
