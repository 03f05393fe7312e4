package org.alidade.learn.tape;

import java.util.Arrays;

import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Operations that know where the sequences of a batch begin and end. */
public final class SequenceOps {

    private SequenceOps() {
    }

    /** Each sequence's row repeated for every token of it: [count, k] -> [rows, k]. */
    public static Var expand(Tape tape, Packed tokens, Var q) {
        Shapes.require("rows to expand", q.rows(), tokens.count());
        int k = q.columns();
        float[] one = Memory.read(q.value(), tape.floats(tokens.count() * k));
        float[] all = tape.floats(tokens.rows() * k);
        for (int i = 0; i < tokens.count(); i++) {
            for (int r = tokens.start(i); r < tokens.end(i); r++) {
                System.arraycopy(one, i * k, all, r * k, k);
            }
        }
        return tape.op(Memory.array(tokens.rows(), k, all), dOut -> q.add(sums(tokens, dOut)), q);
    }

    /** Sum over each sequence's tokens: [rows, k] -> [count, k]. */
    private static INDArray sums(Packed tokens, INDArray x) {
        int k = Memory.columns(x);
        INDArray y = Memory.array(tokens.count(), k);
        FloatPointer from = Memory.pointer(x);
        FloatPointer to = Memory.pointer(y);
        for (int i = 0; i < tokens.count(); i++) {
            Products.weightedSum(tokens.length(i), k, Products.ones(tokens.length(i)),
                    from.position((long) tokens.start(i) * k), to.position((long) i * k));
        }
        return y;
    }

    /**
     * Softmax over the visible positions of each sequence: scores [rows, 1] -> weights [rows, 1], exactly 0 at the
     * edges, summing to 1 in each sequence that has a visible position.
     */
    public static Var softmax(Tape tape, Packed tokens, Var scores) {
        Shapes.require("scores", scores, tokens.rows(), 1);
        float[] a = Memory.read(scores.value(), tape.floats(tokens.rows()));
        for (int i = 0; i < tokens.count(); i++) {
            Arrays.fill(a, tokens.start(i), tokens.from(i), 0f);
            FloatLoops.softmax(a, tokens.from(i), tokens.to(i));
            Arrays.fill(a, tokens.to(i), tokens.end(i), 0f);
        }
        return tape.op(Memory.array(tokens.rows(), 1, a), dOut -> {
            float[] g = Memory.read(dOut, tape.floats(tokens.rows()));
            for (int i = 0; i < tokens.count(); i++) {
                softmaxGradient(a, g, tokens.start(i), tokens.end(i));
            }
            scores.add(Memory.array(tokens.rows(), 1, g));
        }, scores);
    }

    private static void softmaxGradient(float[] a, float[] g, int from, int to) {
        float mean = FloatLoops.dot(a, from, g, from, to - from);
        for (int r = from; r < to; r++) {
            g[r] = a[r] * (g[r] - mean);
        }
    }

    /** Weighted sum of each sequence's states: weights [rows, 1], states [rows, m] -> contexts [count, m]. */
    public static Var attend(Tape tape, Packed tokens, Var weights, Var states) {
        Shapes.require("weights", weights, tokens.rows(), 1);
        Shapes.require("rows of states", states.rows(), tokens.rows());
        int m = states.columns();
        INDArray contexts = Memory.array(tokens.count(), m); // [count, m]
        FloatPointer a = Memory.pointer(weights.value());
        FloatPointer h = Memory.pointer(states.value());
        FloatPointer c = Memory.pointer(contexts);
        for (int i = 0; i < tokens.count(); i++) {
            Products.weightedSum(tokens.length(i), m, a.position(tokens.start(i)),
                    h.position((long) tokens.start(i) * m), c.position((long) i * m));
        }
        return tape.op(contexts, dOut -> {
            if (weights.tracked()) {
                weights.add(weightsGradient(tokens, states.value(), dOut));
            }
            if (states.tracked()) {
                states.add(statesGradient(tokens, weights.value(), dOut));
            }
        }, weights, states);
    }

    private static INDArray weightsGradient(Packed tokens, INDArray states, INDArray dOut) {
        int m = Memory.columns(states);
        INDArray gradient = Memory.array(tokens.rows(), 1); // [rows, 1]
        FloatPointer h = Memory.pointer(states);
        FloatPointer d = Memory.pointer(dOut);
        FloatPointer g = Memory.pointer(gradient);
        for (int i = 0; i < tokens.count(); i++) {
            Products.rowDots(tokens.length(i), m, h.position((long) tokens.start(i) * m), d.position((long) i * m),
                    g.position(tokens.start(i)));
        }
        return gradient;
    }

    private static INDArray statesGradient(Packed tokens, INDArray weights, INDArray dOut) {
        int m = Memory.columns(dOut);
        INDArray gradient = Memory.array(tokens.rows(), m); // [rows, m]
        FloatPointer a = Memory.pointer(weights);
        FloatPointer d = Memory.pointer(dOut);
        FloatPointer g = Memory.pointer(gradient);
        for (int i = 0; i < tokens.count(); i++) {
            Products.outer(tokens.length(i), m, a.position(tokens.start(i)), d.position((long) i * m),
                    g.position((long) tokens.start(i) * m));
        }
        return gradient;
    }

    /** Largest value over each sequence's tokens, column by column: [rows, m] -> [count, m]. */
    public static Var max(Tape tape, Packed tokens, Var x) {
        int m = x.columns();
        float[] all = Memory.read(x.value(), tape.floats(tokens.rows() * m));
        int[] best = new int[tokens.count() * m]; // index into all
        float[] max = new float[best.length];
        for (int k = 0; k < best.length; k++) {
            best[k] = argmax(all, tokens, k / m, k % m, m);
            max[k] = all[best[k]];
        }
        return tape.op(Memory.array(tokens.count(), m, max), dOut -> {
            float[] d = Memory.read(dOut);
            float[] g = new float[tokens.rows() * m];
            for (int k = 0; k < best.length; k++) {
                g[best[k]] += d[k];
            }
            x.add(Memory.array(tokens.rows(), m, g));
        }, x);
    }

    /** The first of equal values wins. */
    private static int argmax(float[] all, Packed tokens, int sequence, int column, int m) {
        int best = tokens.start(sequence) * m + column;
        for (int r = tokens.start(sequence) + 1; r < tokens.end(sequence); r++) {
            if (all[r * m + column] > all[best]) {
                best = r * m + column;
            }
        }
        return best;
    }
}
