package org.alidade.learn.builtin;

import java.util.List;
import java.util.stream.Stream;

import org.alidade.learn.encoder.DeletionEncoder;
import org.alidade.learn.tape.Deletions;
import org.alidade.learn.tape.Memory;
import org.alidade.learn.tape.Ops;
import org.alidade.learn.tape.Packed;
import org.alidade.learn.tape.Parameter;
import org.alidade.learn.tape.Products;
import org.alidade.learn.tape.Tape;
import org.alidade.learn.tape.Var;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A recurrent layer read both ways; a token's state is the forward output beside the backward one, m = 2H. Packed
 * sequences, so padding takes no part.
 *
 * @param <S> the states of one direction
 */
abstract class Bidirectional<S extends RecurrentStates> implements DeletionEncoder {

    private final int inputWidth;
    private final int hidden;
    private final Recurrence<S> forward;
    private final Recurrence<S> backward;

    Bidirectional(int inputWidth, Recurrence<S> forward, Recurrence<S> backward) {
        this.inputWidth = inputWidth;
        this.hidden = forward.hidden;
        this.forward = forward;
        this.backward = backward;
    }

    @Override
    public final int width() {
        return 2 * hidden;
    }

    @Override
    public final List<Parameter> parameters() {
        return Stream.concat(forward.parameters().stream(), backward.parameters().stream()).toList();
    }

    @Override
    public final Var encode(Tape tape, Packed tokens, Var x) {
        TimeMajor time = new TimeMajor(tokens);
        INDArray sorted = sort(tape, tokens, time, x.value()); // [rows, E]
        S there = forward.forward(tape, tokens, time, sorted);
        S back = backward.forward(tape, tokens, time, sorted);
        float[] h = tape.floats(tokens.rows() * width());
        time.restore(there.h(), hidden, h, width(), 0);
        time.restore(back.h(), hidden, h, width(), hidden);
        return tape.op(Memory.array(tokens.rows(), width(), h), dOut -> {
            float[] d = Memory.read(dOut, tape.floats(tokens.rows() * width()));
            INDArray gatesThere = forward.backward(tape, tokens, time, sorted, there, half(tape, tokens, time, d, 0));
            INDArray gatesBack = backward.backward(tape, tokens, time, sorted, back,
                    half(tape, tokens, time, d, hidden));
            if (x.tracked()) {
                x.add(inputGradient(tape, tokens, time, gatesThere, gatesBack)); // [rows, E]
            }
        }, x);
    }

    private INDArray sort(Tape tape, Packed tokens, TimeMajor time, INDArray x) {
        int size = tokens.rows() * inputWidth;
        float[] all = Memory.read(x, tape.floats(size));
        return Memory.array(tokens.rows(), inputWidth, time.sort(all, inputWidth, 0, inputWidth, tape.floats(size)));
    }

    private float[] half(Tape tape, Packed tokens, TimeMajor time, float[] d, int column) {
        return time.sort(d, width(), column, hidden, tape.floats(tokens.rows() * hidden));
    }

    private INDArray inputGradient(Tape tape, Packed tokens, TimeMajor time, INDArray there, INDArray back) {
        int size = tokens.rows() * inputWidth;
        INDArray sum = Memory.array(tokens.rows(), inputWidth); // [rows, E], sorted by time
        Products.ab(there, forward.inputWeights.value(), 0, sum);
        Products.ab(back, backward.inputWeights.value(), 1, sum);
        float[] g = tape.floats(size);
        time.restore(Memory.read(sum, tape.floats(size)), inputWidth, g, inputWidth, 0);
        return Memory.array(tokens.rows(), inputWidth, g);
    }

    /** The last forward output beside the last backward one, which is that of the first token: [count, m]. */
    @Override
    public final Var summary(Tape tape, Packed tokens, Var x, Var states) {
        int[] first = new int[tokens.count()];
        int[] last = new int[tokens.count()];
        for (int i = 0; i < tokens.count(); i++) {
            first[i] = tokens.start(i);
            last[i] = tokens.end(i) - 1;
        }
        return Ops.concat(tape, Ops.pick(tape, states, last, 0, hidden),
                Ops.pick(tape, states, first, hidden, 2 * hidden));
    }

    @Override
    public final Var encodeVariants(Tape tape, Deletions deletions, Var x) {
        int rows = deletions.variants().rows();
        float[] h = tape.floats(rows * width());
        INDArray sorted = sort(tape, deletions.full(), new TimeMajor(deletions.full()), x.value()); // [full.rows, E]
        new RecurrentDeletions<>(tape, deletions, forward).run(x.value(), sorted, h, width(), 0);
        new RecurrentDeletions<>(tape, deletions, backward).run(x.value(), sorted, h, width(), hidden);
        return tape.constant(Memory.array(rows, width(), h));
    }
}
