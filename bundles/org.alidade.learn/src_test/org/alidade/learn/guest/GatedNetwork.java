package org.alidade.learn.guest;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.alidade.core.data.Example;
import org.alidade.learn.network.FlatNetwork;
import org.alidade.learn.network.LinearDecoding;
import org.alidade.learn.network.Names;
import org.alidade.learn.network.Network;
import org.alidade.learn.network.Output;
import org.alidade.learn.network.Variants;
import org.alidade.learn.network.Words;
import org.alidade.learn.tape.Deletions;
import org.alidade.learn.tape.Ops;
import org.alidade.learn.tape.Packed;
import org.alidade.learn.tape.Parameter;
import org.alidade.learn.tape.SequenceOps;
import org.alidade.learn.tape.Tape;
import org.alidade.learn.tape.Trainable;
import org.alidade.learn.tape.Var;
import org.alidade.learn.train.Loss;

/** A model as another bundle would write it, by means of exported packages alone: vectors pass through a gate first. */
record GatedNetwork(FlatNetwork flat, Parameter gate) implements Network<Words> {

    @Override
    public List<Words> encode(List<Example> examples) {
        return flat.encode(examples);
    }

    @Override
    public Var vectors(Tape tape, List<Words> batch) {
        return flat.vectors(tape, batch);
    }

    @Override
    public Pass forward(Tape tape, List<Words> batch, Var x) {
        Packed tokens = Words.packed(batch);
        return attend(tape, tokens, x, flat.encoder().encode(tape, tokens, gated(tape, x)));
    }

    private Var gated(Tape tape, Var x) {
        return Ops.tanh(tape, Ops.linear(tape, x, gate));
    }

    private Pass attend(Tape tape, Packed tokens, Var x, Var h) {
        Var a = SequenceOps.softmax(tape, tokens, flat.attention().scores(tape, tokens, h, Optional.empty()));
        Var logits = Ops.affine(tape, SequenceOps.attend(tape, tokens, a, h), flat.weights(), flat.bias());
        return new Pass(tokens, x, h, a, Optional.empty(), logits);
    }

    @Override
    public Var logits(Tape tape, Pass pass, Var a) {
        return flat.logits(tape, pass, a);
    }

    @Override
    public Var withoutUnits(Tape tape, List<Words> batch, Deletions deletions) {
        Var x = vectors(tape, batch);
        Var h = Variants.states(tape, flat.encoder(), deletions, gated(tape, x));
        return attend(tape, deletions.variants(), x, h).logits();
    }

    @Override
    public List<Output> outputs(List<Words> batch, Pass pass) {
        return LinearDecoding.of(pass, flat.weights(), flat.bias());
    }

    @Override
    public Loss loss() {
        return flat.loss();
    }

    @Override
    public Map<String, Trainable> trainables() {
        return new Names().add("", List.of(gate)).add(flat.trainables()).all();
    }
}
