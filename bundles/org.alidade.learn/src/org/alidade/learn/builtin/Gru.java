package org.alidade.learn.builtin;

import java.util.Arrays;
import java.util.random.RandomGenerator;

import org.alidade.learn.tape.FloatLoops;
import org.alidade.learn.tape.Memory;
import org.alidade.learn.tape.Ops;
import org.alidade.learn.tape.Packed;
import org.alidade.learn.tape.Products;
import org.alidade.learn.tape.Tape;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One direction of a GRU, on rows sorted by time: r and z = sigmoid(W x + b + U h + c),
 * n = tanh(W x + b + r (U h + c)), h' = (1 - z) n + z h.
 *
 * <p><b>Source</b>: Cho et al. 2014, in the form and layout of torch.nn.GRU: gates r, z, n below each other in [3H, E]
 * and [3H, H], two biases. {@link Initialisation#ALLENNLP} is that of the released configurations of Serrano and Smith
 * 2019: input weights as Glorot and Bengio 2010, state weights orthogonal, biases 0 but for the second quarter of the
 * state bias, which is 1 (a recipe for the forget gate of an LSTM that a GRU, having three gates, meets between r and
 * z). <b>Differs</b>: sigmoid and tanh are rational approximations with an error below 5e-7.
 */
final class Gru extends Recurrence<GruStates> {

    Gru(int inputWidth, int hidden, Direction direction, Initialisation initialisation, RandomGenerator random) {
        super(inputWidth, hidden, 3, direction);
        if (initialisation == Initialisation.TORCH) {
            drawUniform(random);
        } else {
            inputWeights.xavier(random);
            stateWeights.orthogonal(random);
            stateBias.set(onesInSecondQuarter(3 * hidden));
        }
    }

    private static float[] onesInSecondQuarter(int size) {
        float[] bias = new float[size];
        Arrays.fill(bias, size / 4, 2 * (size / 4), 1f);
        return bias;
    }

    @Override
    INDArray inputProducts(Tape tape, INDArray x) {
        INDArray gates = Memory.array(x.size(0), 3L * hidden); // [rows, 3H]
        Ops.fillRows(tape, gates, inputBias.value());
        return Products.abT(x, inputWeights.value(), 1, gates);
    }

    @Override
    GruStates states(Tape tape, int steps) {
        return new GruStates(tape, steps * hidden);
    }

    /** What the gates get from the states before them: [n, H] -> [n, 3H], bias included; beginnings get it alone. */
    private final class StateProducts {

        private final float[] bias;
        private final FloatPointer states;
        private final FloatPointer products;
        private final FloatPointer weights;
        private final float[] copy;

        StateProducts(Tape tape, int atMost) {
            INDArray rows = Memory.array(atMost, 3L * hidden); // [atMost, 3H]
            Ops.fillRows(tape, rows, stateBias.value());
            bias = Memory.read(rows, tape.floats(atMost * 3 * hidden));
            states = Memory.pointer(Memory.array(atMost, hidden)); // [atMost, H]
            products = Memory.pointer(rows);
            weights = transposedStateWeights(tape); // [H, 3H]
            copy = tape.floats(atMost * 3 * hidden);
        }

        /** For n sequences, of which the first {@code carried} have a state: previous from {@code from} on. */
        void run(int n, int carried, float[] previous, int from, GruStates s, int at) {
            products.put(bias, 0, n * 3 * hidden);
            if (carried > 0) {
                states.put(previous, from, carried * hidden);
                Products.step(carried, 3 * hidden, hidden, states, weights, 1, products);
            }
            products.get(copy, 0, n * 3 * hidden);
            GruLoops.split(copy, n, hidden, s.fromR, s.fromZ, s.fromN, at);
        }
    }

    @Override
    Step<GruStates> steps(Tape tape, int atMost) {
        StateProducts products = new StateProducts(tape, atMost);
        return (n, inputs, s) -> {
            products.run(n, n, s.previous, 0, s, 0);
            GruLoops.split(inputs, n, hidden, s.r, s.z, s.n, 0);
            s.activate(0, n * hidden);
        };
    }

    @Override
    GruStates forward(Tape tape, Packed tokens, TimeMajor time, INDArray x) {
        GruStates s = states(tape, tokens.rows());
        FloatPointer inputs = Memory.pointer(inputProducts(tape, x)); // [rows, 3H]
        StateProducts products = new StateProducts(tape, tokens.count());
        float[] input = tape.floats(tokens.count() * 3 * hidden); // [<= count, 3H]
        for (int q = 0; q < tokens.longest(); q++) {
            int t = direction.position(q, tokens.longest());
            int n = tokens.active(t);
            int carried = direction.carried(tokens, t);
            int at = time.offset(t) * hidden;
            int before = carried == 0 ? 0 : time.offset(direction.before(t)) * hidden;
            inputs.position(3L * at).get(input, 0, n * 3 * hidden);
            GruLoops.split(input, n, hidden, s.r, s.z, s.n, at);
            products.run(n, carried, s.h, before, s, at);
            System.arraycopy(s.h, before, s.previous, at, carried * hidden);
            Arrays.fill(s.previous, at + carried * hidden, at + n * hidden, 0f);
            s.activate(at, at + n * hidden);
        }
        return s;
    }

    @Override
    INDArray backward(Tape tape, Packed tokens, TimeMajor time, INDArray x, GruStates s, float[] d) {
        INDArray inputGates = Memory.array(tokens.rows(), 3L * hidden); // [rows, 3H]
        INDArray stateGates = Memory.array(tokens.rows(), 3L * hidden); // [rows, 3H]
        gateGradients(tape, tokens, time, s, d, Memory.pointer(inputGates), Memory.pointer(stateGates));
        if (tape.trains()) {
            Products.aTb(inputGates, x, 1, inputWeights.gradient()); // [3H, E]
            Products.aTb(stateGates, Memory.array(tokens.rows(), hidden, s.previous), 1, stateWeights.gradient());
            Products.addColumnSums(inputGates, inputBias.gradient()); // [1, 3H]
            Products.addColumnSums(stateGates, stateBias.gradient()); // [1, 3H]
        }
        return inputGates;
    }

    private void gateGradients(Tape tape, Packed tokens, TimeMajor time, GruStates s, float[] d,
            FloatPointer inputGates, FloatPointer stateGates) {
        int size = tokens.rows() * hidden;
        GruGradients g = new GruGradients(tape, size);
        FloatPointer weights = Memory.pointer(stateWeights.value()); // [3H, H]
        FloatPointer product = Memory.pointer(Memory.array(tokens.count(), hidden)); // [<= count, H]
        float[] joined = tape.floats(tokens.count() * 3 * hidden); // [<= count, 3H]
        float[] back = tape.floats(size); // [rows, H], used where a state was carried on
        for (int q = tokens.longest() - 1; q >= 0; q--) {
            int t = direction.position(q, tokens.longest());
            int n = tokens.active(t);
            int carried = direction.carried(tokens, t) * hidden;
            int at = time.offset(t) * hidden;
            g.step(s, d, at, at + n * hidden);
            GruLoops.join(joined, n, hidden, g.r, g.z, g.n, at);
            inputGates.position(3L * at).put(joined, 0, n * 3 * hidden);
            GruLoops.join(joined, n, hidden, g.r, g.z, g.fromN, at);
            stateGates.position(3L * at).put(joined, 0, n * 3 * hidden);
            if (carried > 0) {
                int before = time.offset(direction.before(t)) * hidden;
                Products.step(carried / hidden, hidden, 3 * hidden, stateGates, weights, 0, product);
                product.get(back, before, carried);
                FloatLoops.add(d, back, before, before + carried);
                FloatLoops.multiply(back, d, s.z, at, at + carried);
                System.arraycopy(back, at, back, before, carried);
                FloatLoops.add(d, back, before, before + carried);
            }
        }
    }
}
