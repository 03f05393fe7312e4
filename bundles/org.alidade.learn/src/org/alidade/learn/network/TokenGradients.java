package org.alidade.learn.network;

import java.util.List;

import org.alidade.learn.tape.FloatLoops;
import org.alidade.learn.tape.Memory;
import org.alidade.learn.tape.Packed;
import org.alidade.learn.tape.Tape;
import org.alidade.learn.tape.Var;
import org.alidade.learn.train.Loss;

/**
 * Gradients of class probabilities with respect to the presence of a batch's units: along the vectors of their tokens,
 * added up where a unit has several.
 *
 * @param <T> an example as the network takes it in
 */
final class TokenGradients<T extends Text> {

    private final Network<T> network;

    TokenGradients(Network<T> network) {
        this.network = network;
    }

    /** |d p_c / d e_t . e_t| with the attention over units held constant: [count][n]. */
    float[][] heldAttention(List<T> batch, List<NetworkReading> readings, int[] classes) {
        int outputs = network.loss().outputs();
        float[] seed = new float[classes.length * outputs];
        for (int i = 0; i < classes.length; i++) {
            System.arraycopy(readings.get(i).logitGradient(classes[i]), 0, seed, i * outputs, outputs);
        }
        try (Tape tape = Tape.probing()) {
            Network.Pass pass = network.forward(tape, batch);
            tape.backward(network.logits(tape, pass, tape.detach(pass.a())),
                    Memory.array(classes.length, outputs, seed));
            float[][] gradients = products(batch, pass.x(), Memory.read(pass.x().value()));
            for (float[] gradient : gradients) {
                for (int t = 0; t < gradient.length; t++) {
                    gradient[t] = Math.abs(gradient[t]);
                }
            }
            return gradients;
        }
    }

    /** (e_t / K) . d p_c / d e_t summed over K points of the straight path from zero vectors: [count][n]. */
    float[][] alongPath(List<T> batch, int[] classes, int steps, Runnable check) {
        float[][] sums = new float[classes.length][];
        for (int k = 1; k <= steps; k++) {
            check.run();
            try (Tape tape = Tape.probing()) {
                addPoint(tape, batch, classes, (float) k / steps, 1f / steps, sums);
            }
        }
        return sums;
    }

    private void addPoint(Tape tape, List<T> batch, int[] classes, float share, float weight, float[][] sums) {
        Var words = network.vectors(tape, batch);
        Packed tokens = tokens(batch);
        float[] e = Memory.read(words.value()); // [rows * E]
        Var x = tape.input(Memory.array(tokens.rows(), words.columns(), scaled(tokens, e, share)));
        Network.Pass pass = network.forward(tape, batch, x);
        tape.backward(pass.logits(), Memory.array(classes.length, network.loss().outputs(), seed(pass, classes)));
        float[][] products = products(batch, x, e);
        for (int i = 0; i < sums.length; i++) {
            sums[i] = sums[i] == null ? new float[products[i].length] : sums[i];
            FloatLoops.addScaled(sums[i], 0, weight, products[i], 0, products[i].length);
        }
    }

    /** The vectors of tokens times a share; those of marks as they are. */
    private static float[] scaled(Packed tokens, float[] e, float share) {
        int width = e.length / tokens.rows();
        float[] scaled = e.clone();
        for (int i = 0; i < tokens.count(); i++) {
            for (int j = tokens.from(i) * width; j < tokens.to(i) * width; j++) {
                scaled[j] *= share;
            }
        }
        return scaled;
    }

    private float[] seed(Network.Pass pass, int[] classes) {
        Loss loss = network.loss();
        float[] logits = Memory.read(pass.logits().value());
        float[] seed = new float[logits.length];
        for (int i = 0; i < classes.length; i++) {
            float[] p = loss.probabilities(logits, i * loss.outputs());
            System.arraycopy(loss.probabilityGradient(p, classes[i]), 0, seed, i * loss.outputs(), loss.outputs());
        }
        return seed;
    }

    private Packed tokens(List<T> batch) {
        return new Packed(batch.stream().mapToInt(Text::length).toArray(), network.marks() / 2);
    }

    /** d / d x_t . e_t of the last backward pass, summed over the tokens of each unit: [count][n]. */
    private float[][] products(List<T> batch, Var x, float[] e) {
        Packed tokens = tokens(batch);
        float[][] products = new float[tokens.count()][];
        float[] dx = x.reached() ? Memory.read(x.gradient()) : new float[e.length]; // [rows * E]
        int width = x.columns();
        for (int i = 0; i < products.length; i++) {
            float[] each = new float[tokens.to(i) - tokens.from(i)];
            for (int t = 0, r = tokens.from(i); t < each.length; t++, r++) {
                each[t] = FloatLoops.dot(dx, r * width, e, r * width, width);
            }
            products[i] = ofUnits(each, batch.get(i).segments());
        }
        return products;
    }

    private static float[] ofUnits(float[] ofTokens, int[] segments) {
        if (segments.length == 0) {
            return ofTokens;
        }
        float[] sums = new float[segments.length];
        int token = 0;
        for (int u = 0; u < segments.length; u++) {
            for (int end = token + segments[u]; token < end; token++) {
                sums[u] += ofTokens[token];
            }
        }
        return sums;
    }
}
