package org.alidade.learn.network;

import java.util.Arrays;
import java.util.List;

import org.alidade.learn.encoder.DeletionEncoder;
import org.alidade.learn.encoder.Encoder;
import org.alidade.learn.tape.Deletions;
import org.alidade.learn.tape.Ops;
import org.alidade.learn.tape.Tape;
import org.alidade.learn.tape.Var;

/** States of sequences that lack one position each. */
public final class Variants {

    private Variants() {
    }

    /**
     * The states of all variants: the short way where the encoder knows one, else every variant is encoded.
     *
     * @param x vectors of the full sequences, [full rows, E]
     * @return [rows of variants, m]
     */
    public static Var states(Tape tape, Encoder encoder, Deletions deletions, Var x) {
        if (encoder instanceof DeletionEncoder knowing) {
            return knowing.encodeVariants(tape, deletions, x);
        }
        Var vectors = Ops.pick(tape, x, deletions.rows(), 0, x.columns()); // [rows of variants, E]
        return encoder.encode(tape, deletions.variants(), vectors);
    }

    /** A row of each sequence repeated for each of its variants: [full count, k] -> [variants, k]. */
    public static Var repeat(Tape tape, Deletions deletions, Var q) {
        return Ops.pick(tape, q, sequences(deletions), 0, q.columns());
    }

    /** What belongs to each sequence, repeated for each of its variants. */
    public static <T> List<T> repeat(Deletions deletions, List<T> texts) {
        return Arrays.stream(sequences(deletions)).mapToObj(texts::get).toList();
    }

    /** The full sequence of each variant. */
    private static int[] sequences(Deletions deletions) {
        int[] sequences = new int[deletions.variants().count()];
        int v = 0;
        for (int i = 0; i < deletions.full().count(); i++) {
            int end = v + deletions.to(i) - deletions.from(i);
            Arrays.fill(sequences, v, end, i);
            v = end;
        }
        return sequences;
    }
}
