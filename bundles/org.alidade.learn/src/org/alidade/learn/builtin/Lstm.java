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
 * One direction of an LSTM, on rows sorted by time.
 *
 * <p><b>Source</b>: Hochreiter and Schmidhuber 1997 with forget gates, in the layout of torch.nn.LSTM: gates i, f, g, o
 * below each other in [4H, E] and [4H, H], two biases. <b>Differs</b>: sigmoid and tanh are rational approximations
 * with an error below 5e-7.
 */
final class Lstm extends Recurrence<LstmStates> {

    Lstm(int inputWidth, int hidden, Direction direction, RandomGenerator random) {
        super(inputWidth, hidden, 4, direction);
        drawUniform(random);
    }

    @Override
    INDArray inputProducts(Tape tape, INDArray x) {
        INDArray gates = Memory.array(x.size(0), 4L * hidden); // [rows, 4H]
        Ops.fillRows(tape, gates, inputBias.value().add(stateBias.value()));
        return Products.abT(x, inputWeights.value(), 1, gates);
    }

    @Override
    LstmStates states(Tape tape, int steps) {
        return new LstmStates(tape, steps * hidden);
    }

    @Override
    Step<LstmStates> steps(Tape tape, int atMost) {
        FloatPointer gates = Memory.pointer(Memory.array(atMost, 4L * hidden)); // [<= atMost, 4H]
        FloatPointer states = Memory.pointer(Memory.array(atMost, hidden)); // [<= atMost, H]
        FloatPointer weights = transposedStateWeights(tape); // [H, 4H]
        return (n, inputs, s) -> {
            gates.put(inputs, 0, n * 4 * hidden);
            states.put(s.h, 0, n * hidden);
            Products.step(n, 4 * hidden, hidden, states, weights, 1, gates);
            gates.get(inputs, 0, n * 4 * hidden);
            LstmLoops.split(inputs, n, hidden, s.i, s.f, s.g, s.o, 0);
            s.activate(0, n * hidden);
        };
    }

    @Override
    LstmStates forward(Tape tape, Packed tokens, TimeMajor time, INDArray x) {
        LstmStates s = states(tape, tokens.rows());
        FloatPointer gates = Memory.pointer(inputProducts(tape, x)); // [rows, 4H]
        FloatPointer states = Memory.pointer(Memory.array(tokens.count(), hidden)); // [<= count, H]
        FloatPointer weights = transposedStateWeights(tape); // [H, 4H]
        float[] z = tape.floats(tokens.count() * 4 * hidden); // [<= count, 4H]
        for (int q = 0; q < tokens.longest(); q++) {
            int t = direction.position(q, tokens.longest());
            int n = tokens.active(t);
            int carried = direction.carried(tokens, t);
            int at = time.offset(t) * hidden;
            gates.position(4L * at);
            if (carried > 0) {
                int before = time.offset(direction.before(t)) * hidden;
                states.put(s.h, before, carried * hidden);
                Products.step(carried, 4 * hidden, hidden, states, weights, 1, gates);
                System.arraycopy(s.c, before, s.previousC, at, carried * hidden);
            }
            Arrays.fill(s.previousC, at + carried * hidden, at + n * hidden, 0f);
            gates.get(z, 0, n * 4 * hidden);
            LstmLoops.split(z, n, hidden, s.i, s.f, s.g, s.o, at);
            s.activate(at, n * hidden);
        }
        return s;
    }

    @Override
    INDArray backward(Tape tape, Packed tokens, TimeMajor time, INDArray x, LstmStates s, float[] d) {
        INDArray gates = gateGradients(tape, tokens, time, s, d); // [rows, 4H]
        if (tape.trains()) {
            Products.aTb(gates, x, 1, inputWeights.gradient()); // [4H, E]
            Products.aTb(gates, previousOutputs(tape, tokens, time, s), 1, stateWeights.gradient()); // [4H, H]
            Products.addColumnSums(gates, inputBias.gradient()); // [1, 4H]
            Products.addColumnSums(gates, stateBias.gradient()); // [1, 4H]
        }
        return gates;
    }

    private INDArray gateGradients(Tape tape, Packed tokens, TimeMajor time, LstmStates s, float[] d) {
        int size = tokens.rows() * hidden;
        LstmGradients g = new LstmGradients(tape, size);
        INDArray gates = Memory.array(tokens.rows(), 4L * hidden); // [rows, 4H]
        FloatPointer gate = Memory.pointer(gates);
        FloatPointer weights = Memory.pointer(stateWeights.value()); // [4H, H]
        FloatPointer product = Memory.pointer(Memory.array(tokens.count(), hidden)); // [<= count, H]
        float[] z = tape.floats(tokens.count() * 4 * hidden); // [<= count, 4H]
        float[] dh = tape.floats(size); // [rows, H], used where a state was carried on
        for (int q = tokens.longest() - 1; q >= 0; q--) {
            int t = direction.position(q, tokens.longest());
            int n = tokens.active(t);
            int carried = direction.carried(tokens, t) * hidden;
            int at = time.offset(t) * hidden;
            g.step(s, d, at, at + n * hidden);
            LstmLoops.join(z, n, hidden, g.i, g.f, g.g, g.o, at);
            gate.position(4L * at).put(z, 0, n * 4 * hidden);
            if (carried > 0) {
                int before = time.offset(direction.before(t)) * hidden;
                Products.step(carried / hidden, hidden, 4 * hidden, gate, weights, 0, product);
                product.get(dh, before, carried);
                FloatLoops.add(d, dh, before, before + carried);
                FloatLoops.multiply(g.c, g.c, s.f, at, at + carried);
                System.arraycopy(g.c, at, g.c, before, carried);
            }
        }
        return gates;
    }

    /** The output that each position got from the one before it, 0 at the beginning: [rows, H]. */
    private INDArray previousOutputs(Tape tape, Packed tokens, TimeMajor time, LstmStates s) {
        float[] previous = tape.floats(tokens.rows() * hidden);
        for (int t = 0; t < tokens.longest(); t++) {
            int carried = direction.carried(tokens, t) * hidden;
            int at = time.offset(t) * hidden;
            if (carried > 0) {
                System.arraycopy(s.h, time.offset(direction.before(t)) * hidden, previous, at, carried);
            }
            Arrays.fill(previous, at + carried, at + tokens.active(t) * hidden, 0f);
        }
        return Memory.array(tokens.rows(), hidden, previous);
    }
}
