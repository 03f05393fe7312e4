package org.alidade.learn.builtin;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import org.alidade.learn.encoder.Encoder;
import org.alidade.learn.tape.FloatLoops;
import org.alidade.learn.tape.Memory;
import org.alidade.learn.tape.MultiHead;
import org.alidade.learn.tape.Ops;
import org.alidade.learn.tape.Packed;
import org.alidade.learn.tape.Parameter;
import org.alidade.learn.tape.Tape;
import org.alidade.learn.tape.Var;

/**
 * Each token's state is a sum over all tokens of its text, weighted by how well they match it; m = H for all heads
 * together. On demand the position of each token is added to its vector first, and the vector to its state in the end.
 *
 * <p><b>Source</b>: Vaswani et al. 2017, section 3.2 (attention) and 3.5 (positions); weights as Glorot and Bengio
 * 2010. <b>Differs</b>: one layer without the feed-forward part and without normalisation; if H is not E, the vector
 * that is added to the state goes through a linear map.
 */
final class SelfAttention implements Encoder {

    /** Whether tokens know where in the text they are. */
    enum Positions {
        NONE, SINUSOIDAL
    }

    /** Whether a token's vector is added to its state. */
    enum Residual {
        NONE, ADDED
    }

    private static final double LONGEST_WAVE = 10000;

    private final int width;
    private final int heads;
    private final Positions positions;
    private final Residual residual;
    private final Parameter queries; // [H, E]
    private final Parameter keys; // [H, E]
    private final Parameter values; // [H, E]
    private final Parameter outputs; // [H, H]
    private final Parameter bias; // [1, H]
    private final Optional<Parameter> shortcut; // [H, E], if vectors are added to states of another width

    SelfAttention(int inputWidth, int width, int heads, Positions positions, Residual residual,
            RandomGenerator random) {
        this.width = width;
        this.heads = heads;
        this.positions = positions;
        this.residual = residual;
        queries = new Parameter("query.weight", width, inputWidth).xavier(random);
        keys = new Parameter("key.weight", width, inputWidth).xavier(random);
        values = new Parameter("value.weight", width, inputWidth).xavier(random);
        outputs = new Parameter("output.weight", width, width).xavier(random);
        bias = new Parameter("output.bias", 1, width);
        shortcut = residual == Residual.ADDED && width != inputWidth
                ? Optional.of(new Parameter("shortcut.weight", width, inputWidth).xavier(random))
                : Optional.empty();
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public List<Parameter> parameters() {
        return Stream.concat(Stream.of(queries, keys, values, outputs, bias), shortcut.stream()).toList();
    }

    @Override
    public Var encode(Tape tape, Packed tokens, Var x) {
        Var in = positions == Positions.NONE ? x : withPositions(tape, tokens, x); // [rows, E]
        Var sums = MultiHead.attend(tape, tokens, Ops.linear(tape, in, queries), Ops.linear(tape, in, keys),
                Ops.linear(tape, in, values), heads); // [rows, H]
        Var states = Ops.affine(tape, sums, outputs, bias); // [rows, H]
        if (residual == Residual.NONE) {
            return states;
        }
        Var added = shortcut.isPresent() ? Ops.linear(tape, in, shortcut.get()) : in; // [rows, H]
        return Ops.add(tape, states, added);
    }

    /** x plus sin(t / 10000^(c/E)) in even columns c, cos(t / 10000^((c-1)/E)) in odd ones, t from 0. */
    private static Var withPositions(Tape tape, Packed tokens, Var x) {
        int width = x.columns();
        float[] waves = waves(tokens.longest(), width);
        float[] sum = Memory.read(x.value(), tape.floats(tokens.rows() * width));
        for (int i = 0; i < tokens.count(); i++) {
            int n = tokens.length(i) * width;
            FloatLoops.add(sum, tokens.start(i) * width, waves, 0, n);
        }
        return tape.op(Memory.array(tokens.rows(), width, sum), x::add, x);
    }

    private static float[] waves(int longest, int width) {
        float[] waves = new float[longest * width];
        for (int c = 0; c < width; c++) {
            double frequency = Math.pow(LONGEST_WAVE, -(double) (c - c % 2) / width);
            for (int t = 0; t < longest; t++) {
                double angle = t * frequency;
                waves[t * width + c] = (float) (c % 2 == 0 ? Math.sin(angle) : Math.cos(angle));
            }
        }
        return waves;
    }
}
