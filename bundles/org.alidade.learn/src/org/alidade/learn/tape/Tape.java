package org.alidade.learn.tape;

import java.util.ArrayList;
import java.util.List;

import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Records one forward computation and differentiates it backwards.
 *
 * <p>While a tape is open, every INDArray made on its thread, by the operations of this package or by plain ND4J calls
 * of an encoder, lives in a workspace that is recycled when the tape is closed. One thread; use with
 * try-with-resources. Tapes may be nested.
 *
 * <p>An operation of one's own is one line: compute its value, and say how a gradient of that value is passed on:
 * {@code tape.op(value, dOut -> x.add(dOut.mul(2)), x)}.
 */
public final class Tape implements AutoCloseable {

    /** How an operation passes a gradient on. */
    @FunctionalInterface
    public interface Backward {

        /**
         * Adds to the gradients of the inputs and, if {@link Tape#trains()}, of the parameters. May be called several
         * times for one forward computation, and must not change its argument.
         *
         * @param dOut gradient with respect to the operation's value, same shape
         */
        void apply(INDArray dOut);
    }

    private enum Mode { TRAINING, PROBING, INFERENCE }

    private record Step(Var out, Backward back) {
    }

    private final Mode mode;
    private final List<Step> steps = new ArrayList<>();
    private final List<Var> inputs = new ArrayList<>();
    private final List<float[]> lent = new ArrayList<>();
    private final MemoryWorkspace workspace = ThreadMemory.openWorkspace();

    private Tape(Mode mode) {
        this.mode = mode;
    }

    /** A tape that gives gradients of values and of parameters. */
    public static Tape training() {
        return new Tape(Mode.TRAINING);
    }

    /** A tape that gives gradients of values only, which saves about a third of a backward pass. */
    public static Tape probing() {
        return new Tape(Mode.PROBING);
    }

    /** A tape that records nothing. */
    public static Tape inference() {
        return new Tape(Mode.INFERENCE);
    }

    /** Whether backward passes add to the gradients of parameters. */
    public boolean trains() {
        return mode == Mode.TRAINING;
    }

    /** A value without a gradient. */
    public Var constant(INDArray value) {
        return new Var(value, false);
    }

    /** A value whose gradient is wanted. */
    public Var input(INDArray value) {
        Var input = new Var(value, mode != Mode.INFERENCE);
        inputs.add(input);
        return input;
    }

    /** The same value, cut off from the flow of gradients. */
    public Var detach(Var x) {
        return constant(x.value());
    }

    /** Records an operation: its value, how to pass a gradient on, and what it was computed from. */
    public Var op(INDArray value, Backward back, Var... from) {
        boolean tracked = trains();
        for (Var input : from) {
            tracked |= input.tracked();
        }
        return record(value, back, tracked && mode != Mode.INFERENCE);
    }

    /** Records an operation on parameters alone, whose value's gradient is always wanted: an embedding. */
    public Var source(INDArray value, Backward back) {
        return record(value, back, mode != Mode.INFERENCE);
    }

    private Var record(INDArray value, Backward back, boolean tracked) {
        Var out = new Var(value, tracked);
        if (tracked) {
            steps.add(new Step(out, back));
        }
        return out;
    }

    /**
     * Gradients of the sum of {@code out * seed}. May be called again, with another seed or another output: gradients
     * of values are computed afresh, those of parameters add up.
     *
     * @param seed gradient with respect to out, same shape
     */
    public void backward(Var out, INDArray seed) {
        Shapes.require("seed", seed, out.rows(), out.columns());
        steps.forEach(step -> step.out.clear());
        inputs.forEach(Var::clear);
        out.add(seed);
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            if (step.out.reached()) {
                step.back.apply(step.out.gradient());
            }
        }
    }

    /** A scratch array of at least n elements with undefined contents, valid until the tape is closed. */
    public float[] floats(int n) {
        float[] array = ThreadMemory.lend(n);
        lent.add(array);
        return array;
    }

    @Override
    public void close() {
        ThreadMemory.giveBack(lent);
        lent.clear();
        steps.clear();
        inputs.clear();
        ThreadMemory.closeWorkspace(workspace);
    }

    /** Frees what tapes have kept for re-use on this thread; call it when the thread's work is done. */
    public static void releaseThreadMemory() {
        ThreadMemory.release();
    }
}
