package org.alidade.learn.pair;

import java.util.List;

import org.alidade.core.math.Seeds;
import org.alidade.learn.network.Assembly;
import org.alidade.learn.tape.Ops;
import org.alidade.learn.tape.Parameter;
import org.alidade.learn.tape.Tape;
import org.alidade.learn.tape.Var;

/**
 * Logits z = W tanh(P c + p + Q q + r) + b of a context c and a query q.
 *
 * @param paragraph     P, [d, m]
 * @param paragraphBias p, [1, d]
 * @param question      Q, [d, m]
 * @param questionBias  r, [1, d]
 * @param weights       W, [O, d]
 * @param bias          b, [1, O]
 */
record PairDecoder(Parameter paragraph, Parameter paragraphBias, Parameter question, Parameter questionBias,
        Parameter weights, Parameter bias) {

    /** A new decoder of width m / 2, as torch draws linear layers: from U(-1/sqrt(inputs), 1/sqrt(inputs)). */
    static PairDecoder of(Assembly parts, int m, int outputs) {
        int d = Math.max(1, m / 2);
        return new PairDecoder(drawn(parts, "output.paragraph.weight", d, m, m),
                drawn(parts, "output.paragraph.bias", 1, d, m), drawn(parts, "output.question.weight", d, m, m),
                drawn(parts, "output.question.bias", 1, d, m), drawn(parts, "output.weight", outputs, d, d),
                drawn(parts, "output.bias", 1, outputs, d));
    }

    private static Parameter drawn(Assembly parts, String name, int rows, int columns, int inputs) {
        return parts.parameter(name, rows, columns)
                .uniform(Seeds.random(parts.training().seed(), name), 1 / Math.sqrt(inputs));
    }

    /** c [count, m], q [count, m] -> [count, O]. */
    Var decode(Tape tape, Var context, Var query) {
        Var u = Ops.add(tape, Ops.affine(tape, context, paragraph, paragraphBias),
                Ops.affine(tape, query, question, questionBias)); // [count, d]
        return Ops.affine(tape, Ops.tanh(tape, u), weights, bias);
    }

    int outputs() {
        return weights.rows();
    }

    List<Parameter> parameters() {
        return List.of(paragraph, paragraphBias, question, questionBias, weights, bias);
    }
}
