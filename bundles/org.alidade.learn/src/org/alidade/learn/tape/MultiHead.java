package org.alidade.learn.tape;

import org.alidade.learn.tape.Products.Block;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Scaled dot-product attention of each position to all positions of its own sequence, edges included, in one or more
 * heads: head j sees columns j w .. (j + 1) w - 1 of queries, keys and values.
 *
 * <p><b>Source</b>: Vaswani et al. 2017, section 3.2: softmax(Q Kᵀ / sqrt(w)) V. <b>Differs</b>: nothing.
 *
 * <p>Legend: d columns of all heads together; w = d / heads; n positions of one sequence.
 */
public final class MultiHead {

    private final Tape tape;
    private final Packed tokens;
    private final int heads;
    private final int d;
    private final int w;
    private final float factor;
    /** Attention weights, sequence by sequence and head by head: blocks [n, n]. */
    private final INDArray weights;
    private final long[] offset;

    private MultiHead(Tape tape, Packed tokens, int heads, int d) {
        this.tape = tape;
        this.tokens = tokens;
        this.heads = heads;
        this.d = d;
        this.w = d / heads;
        this.factor = (float) (1 / Math.sqrt(w));
        this.offset = new long[tokens.count() + 1];
        for (int i = 0; i < tokens.count(); i++) {
            offset[i + 1] = offset[i] + (long) heads * tokens.length(i) * tokens.length(i);
        }
        this.weights = Memory.array(1, Math.max(1, offset[tokens.count()]));
    }

    /**
     * The weighted sums of the values.
     *
     * @param queries [rows, d]
     * @param keys    [rows, d]
     * @param values  [rows, d]
     * @param heads   a divisor of d
     * @return [rows, d]
     */
    public static Var attend(Tape tape, Packed tokens, Var queries, Var keys, Var values, int heads) {
        Shapes.require("queries", queries, tokens.rows(), queries.columns());
        Shapes.require("keys", keys, tokens.rows(), queries.columns());
        Shapes.require("values", values, tokens.rows(), queries.columns());
        if (queries.columns() % heads != 0) {
            throw new IllegalArgumentException(
                    heads + " heads cannot share out " + queries.columns() + " columns, expected a divisor");
        }
        MultiHead attention = new MultiHead(tape, tokens, heads, queries.columns());
        INDArray out = attention.forward(queries.value(), keys.value(), values.value()); // [rows, d]
        return tape.op(out, dOut -> attention.backward(queries, keys, values, dOut), queries, keys, values);
    }

    private INDArray forward(INDArray q, INDArray k, INDArray v) {
        INDArray out = Memory.array(tokens.rows(), d); // [rows, d]
        for (int i = 0; i < tokens.count(); i++) {
            int n = tokens.length(i);
            for (int head = 0; head < heads; head++) {
                Products.blockAbT(n, n, w, factor, part(q, i, head), part(k, i, head), weights(i, head));
            }
            softmax(i, n);
            for (int head = 0; head < heads; head++) {
                Products.blockAb(n, w, n, 1, weights(i, head), part(v, i, head), part(out, i, head));
            }
        }
        return out;
    }

    private void softmax(int i, int n) {
        int size = heads * n * n;
        float[] all = tape.floats(size);
        FloatPointer block = Memory.pointer(weights).position(offset[i]);
        block.get(all, 0, size);
        for (int from = 0; from < size; from += n) {
            FloatLoops.softmax(all, from, from + n);
        }
        block.put(all, 0, size);
    }

    private void backward(Var queries, Var keys, Var values, INDArray dOut) {
        INDArray dQ = Memory.array(tokens.rows(), d); // [rows, d]
        INDArray dK = Memory.array(tokens.rows(), d); // [rows, d]
        INDArray dV = Memory.array(tokens.rows(), d); // [rows, d]
        int longest = tokens.longest();
        INDArray dScores = Memory.array(1, Math.max(1, (long) longest * longest)); // [n, n] of one head
        for (int i = 0; i < tokens.count(); i++) {
            int n = tokens.length(i);
            Block scores = new Block(Memory.pointer(dScores), n);
            for (int head = 0; head < heads; head++) {
                Block d = part(dOut, i, head);
                Products.blockATb(n, w, n, 1, weights(i, head), d, part(dV, i, head));
                Products.blockAbT(n, n, w, 1, d, part(values.value(), i, head), scores);
                softmaxGradient(i, head, n, scores.values());
                Products.blockAb(n, w, n, factor, scores, part(keys.value(), i, head), part(dQ, i, head));
                Products.blockATb(n, w, n, factor, scores, part(queries.value(), i, head), part(dK, i, head));
            }
        }
        queries.add(dQ);
        keys.add(dK);
        values.add(dV);
    }

    /** Turns the gradient of the weights [n, n] into that of the scores. */
    private void softmaxGradient(int i, int head, int n, FloatPointer gradient) {
        float[] a = tape.floats(n * n);
        float[] g = tape.floats(n * n);
        weights(i, head).values().get(a, 0, n * n);
        gradient.get(g, 0, n * n);
        for (int from = 0; from < n * n; from += n) {
            float mean = FloatLoops.dot(a, from, g, from, n);
            for (int j = from; j < from + n; j++) {
                g[j] = a[j] * (g[j] - mean);
            }
        }
        gradient.put(g, 0, n * n);
    }

    private Block weights(int i, int head) {
        int n = tokens.length(i);
        return new Block(Memory.pointer(weights).position(offset[i] + (long) head * n * n), n);
    }

    private Block part(INDArray x, int i, int head) {
        return new Block(Memory.pointer(x).position((long) tokens.start(i) * d + (long) head * w), d);
    }
}
