package org.alidade.learn.builtin;

import java.util.List;
import java.util.random.RandomGenerator;

import org.alidade.learn.tape.FloatLoops;
import org.alidade.learn.tape.Memory;
import org.alidade.learn.tape.Packed;
import org.alidade.learn.tape.Parameter;
import org.alidade.learn.tape.Tape;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One direction of a recurrent layer, on rows sorted by time. Legend: G gates, stacked in the weights.
 *
 * @param <S> what a forward pass leaves for the backward pass
 */
abstract class Recurrence<S extends RecurrentStates> {

    final Direction direction;
    /** Width H of the outputs. */
    final int hidden;
    /** Number of gates G. */
    final int gates;
    final Parameter inputWeights; // [GH, E]
    final Parameter stateWeights; // [GH, H]
    final Parameter inputBias; // [1, GH]
    final Parameter stateBias; // [1, GH]

    /** With parameters that are 0, in torch's names. */
    Recurrence(int inputWidth, int hidden, int gates, Direction direction) {
        this.hidden = hidden;
        this.gates = gates;
        this.direction = direction;
        String suffix = direction == Direction.BACKWARD ? "_reverse" : "";
        long rows = (long) gates * hidden;
        inputWeights = new Parameter("weight_ih_l0" + suffix, rows, inputWidth);
        stateWeights = new Parameter("weight_hh_l0" + suffix, rows, hidden);
        inputBias = new Parameter("bias_ih_l0" + suffix, 1, rows);
        stateBias = new Parameter("bias_hh_l0" + suffix, 1, rows);
    }

    /** Draws all parameters as torch does: uniform in +-1/sqrt(H). */
    final void drawUniform(RandomGenerator random) {
        parameters().forEach(parameter -> parameter.uniform(random, 1 / Math.sqrt(hidden)));
    }

    /** All, in a fixed order. */
    final List<Parameter> parameters() {
        return List.of(inputWeights, stateWeights, inputBias, stateBias);
    }

    /** What the gates of every token get from its input: x [rows, E] -> [rows, GH]. */
    abstract INDArray inputProducts(Tape tape, INDArray x);

    /** Reads x [rows, E]; x and the result sorted by time. */
    abstract S forward(Tape tape, Packed tokens, TimeMajor time, INDArray x);

    /**
     * Adds to the parameters' gradients if the tape trains.
     *
     * @param d gradient of the output, [rows * H], sorted by time; overwritten
     * @return what the gates get as gradient from the input's side, [rows, GH], sorted by time
     */
    abstract INDArray backward(Tape tape, Packed tokens, TimeMajor time, INDArray x, S states, float[] d);

    /** Room for the states of so many steps. */
    abstract S states(Tape tape, int steps);

    /** A way to compute single steps, of at most so many sequences at once. */
    abstract Step<S> steps(Tape tape, int atMost);

    /** One step of some sequences, without a backward pass. */
    @FunctionalInterface
    interface Step<S extends RecurrentStates> {

        /**
         * @param n      how many sequences
         * @param inputs what their gates get from the input, [n * GH]; overwritten
         * @param states received: the state before the step; carried: set to that after it, rows [0, n) both
         */
        void run(int n, float[] inputs, S states);
    }

    /** The state weights as [H, GH]: OpenBLAS multiplies few rows faster by a matrix that need not be transposed. */
    final FloatPointer transposedStateWeights(Tape tape) {
        int columns = gates * hidden;
        int size = columns * hidden;
        float[] weights = Memory.read(stateWeights.value(), tape.floats(size));
        float[] transposed = FloatLoops.transpose(weights, columns, hidden, tape.floats(size));
        return Memory.pointer(Memory.array(hidden, columns, transposed));
    }
}
