package org.alidade.learn.pair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.alidade.learn.network.Network;
import org.alidade.learn.network.Output;
import org.alidade.learn.tape.FloatLoops;
import org.alidade.learn.tape.Memory;
import org.alidade.learn.tape.Packed;
import org.alidade.learn.tape.Products;

/**
 * The decoder of a pair as a function of attention: z = W tanh(sum_t a_t (P h_t) + r) + b. The decoder is not linear,
 * but what comes before its tanh is, so P h_t is kept in place of the states: half as much, and exact.
 */
final class PairOutput implements Output {

    /** W [O * d] and b [O], shared by all pairs. */
    private record Top(float[] weights, float[] bias) {
    }

    private final PairText text;
    private final Top top;
    private final float[] rest; // r [d]
    private final float[] projected; // P h_t [n * d]

    private PairOutput(PairText text, Top top, float[] rest, float[] projected) {
        this.text = text;
        this.top = top;
        this.rest = rest;
        this.projected = projected;
    }

    /** Those of all pairs of a batch. */
    static List<Output> of(PairDecoder decoder, List<PairText> batch, Network.Pass pass) {
        Packed units = pass.units();
        Top top = new Top(decoder.weights().toArray(), decoder.bias().toArray());
        int d = decoder.paragraph().rows();
        float[] projected = Memory.read(Products.abT(pass.h().value(), decoder.paragraph().value(), 0,
                Memory.array(units.rows(), d))); // [units * d]
        float[] rest = Memory.read(Products.abT(pass.query().orElseThrow().value(), decoder.question().value(), 0,
                Memory.array(batch.size(), d))); // [count * d]
        float[] bias = decoder.paragraphBias().toArray(); // [d]
        FloatLoops.add(bias, 0, decoder.questionBias().toArray(), 0, d);
        List<Output> outputs = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            FloatLoops.add(rest, i * d, bias, 0, d);
            outputs.add(new PairOutput(batch.get(i), top, Arrays.copyOfRange(rest, i * d, (i + 1) * d),
                    Arrays.copyOfRange(projected, units.from(i) * d, units.to(i) * d)));
        }
        return outputs;
    }

    @Override
    public float[] logits(float[] weights) {
        float[] y = hidden(weights);
        float[] logits = new float[top.bias.length];
        for (int o = 0; o < logits.length; o++) {
            logits[o] = top.bias[o] + FloatLoops.dot(top.weights, o * y.length, y, 0, y.length);
        }
        text.mask(logits, 0, logits.length);
        return logits;
    }

    /** tanh(sum_t a_t (P h_t) + r), [d]. */
    private float[] hidden(float[] weights) {
        float[] y = rest.clone();
        for (int t = 0; t < weights.length; t++) {
            FloatLoops.addScaled(y, 0, weights[t], projected, t * y.length, y.length);
        }
        FloatLoops.tanh(y, 0, y.length);
        return y;
    }

    @Override
    public float[] gradient(float[] weights, float[] slopes) {
        float[] y = hidden(weights);
        float[] possible = slopes.clone();
        text.maskSlopes(possible, 0, possible.length);
        float[] du = new float[y.length];
        for (int o = 0; o < possible.length; o++) {
            FloatLoops.addScaled(du, 0, possible[o], top.weights, o * y.length, y.length);
        }
        FloatLoops.tanhGradient(du, y, y.length);
        float[] gradient = new float[weights.length];
        for (int t = 0; t < gradient.length; t++) {
            gradient[t] = FloatLoops.dot(du, 0, projected, t * y.length, y.length);
        }
        return gradient;
    }
}
