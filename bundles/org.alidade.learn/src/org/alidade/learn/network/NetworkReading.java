package org.alidade.learn.network;

import java.util.List;
import java.util.Optional;

import org.alidade.core.data.Example;
import org.alidade.core.model.LinearOutput;
import org.alidade.core.model.Reading;
import org.alidade.learn.train.Loss;

/** What a {@link NetworkModel} makes of an example; answers for other attention weights by itself. */
final class NetworkReading implements Reading {

    private final Example example;
    private final List<String> units;
    private final float[] attention; // [n]
    private final float[] probabilities; // [C]
    private final Output output;
    private final Loss loss;

    NetworkReading(Example example, List<String> units, float[] attention, float[] probabilities, Output output,
            Loss loss) {
        this.example = example;
        this.units = units;
        this.attention = attention;
        this.probabilities = probabilities;
        this.output = output;
        this.loss = loss;
    }

    @Override
    public Example example() {
        return example;
    }

    @Override
    public List<String> units() {
        return units;
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
        for (int k = 0; k < weights.length; k++) {
            requireLength(k, weights[k]);
            outputs[k] = loss.probabilities(output.logits(weights[k]), 0);
        }
        return outputs;
    }

    @Override
    public Optional<LinearOutput> linearOutput() {
        return output.linear();
    }

    @Override
    public float[][] outputGradients(float[][] weights, float[][] slopes) {
        float[][] gradients = new float[weights.length][];
        for (int k = 0; k < weights.length; k++) {
            requireLength(k, weights[k]);
            float[] p = loss.probabilities(output.logits(weights[k]), 0); // [C]
            gradients[k] = output.gradient(weights[k], loss.logitSlopes(p, slopes[k]));
        }
        return gradients;
    }

    private void requireLength(int k, float[] weights) {
        if (weights.length != attention.length) {
            throw new IllegalArgumentException("Example " + example.id() + " has " + attention.length
                    + " units of attention, but weights " + k + " has " + weights.length);
        }
    }

    /** d p_c / d a_t for each unit, the other weights held, [n]. */
    float[] attentionGradient(int c) {
        return output.gradient(attention, logitGradient(c));
    }

    /** d p_c / d z_o for each output, [O]. */
    float[] logitGradient(int c) {
        return loss.probabilityGradient(probabilities, c);
    }
}
