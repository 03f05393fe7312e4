package org.alidade.learn.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.alidade.learn.attention.Attention;
import org.alidade.learn.encoder.Encoder;
import org.alidade.learn.tape.EmbeddingTable;
import org.alidade.learn.tape.Memory;
import org.alidade.learn.tape.Ops;
import org.alidade.learn.tape.Packed;
import org.alidade.learn.tape.Parameter;
import org.alidade.learn.tape.SequenceOps;
import org.alidade.learn.tape.Tape;
import org.alidade.learn.tape.Trainable;
import org.alidade.learn.tape.Var;
import org.alidade.learn.train.Adam;
import org.alidade.learn.train.Loss;

/**
 * Embedding, encoder, attention over the tokens, linear decoder.
 *
 * <p><b>Source</b>: Jain and Wallace 2019: h = Enc(x), a = softmax(score(h)) over the tokens, context
 * c = sum_t a_t h_t, logits z = W c + b. <b>Differs</b>: nothing.
 *
 * @param embedding vectors of words, [V, E]
 * @param encoder   E -> m
 * @param attention scores for states of width m, without a query
 * @param weights   W, [outputs, m]
 * @param bias      b, [1, outputs]
 */
record FlatNetwork(EmbeddingTable embedding, Encoder encoder, Attention attention, Parameter weights, Parameter bias)
        implements AutoCloseable {

    /**
     * What a forward pass computes on its way.
     *
     * @param x       vectors of the tokens, [rows, E]
     * @param h       their states, [rows, m]
     * @param a       attention weights, [rows, 1]
     * @param context weighted sums of the states, [count, m]
     * @param logits  [count, outputs]
     */
    record Pass(Var x, Var h, Var a, Var context, Var logits) {
    }

    Pass forward(Tape tape, TokenBatch batch) {
        Var x = Ops.embed(tape, embedding, batch.ids()); // [rows, E]
        Var h = encoder.encode(tape, batch.tokens(), x); // [rows, m]
        return decode(tape, batch.tokens(), x, h);
    }

    /** Attention and decoder on states that have been computed elsewhere. */
    Pass decode(Tape tape, Packed tokens, Var x, Var h) {
        Var scores = attention.scores(tape, tokens, h, Optional.empty()); // [rows, 1]
        Var a = SequenceOps.softmax(tape, tokens, scores); // [rows, 1]
        Var context = SequenceOps.attend(tape, tokens, a, h); // [count, m]
        return new Pass(x, h, a, context, Ops.affine(tape, context, weights, bias));
    }

    /** The logits once more, computed with attention weights through which no gradient flows: [count, outputs]. */
    Var logitsWithFixedAttention(Tape tape, Packed tokens, Pass pass) {
        Var context = SequenceOps.attend(tape, tokens, tape.detach(pass.a), pass.h); // [count, m]
        return Ops.affine(tape, context, weights, bias);
    }

    /** The optimiser of the papers: the attention's parameters do not decay. */
    Adam optimiser(double learningRate, double weightDecay) {
        return new Adam(learningRate).group(encoder.parameters(), weightDecay).group(List.of(embedding), weightDecay)
                .group(List.of(weights, bias), weightDecay).group(attention.parameters(), 0);
    }

    /**
     * One step of training.
     *
     * @param labels right classes, [count]
     * @return the loss before the step, summed over the texts
     */
    double step(TokenBatch batch, int[] labels, Loss loss, Adam optimiser) {
        try (Tape tape = Tape.training()) {
            Var logits = forward(tape, batch).logits(); // [count, outputs]
            float[] gradient = new float[labels.length * loss.outputs()];
            double sum = loss.of(Memory.read(logits.value()), labels, gradient);
            tape.backward(logits, Memory.array(labels.length, loss.outputs(), gradient));
            optimiser.step();
            return sum;
        }
    }

    /** Everything, under names that are unique in the network, in a fixed order. */
    Map<String, Trainable> trainables() {
        Map<String, Trainable> named = new LinkedHashMap<>();
        add(named, "", List.of(embedding));
        add(named, "encoder.", encoder.parameters());
        add(named, "attention.", attention.parameters());
        add(named, "", List.of(weights, bias));
        return named;
    }

    private static void add(Map<String, Trainable> named, String prefix, List<? extends Trainable> trainables) {
        for (Trainable trainable : trainables) {
            if (named.put(prefix + trainable.name(), trainable) != null) {
                throw new IllegalStateException("Two parameters have the name '" + prefix + trainable.name()
                        + "'; within an encoder or attention names must differ");
            }
        }
    }

    @Override
    public void close() {
        trainables().values().forEach(Trainable::close);
    }
}
