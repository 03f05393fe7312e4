package org.alidade.learn.builtin;

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
 * (w . h) / sqrt(m); with a query q of width m (h . q) / sqrt(m), without parameters.
 *
 * <p><b>Source</b>: Vaswani et al. 2017; {@code dot} in Jain and Wallace 2019. w from U(-1/sqrt(m),
 * 1/sqrt(m)). <b>Differs</b>: nothing.
 */
final class ScaledDotAttention implements Attention {

    private final double scale;
    private final List<Parameter> parameters; // w [1, m]; empty with a query

    ScaledDotAttention(int stateWidth, int queryWidth, RandomGenerator random) {
        if (queryWidth != 0 && queryWidth != stateWidth) {
            throw new IllegalArgumentException("Scaled dot-product attention needs a query as wide as the states ("
                    + stateWidth + "), found width " + queryWidth);
        }
        scale = 1 / Math.sqrt(stateWidth);
        parameters = queryWidth != 0 ? List.of()
                : List.of(new Parameter("attn1.weight", 1, stateWidth).uniform(random, scale));
    }

    @Override
    public List<Parameter> parameters() {
        return parameters;
    }

    @Override
    public Var scores(Tape tape, Packed tokens, Var states, Optional<Var> query) {
        Var products = query.isPresent()
                ? Ops.dot(tape, states, SequenceOps.expand(tape, tokens, query.get()))
                : Ops.linear(tape, states, parameters.get(0)); // [rows, 1]
        return Ops.scale(tape, products, scale);
    }
}
