package org.alidade.learn.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.alidade.core.model.LinearOutput;
import org.alidade.learn.tape.FloatLoops;
import org.alidade.learn.tape.Memory;
import org.alidade.learn.tape.Packed;
import org.alidade.learn.tape.Parameter;
import org.alidade.learn.tape.Products;

/**
 * A linear decoder of attended states: logits under weights a are {@code b + Z a} with Z = W H, one number for each
 * output and unit, whatever the width of the states.
 */
public final class LinearDecoding implements Output {

    private final float[] bias; // [O]
    private final float[] contributions; // Z [O * n]

    private LinearDecoding(float[] bias, float[] contributions) {
        this.bias = bias;
        this.contributions = contributions;
    }

    /**
     * The decoders of all texts of a batch.
     *
     * @param weights W, [O, m]
     * @param bias    b, [1, O]
     */
    public static List<Output> of(Network.Pass pass, Parameter weights, Parameter bias) {
        int outputs = weights.rows();
        Packed units = pass.units();
        float[] shared = bias.toArray();
        float[] products = Memory.read(Products.abT(pass.h().value(), weights.value(), 0,
                Memory.array(units.rows(), outputs))); // [units * O]
        List<Output> decoders = new ArrayList<>();
        for (int i = 0; i < units.count(); i++) {
            int n = units.to(i) - units.from(i);
            float[] rows = Arrays.copyOfRange(products, units.from(i) * outputs, units.to(i) * outputs); // [n * O]
            decoders.add(new LinearDecoding(shared, FloatLoops.transpose(rows, n, outputs, new float[n * outputs])));
        }
        return decoders;
    }

    @Override
    public float[] logits(float[] weights) {
        int n = weights.length;
        float[] logits = new float[bias.length];
        for (int o = 0; o < bias.length; o++) {
            logits[o] = bias[o] + FloatLoops.dot(weights, 0, contributions, o * n, n);
        }
        return logits;
    }

    @Override
    public float[] gradient(float[] weights, float[] slopes) {
        float[] gradient = new float[weights.length];
        for (int o = 0; o < slopes.length; o++) {
            FloatLoops.addScaled(gradient, 0, slopes[o], contributions, o * gradient.length, gradient.length);
        }
        return gradient;
    }

    @Override
    public Optional<LinearOutput> linear() {
        int n = contributions.length / bias.length;
        float[][] rows = new float[bias.length][];
        for (int o = 0; o < rows.length; o++) {
            rows[o] = Arrays.copyOfRange(contributions, o * n, (o + 1) * n);
        }
        return Optional.of(new LinearOutput(bias, rows));
    }
}
