package org.alidade.learn.builtin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

import org.alidade.learn.attention.Attention;
import org.alidade.learn.tape.Ops;
import org.alidade.learn.tape.Packed;
import org.alidade.learn.tape.Parameter;
import org.alidade.learn.tape.SequenceOps;
import org.alidade.learn.tape.Tape;
import org.alidade.learn.tape.Var;

/**
 * v . tanh(W h + b), with a query q v . tanh(W h + b + W2 q + b2); v without bias.
 *
 * <p><b>Source</b>: Bahdanau et al. 2015; {@code tanh} in Jain and Wallace 2019: hidden width d = m/2, parameters as
 * torch draws those of linear layers, U(-1/sqrt(inputs), 1/sqrt(inputs)). Serrano and Smith 2019: d = m,
 * {@link Initialisation#XAVIER}. <b>Differs</b>: nothing.
 */
final class AdditiveAttention implements Attention {

    private final Parameter w; // [d, m]
    private final Parameter b; // [1, d]
    private final Parameter v; // [1, d]
    private final List<Parameter> forQuery; // [d, queryWidth], [1, d]; empty without a query

    AdditiveAttention(int stateWidth, int queryWidth, int hidden, Initialisation initialisation,
            RandomGenerator random) {
        w = weights("attn1.weight", hidden, stateWidth, initialisation, random);
        b = bias("attn1.bias", hidden, stateWidth, initialisation, random);
        forQuery = queryWidth == 0 ? List.of()
                : List.of(weights("attn1q.weight", hidden, queryWidth, initialisation, random),
                        bias("attn1q.bias", hidden, queryWidth, initialisation, random));
        v = weights("attn2.weight", 1, hidden, initialisation, random);
    }

    /** Half as wide as the states, as torch draws parameters. */
    AdditiveAttention(int stateWidth, int queryWidth, RandomGenerator random) {
        this(stateWidth, queryWidth, Math.max(1, stateWidth / 2), Initialisation.TORCH, random);
    }

    private static Parameter weights(String name, int outputs, int inputs, Initialisation initialisation,
            RandomGenerator random) {
        Parameter weights = new Parameter(name, outputs, inputs);
        return initialisation == Initialisation.TORCH ? weights.uniform(random, 1 / Math.sqrt(inputs))
                : weights.xavier(random);
    }

    private static Parameter bias(String name, int outputs, int inputs, Initialisation initialisation,
            RandomGenerator random) {
        Parameter bias = new Parameter(name, 1, outputs);
        return initialisation == Initialisation.TORCH ? bias.uniform(random, 1 / Math.sqrt(inputs)) : bias;
    }

    @Override
    public List<Parameter> parameters() {
        List<Parameter> all = new ArrayList<>(List.of(w, b));
        all.addAll(forQuery);
        all.add(v);
        return all;
    }

    @Override
    public Var scores(Tape tape, Packed tokens, Var states, Optional<Var> query) {
        Var u = Ops.affine(tape, states, w, b); // [rows, d]
        if (query.isPresent()) {
            Var q = Ops.affine(tape, query.get(), forQuery.get(0), forQuery.get(1)); // [count, d]
            u = Ops.add(tape, u, SequenceOps.expand(tape, tokens, q)); // [rows, d]
        }
        return Ops.linear(tape, Ops.tanh(tape, u), v); // [rows, 1]
    }
}
