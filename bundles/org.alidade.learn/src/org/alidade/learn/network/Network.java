package org.alidade.learn.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.alidade.core.data.Example;
import org.alidade.learn.tape.Deletions;
import org.alidade.learn.tape.Packed;
import org.alidade.learn.tape.Tape;
import org.alidade.learn.tape.Trainable;
import org.alidade.learn.tape.Var;
import org.alidade.learn.train.Adam;
import org.alidade.learn.train.Loss;

/**
 * What is different from one model to the next: {@link Fit} trains it, {@link NetworkModel} answers probes with it. One
 * thread at a time. Shapes: E width of a word's vector, m of a state; rows = tokens of a batch, marks included; units =
 * positions that attention is spread over, which are the rows unless a network says otherwise.
 *
 * @param <T> an example as it takes it in
 */
public interface Network<T extends Text> extends AutoCloseable {

    /**
     * What a forward pass computes on its way.
     *
     * @param units  where the texts begin and end among the units
     * @param x      vectors that went in, [rows, E]
     * @param h      states of the units, [units, m]
     * @param a      attention weights, [units, 1]
     * @param query  what was attended to, [count, q]; empty without a second text
     * @param logits [count, outputs]
     */
    record Pass(Packed units, Var x, Var h, Var a, Optional<Var> query, Var logits) {
    }

    /** Examples as this network takes them in, in the same order. Asked for some of them at a time. */
    List<T> encode(List<Example> examples);

    /** Number of marks around a text, half of them on either side; they are no units to probes. */
    default int marks() {
        return 2 * Vocabulary.EDGE;
    }

    /** What attention is spread over, as text. */
    default List<String> units(Example example) {
        return example.tokens();
    }

    /** The vectors of the words of the attended texts: [rows, E]. */
    Var vectors(Tape tape, List<T> batch);

    /** Everything from the vectors on. */
    Pass forward(Tape tape, List<T> batch, Var vectors);

    /** Everything. */
    default Pass forward(Tape tape, List<T> batch) {
        return forward(tape, batch, vectors(tape, batch));
    }

    /**
     * The logits once more, under other attention weights: [count, outputs]. Those of impossible classes may be as for
     * possible ones; nothing flows back from them.
     *
     * @param a [units, 1]
     */
    Var logits(Tape tape, Pass pass, Var a);

    /**
     * The logits of texts that lack one unit each, attention computed anew; see {@link Variants}.
     *
     * @param deletions from the units of the batch
     * @return [variants, outputs]
     */
    Var withoutUnits(Tape tape, List<T> batch, Deletions deletions);

    /** What becomes of attention in each text of a batch, states held. */
    List<Output> outputs(List<T> batch, Pass pass);

    /** What logits mean. */
    Loss loss();

    /** Everything that training changes, under names that are unique in the network, in a fixed order. */
    Map<String, Trainable> trainables();

    /** Gives everything to an optimiser; unless a network says otherwise as one group. */
    default void addTo(Adam adam, double weightDecay) {
        adam.group(trainables().values(), weightDecay);
    }

    /** Frees all memory. */
    @Override
    default void close() {
        trainables().values().forEach(Trainable::close);
    }
}
