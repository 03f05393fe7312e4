package org.alidade.learn.model;

import org.alidade.core.data.Example;
import org.alidade.core.model.Reading;
import org.alidade.learn.tape.FloatLoops;
import org.alidade.learn.train.Loss;

/**
 * A reading that answers for other attention weights by itself: the decoder is linear, so logits under weights a are
 * {@code b + Z a} with Z = W H, one number for each output and token, whatever the width of the states.
 */
final class FlatReading implements Reading {

    private final Example example;
    private final float[] attention; // [n]
    private final float[] probabilities; // [C]
    private final float[] contributions; // Z [outputs * n]
    private final float[] bias; // [outputs]
    private final Loss loss;

    FlatReading(Example example, float[] attention, float[] probabilities, float[] contributions, float[] bias,
            Loss loss) {
        this.example = example;
        this.attention = attention;
        this.probabilities = probabilities;
        this.contributions = contributions;
        this.bias = bias;
        this.loss = loss;
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
        return probabilities.clone();
    }

    @Override
    public float[][] outputs(float[][] weights) {
        float[][] outputs = new float[weights.length][];
        float[] logits = new float[bias.length];
        for (int k = 0; k < weights.length; k++) {
            requireLength(k, weights[k]);
            for (int o = 0; o < bias.length; o++) {
                int n = attention.length;
                logits[o] = bias[o] + FloatLoops.dot(weights[k], 0, contributions, o * n, n);
            }
            outputs[k] = loss.probabilities(logits, 0);
        }
        return outputs;
    }

    private void requireLength(int k, float[] weights) {
        if (weights.length != attention.length) {
            throw new IllegalArgumentException("Example " + example.id() + " has " + attention.length
                    + " tokens, but weights " + k + " has " + weights.length);
        }
    }

    /** d p_c / d a_t for each token, the other weights held: sum over outputs of d p_c / d z_o Z_ot, [n]. */
    float[] attentionGradient(int c) {
        float[] slopes = loss.probabilityGradient(probabilities, c);
        float[] gradient = new float[attention.length];
        for (int o = 0; o < slopes.length; o++) {
            FloatLoops.addScaled(gradient, 0, slopes[o], contributions, o * gradient.length, gradient.length);
        }
        return gradient;
    }

    /** d p_c / d z_o for each output, [outputs]. */
    float[] logitGradient(int c) {
        return loss.probabilityGradient(probabilities, c);
    }
}
