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
 * v . tanh(W h + b), with a query q v . tanh(W h + b + W2 q + b2); hidden width m/2, v without bias.
 *
 * <p><b>Source</b>: Bahdanau et al. 2015; {@code tanh} in Jain and Wallace 2019. Parameters as torch draws
 * those of linear layers, U(-1/sqrt(inputs), 1/sqrt(inputs)). <b>Differs</b>: nothing.
 */
final class AdditiveAttention implements Attention {

    private final Parameter w; // [m/2, m]
    private final Parameter b; // [1, m/2]
    private final Parameter v; // [1, m/2]
    private final List<Parameter> forQuery; // [m/2, queryWidth], [1, m/2]; empty without a query

    AdditiveAttention(int stateWidth, int queryWidth, RandomGenerator random) {
        int hidden = Math.max(1, stateWidth / 2);
        double range = 1 / Math.sqrt(stateWidth);
        w = new Parameter("attn1.weight", hidden, stateWidth).uniform(random, range);
        b = new Parameter("attn1.bias", 1, hidden).uniform(random, range);
        forQuery = queryWidth == 0 ? List.of() : queryParameters(hidden, queryWidth, random);
        v = new Parameter("attn2.weight", 1, hidden).uniform(random, 1 / Math.sqrt(hidden));
    }

    private static List<Parameter> queryParameters(int hidden, int queryWidth, RandomGenerator random) {
        double range = 1 / Math.sqrt(queryWidth);
        return List.of(new Parameter("attn1q.weight", hidden, queryWidth).uniform(random, range),
                new Parameter("attn1q.bias", 1, hidden).uniform(random, range));
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
        Var u = Ops.affine(tape, states, w, b); // [rows, m/2]
        if (query.isPresent()) {
            Var q = Ops.affine(tape, query.get(), forQuery.get(0), forQuery.get(1)); // [count, m/2]
            u = Ops.add(tape, u, SequenceOps.expand(tape, tokens, q)); // [rows, m/2]
        }
        return Ops.linear(tape, Ops.tanh(tape, u), v); // [rows, 1]
    }
}
