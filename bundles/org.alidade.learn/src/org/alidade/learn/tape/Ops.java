package org.alidade.learn.tape;

import java.util.random.RandomGenerator;

import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Operations on rows, each row by itself. A row is a token or a sequence; weights of linear maps are
 * [outputs, inputs].
 */
public final class Ops {

    private Ops() {
    }

    /** The vectors of words: [ids.length, E]. */
    public static Var embed(Tape tape, EmbeddingTable table, int[] ids) {
        int width = table.width();
        float[] x = tape.floats(ids.length * width);
        table.gather(ids, x);
        return tape.source(Memory.array(ids.length, width, x), dOut -> {
            if (tape.trains()) {
                table.addGradient(ids, Memory.read(dOut, tape.floats(ids.length * width)));
            }
        });
    }

    /** x wᵀ: [rows, k] -> [rows, n] with w [n, k]. */
    public static Var linear(Tape tape, Var x, Parameter w) {
        INDArray y = Products.abT(x.value(), w.value(), 0, outputOf(x, w)); // [rows, n]
        return tape.op(y, dOut -> {
            if (tape.trains()) {
                Products.aTb(dOut, x.value(), 1, w.gradient()); // [n, k]
            }
            x.addProduct(dOut, w.value()); // [rows, k]
        }, x);
    }

    /** x wᵀ + b: [rows, k] -> [rows, n] with w [n, k] and b [1, n]. */
    public static Var affine(Tape tape, Var x, Parameter w, Parameter b) {
        INDArray y = outputOf(x, w); // [rows, n]
        fillRows(tape, y, b.value());
        Products.abT(x.value(), w.value(), 1, y);
        return tape.op(y, dOut -> {
            if (tape.trains()) {
                Products.aTb(dOut, x.value(), 1, w.gradient()); // [n, k]
                Products.addColumnSums(dOut, b.gradient()); // [1, n]
            }
            x.addProduct(dOut, w.value()); // [rows, k]
        }, x);
    }

    private static INDArray outputOf(Var x, Parameter w) {
        Shapes.require("inputs of " + w.name(), x.columns(), Memory.columns(w.value()));
        return Memory.array(x.rows(), w.value().size(0));
    }

    /** Sets every row of y [rows, n] to the given one [1, n]. */
    public static void fillRows(Tape tape, INDArray y, INDArray row) {
        int rows = (int) y.size(0);
        int n = Memory.columns(y);
        int tileRows = Math.min(rows, Math.max(1, 8192 / n)); // block copies of some 32 kB
        float[] tile = tape.floats(Math.max(1, tileRows) * n);
        Memory.read(row, tile);
        for (int r = 1; r < tileRows; r++) {
            System.arraycopy(tile, 0, tile, r * n, n);
        }
        FloatPointer target = Memory.pointer(y);
        for (int r = 0; r < rows; r += tileRows) {
            target.position((long) r * n).put(tile, 0, Math.min(tileRows, rows - r) * n);
        }
    }

    /** tanh(x), element by element; error below 5e-7. */
    public static Var tanh(Tape tape, Var x) {
        int n = x.rows() * x.columns();
        float[] y = Memory.read(x.value(), tape.floats(n));
        FloatLoops.tanh(y, 0, n);
        return tape.op(Memory.array(x.rows(), x.columns(), y), dOut -> {
            float[] g = Memory.read(dOut, tape.floats(n));
            FloatLoops.tanhGradient(g, y, n);
            x.add(Memory.array(x.rows(), x.columns(), g));
        }, x);
    }

    /** max(0, x), element by element. */
    public static Var relu(Tape tape, Var x) {
        int n = x.rows() * x.columns();
        float[] y = Memory.read(x.value(), tape.floats(n));
        FloatLoops.relu(y, n);
        return tape.op(Memory.array(x.rows(), x.columns(), y), dOut -> {
            float[] g = Memory.read(dOut, tape.floats(n));
            FloatLoops.reluGradient(g, y, n);
            x.add(Memory.array(x.rows(), x.columns(), g));
        }, x);
    }

    /**
     * Inverted dropout: on a training tape each element is set to 0 with probability p, else divided by 1 - p. On other
     * tapes, and for p = 0, x itself, and nothing is drawn.
     *
     * <p><b>Source</b>: Srivastava et al. 2014, as torch.nn.Dropout. <b>Differs</b>: p is rounded to a multiple of
     * 2^-16, so that one draw serves four elements; the division is by what that keeps, so the expectation is x.
     *
     * @param p in [0, 1)
     */
    public static Var dropout(Tape tape, Var x, double p, RandomGenerator random) {
        if (!(p >= 0 && p < 1)) {
            throw new IllegalArgumentException("The dropout is " + p + ", expected a number from 0 to below 1");
        }
        long dropped = Math.min(Math.round(p * 65536), 65535);
        if (!tape.trains() || dropped == 0) {
            return x;
        }
        int n = x.rows() * x.columns();
        float[] mask = mask(tape.floats(n), n, dropped, random);
        float[] y = Memory.read(x.value(), tape.floats(n));
        FloatLoops.multiply(y, y, mask, 0, n);
        return tape.op(Memory.array(x.rows(), x.columns(), y), dOut -> {
            float[] g = Memory.read(dOut, tape.floats(n));
            FloatLoops.multiply(g, g, mask, 0, n);
            x.add(Memory.array(x.rows(), x.columns(), g));
        }, x);
    }

    private static float[] mask(float[] mask, int n, long dropped, RandomGenerator random) {
        int kept = Float.floatToRawIntBits(65536f / (65536 - dropped));
        for (int j = 0; j < n; j += 4) {
            long bits = random.nextLong();
            for (int k = j; k < Math.min(j + 4, n); k++, bits >>>= 16) {
                int sign = (int) ((bits & 0xffff) - dropped) >> 31; // -1 if dropped; a branch would be unpredictable
                mask[k] = Float.intBitsToFloat(kept & ~sign);
            }
        }
        return mask;
    }

    /** factor x. */
    public static Var scale(Tape tape, Var x, double factor) {
        return tape.op(x.value().mul(factor), dOut -> x.add(dOut.mul(factor)), x);
    }

    /** x + y, same shapes. */
    public static Var add(Tape tape, Var x, Var y) {
        Shapes.require("second summand", y, x.rows(), x.columns());
        return tape.op(x.value().add(y.value()), dOut -> {
            x.add(dOut);
            y.add(dOut);
        }, x, y);
    }

    /** Inner products of corresponding rows: [rows, k], [rows, k] -> [rows, 1]. */
    public static Var dot(Tape tape, Var x, Var y) {
        Shapes.require("second factor", y, x.rows(), x.columns());
        INDArray products = x.value().mul(y.value()).sum(true, 1); // [rows, 1]
        return tape.op(products, dOut -> {
            x.add(y.value().mulColumnVector(dOut)); // [rows, k]
            y.add(x.value().mulColumnVector(dOut)); // [rows, k]
        }, x, y);
    }

    /** Rows by index, columns from (inclusive) to (exclusive): [rows, k] -> [index.length, to - from]. */
    public static Var pick(Tape tape, Var x, int[] index, int from, int to) {
        int k = x.columns();
        int n = to - from;
        float[] all = Memory.read(x.value(), tape.floats(x.rows() * k));
        float[] picked = tape.floats(index.length * n);
        for (int i = 0; i < index.length; i++) {
            System.arraycopy(all, index[i] * k + from, picked, i * n, n);
        }
        return tape.op(Memory.array(index.length, n, picked), dOut -> {
            float[] d = Memory.read(dOut, tape.floats(index.length * n));
            float[] g = new float[x.rows() * k];
            for (int i = 0; i < index.length; i++) {
                FloatLoops.add(g, index[i] * k + from, d, i * n, n);
            }
            x.add(Memory.array(x.rows(), k, g));
        }, x);
    }

    /** Columns side by side: [rows, j], [rows, k] -> [rows, j + k]. */
    public static Var concat(Tape tape, Var x, Var y) {
        int j = x.columns();
        int k = y.columns();
        return tape.op(Nd4j.concat(1, x.value(), y.value()), dOut -> {
            x.add(dOut.get(NDArrayIndex.all(), NDArrayIndex.interval(0, j)).dup('c')); // [rows, j]
            y.add(dOut.get(NDArrayIndex.all(), NDArrayIndex.interval(j, j + k)).dup('c')); // [rows, k]
        }, x, y);
    }
}
