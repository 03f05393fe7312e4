package org.alidade.learn.builtin;

import java.util.List;

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
interface Recurrence<S extends RecurrentStates> {

    /** Which way it reads. */
    Direction direction();

    /** Width H of the outputs. */
    int hidden();

    /** Number of gates G. */
    int gates();

    /** [GH, E]. */
    Parameter inputWeights();

    /** [GH, H]. */
    Parameter stateWeights();

    /** All, in a fixed order. */
    List<Parameter> parameters();

    /** What the gates of every token get from its input: x [rows, E] -> [rows, GH]. */
    INDArray inputProducts(Tape tape, INDArray x);

    /** Reads x [rows, E]; x and the result sorted by time. */
    S forward(Tape tape, Packed tokens, TimeMajor time, INDArray x);

    /**
     * Adds to the parameters' gradients if the tape trains.
     *
     * @param d gradient of the output, [rows * H], sorted by time; overwritten
     * @return what the gates get as gradient from the input's side, [rows, GH], sorted by time
     */
    INDArray backward(Tape tape, Packed tokens, TimeMajor time, INDArray x, S states, float[] d);

    /** Room for the states of so many steps. */
    S states(Tape tape, int steps);

    /** A way to compute single steps, of at most so many sequences at once. */
    Step<S> steps(Tape tape, int atMost);

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
    default FloatPointer transposedStateWeights(Tape tape) {
        int columns = gates() * hidden();
        int size = columns * hidden();
        float[] weights = Memory.read(stateWeights().value(), tape.floats(size));
        float[] transposed = FloatLoops.transpose(weights, columns, hidden(), tape.floats(size));
        return Memory.pointer(Memory.array(hidden(), columns, transposed));
    }
}
