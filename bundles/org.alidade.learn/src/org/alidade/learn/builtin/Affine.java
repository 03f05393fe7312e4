package org.alidade.learn.builtin;

import java.util.List;
import java.util.random.RandomGenerator;

import org.alidade.learn.encoder.DeletionEncoder;
import org.alidade.learn.tape.Deletions;
import org.alidade.learn.tape.FloatLoops;
import org.alidade.learn.tape.Memory;
import org.alidade.learn.tape.Ops;
import org.alidade.learn.tape.Packed;
import org.alidade.learn.tape.Parameter;
import org.alidade.learn.tape.Tape;
import org.alidade.learn.tape.Var;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Each token by itself, h = tanh(W x + b), m = H: an encoder without context.
 *
 * <p><b>Source</b>: the encoder {@code average} of Jain and Wallace 2019 (the "MLP" of Wiegreffe and Pinter
 * 2019); parameters from U(-1/sqrt(E), 1/sqrt(E)). <b>Differs</b>: nothing, if {@link Padding#COUNTED}.
 */
final class Affine implements DeletionEncoder {

    /** What a summary makes of sequences of different lengths. */
    enum Padding {
        /** A mean is taken over a sequence's own positions. */
        LEFT_OUT,
        /**
         * A mean is taken over as many positions as the batch's longest sequence has; a missing one counts as a zero
         * vector, whose state is tanh(b). So a summary depends on the other sequences, as in the original code.
         */
        COUNTED
    }

    private final Padding padding;
    private final Parameter w;
    private final Parameter b;

    Affine(int inputWidth, int hidden, Padding padding, RandomGenerator random) {
        this.padding = padding;
        double range = 1 / Math.sqrt(inputWidth);
        w = new Parameter("projection.weight", hidden, inputWidth).uniform(random, range);
        b = new Parameter("projection.bias", 1, hidden).uniform(random, range);
    }

    @Override
    public int width() {
        return b.size();
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(w, b);
    }

    @Override
    public Var encode(Tape tape, Packed tokens, Var x) {
        return Ops.tanh(tape, Ops.affine(tape, x, w, b)); // [rows, H]
    }

    /** States depend on nothing but their token: those of the remaining ones are taken over. */
    @Override
    public Var encodeVariants(Tape tape, Deletions deletions, Var x) {
        return Ops.pick(tape, encode(tape, deletions.full(), x), deletions.rows(), 0, width());
    }

    /** The mean over a sequence's positions, marks included; see {@link Padding}. */
    @Override
    public Var summary(Tape tape, Packed tokens, Var x, Var states) {
        int m = width();
        float[] missing = Memory.read(b.value());
        FloatLoops.tanh(missing, 0, m);
        float[] h = Memory.read(states.value(), tape.floats(tokens.rows() * m));
        float[] mean = new float[tokens.count() * m];
        for (int i = 0; i < tokens.count(); i++) {
            FloatLoops.addScaled(mean, i * m, missingShare(tokens, i), missing, 0, m);
            for (int r = tokens.start(i); r < tokens.end(i); r++) {
                FloatLoops.addScaled(mean, i * m, 1f / positions(tokens, i), h, r * m, m);
            }
        }
        return tape.op(Memory.array(tokens.count(), m, mean), dOut -> {
            float[] d = Memory.read(dOut);
            states.add(spread(tokens, d));
            if (tape.trains() && padding == Padding.COUNTED) {
                b.addGradient(biasGradient(tokens, d, missing));
            }
        }, states);
    }

    /** Positions that a sequence's mean is taken over. */
    private int positions(Packed tokens, int i) {
        return padding == Padding.COUNTED ? tokens.longest() : tokens.length(i);
    }

    private float missingShare(Packed tokens, int i) {
        return (float) (positions(tokens, i) - tokens.length(i)) / positions(tokens, i);
    }

    private INDArray spread(Packed tokens, float[] d) {
        int m = width();
        float[] g = new float[tokens.rows() * m];
        for (int i = 0; i < tokens.count(); i++) {
            for (int r = tokens.start(i); r < tokens.end(i); r++) {
                FloatLoops.addScaled(g, r * m, 1f / positions(tokens, i), d, i * m, m);
            }
        }
        return Memory.array(tokens.rows(), m, g);
    }

    private float[] biasGradient(Packed tokens, float[] d, float[] missing) {
        float[] g = new float[width()];
        for (int i = 0; i < tokens.count(); i++) {
            FloatLoops.addScaled(g, 0, missingShare(tokens, i), d, i * g.length, g.length);
        }
        FloatLoops.tanhGradient(g, missing, g.length);
        return g;
    }
}
