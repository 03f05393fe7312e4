package org.alidade.learn.taught;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.alidade.core.data.Example;
import org.alidade.learn.network.FlatNetwork;
import org.alidade.learn.network.Network;
import org.alidade.learn.network.Output;
import org.alidade.learn.network.Words;
import org.alidade.learn.tape.Deletions;
import org.alidade.learn.tape.Tape;
import org.alidade.learn.tape.Trainable;
import org.alidade.learn.tape.Var;
import org.alidade.learn.train.Adam;
import org.alidade.learn.train.Loss;

/** A {@link FlatNetwork} that remembers which examples its texts are. */
class TaughtNetwork implements Network<TaughtText> {

    private final FlatNetwork flat;

    TaughtNetwork(FlatNetwork flat) {
        this.flat = flat;
    }

    /** The network that this one is but for its texts. */
    final FlatNetwork flat() {
        return flat;
    }

    @Override
    public final List<TaughtText> encode(List<Example> examples) {
        List<Words> words = flat.encode(examples);
        return IntStream.range(0, words.size()).mapToObj(i -> new TaughtText(words.get(i), examples.get(i))).toList();
    }

    @Override
    public final Var vectors(Tape tape, List<TaughtText> batch) {
        return flat.vectors(tape, TaughtText.words(batch));
    }

    @Override
    public Pass forward(Tape tape, List<TaughtText> batch, Var vectors) {
        return flat.forward(tape, TaughtText.words(batch), vectors);
    }

    @Override
    public final Var logits(Tape tape, Pass pass, Var a) {
        return flat.logits(tape, pass, a);
    }

    @Override
    public Var withoutUnits(Tape tape, List<TaughtText> batch, Deletions deletions) {
        return flat.withoutUnits(tape, TaughtText.words(batch), deletions);
    }

    @Override
    public final List<Output> outputs(List<TaughtText> batch, Pass pass) {
        return flat.outputs(TaughtText.words(batch), pass);
    }

    @Override
    public final Loss loss() {
        return flat.loss();
    }

    @Override
    public Map<String, Trainable> trainables() {
        return flat.trainables();
    }

    @Override
    public void addTo(Adam adam, double weightDecay) {
        flat.addTo(adam, weightDecay);
    }

    @Override
    public final void close() {
        flat.close();
    }
}
