package org.alidade.learn.builtin;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

import org.alidade.learn.encoder.DeletionEncoder;
import org.alidade.learn.tape.Deletions;
import org.alidade.learn.tape.FloatLoops;
import org.alidade.learn.tape.Memory;
import org.alidade.learn.tape.Packed;
import org.alidade.learn.tape.Parameter;
import org.alidade.learn.tape.Products;
import org.alidade.learn.tape.Tape;
import org.alidade.learn.tape.Var;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Convolutions of several odd widths with ReLU, side by side: m = kernels * F filters each. Tokens at the edges enter
 * the windows of their neighbours, but have themselves the state 0.
 *
 * <p><b>Source</b>: the encoder {@code cnn} of Jain and Wallace 2019, with kernels 1, 3, 5, 7; parameters of
 * a kernel of width k from U(-1/sqrt(k E), 1/sqrt(k E)). <b>Differs</b>: nothing.
 *
 * <p>Computed without copies of windows: one product of all tokens with all filters at all offsets, [rows, columns]
 * with columns = (sum of kernel widths) F, whose shifted columns are then added up.
 */
final class Convolutions implements DeletionEncoder {

    private final int[] kernels;
    private final int filters;
    private final int columns;
    /** Blocks of F rows, kernel by kernel and within it offset by offset: [columns, E]. */
    private final Parameter w;
    /** [1, m]. */
    private final Parameter b;

    Convolutions(int inputWidth, int filters, int[] kernels, RandomGenerator random) {
        this.kernels = kernels.clone();
        this.filters = filters;
        this.columns = Arrays.stream(kernels).sum() * filters;
        this.w = new Parameter("convolutions.weight", columns, inputWidth);
        this.b = new Parameter("convolutions.bias", 1, (long) kernels.length * filters);
        draw(inputWidth, random);
    }

    private void draw(int inputWidth, RandomGenerator random) {
        float[] weights = new float[w.size()];
        float[] biases = new float[b.size()];
        int next = 0;
        for (int k = 0; k < kernels.length; k++) {
            double range = 1 / Math.sqrt((double) inputWidth * kernels[k]);
            for (int end = next + kernels[k] * filters * inputWidth; next < end; next++) {
                weights[next] = uniform(random, range);
            }
            for (int j = 0; j < filters; j++) {
                biases[k * filters + j] = uniform(random, range);
            }
        }
        w.set(weights);
        b.set(biases);
    }

    private static float uniform(RandomGenerator random, double range) {
        return (float) ((random.nextDouble() * 2 - 1) * range);
    }

    @Override
    public int width() {
        return kernels.length * filters;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(w, b);
    }

    @Override
    public Var encode(Tape tape, Packed tokens, Var x) {
        int size = tokens.rows() * width();
        float[] h = sumWindows(tape, tokens, products(tape, tokens, x));
        FloatLoops.relu(h, size);
        return tape.op(Memory.array(tokens.rows(), width(), h), dOut -> {
            float[] g = Memory.read(dOut, tape.floats(size));
            FloatLoops.reluGradient(g, h, size);
            INDArray dProduct = Memory.array(tokens.rows(), columns, spread(tape, tokens, g)); // [rows, columns]
            if (tape.trains()) {
                Products.aTb(dProduct, x.value(), 1, w.gradient()); // [columns, E]
                Products.addColumnSums(Memory.array(tokens.rows(), width(), g), b.gradient()); // [1, m]
            }
            x.addProduct(dProduct, w.value()); // [rows, E]
        }, x);
    }

    @Override
    public Var encodeVariants(Tape tape, Deletions deletions, Var x) {
        Packed full = deletions.full();
        int rows = deletions.variants().rows();
        float[] products = products(tape, full, x);
        float[] h = sumWindows(tape, full, products);
        FloatLoops.relu(h, full.rows() * width());
        float[] out = tape.floats(rows * width());
        new ConvolutionDeletions(kernels, filters, Memory.read(b.value()), products, h).run(deletions, out);
        return tape.constant(Memory.array(rows, width(), out));
    }

    /** Of all tokens with all filters at all offsets: [rows * columns]. */
    private float[] products(Tape tape, Packed tokens, Var x) {
        INDArray product = Products.abT(x.value(), w.value(), 0, Memory.array(tokens.rows(), columns));
        return Memory.read(product, tape.floats(tokens.rows() * columns));
    }

    private float[] sumWindows(Tape tape, Packed tokens, float[] product) {
        int m = width();
        float[] bias = Memory.read(b.value());
        float[] h = tape.floats(tokens.rows() * m);
        Arrays.fill(h, 0, tokens.rows() * m, 0f);
        for (int i = 0; i < tokens.count(); i++) {
            for (int r = tokens.from(i); r < tokens.to(i); r++) {
                System.arraycopy(bias, 0, h, r * m, m);
                int column = 0;
                for (int k = 0; k < kernels.length; k++) {
                    for (int q = r - kernels[k] / 2; q <= r + kernels[k] / 2; q++, column += filters) {
                        if (q >= tokens.start(i) && q < tokens.end(i)) {
                            FloatLoops.add(h, r * m + k * filters, product, q * columns + column, filters);
                        }
                    }
                }
            }
        }
        return h;
    }

    /** The reverse of {@link #sumWindows}: g [rows, m] -> [rows, columns]. */
    private float[] spread(Tape tape, Packed tokens, float[] g) {
        int m = width();
        float[] d = tape.floats(tokens.rows() * columns);
        Arrays.fill(d, 0, tokens.rows() * columns, 0f);
        for (int i = 0; i < tokens.count(); i++) {
            for (int r = tokens.from(i); r < tokens.to(i); r++) {
                int column = 0;
                for (int k = 0; k < kernels.length; k++) {
                    for (int q = r - kernels[k] / 2; q <= r + kernels[k] / 2; q++, column += filters) {
                        if (q >= tokens.start(i) && q < tokens.end(i)) {
                            FloatLoops.add(d, q * columns + column, g, r * m + k * filters, filters);
                        }
                    }
                }
            }
        }
        return d;
    }
}
