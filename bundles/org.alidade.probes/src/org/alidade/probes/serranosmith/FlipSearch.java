package org.alidade.probes.serranosmith;

import java.util.BitSet;
import java.util.stream.IntStream;

import org.alidade.probes.explanation.Ranking;

/** Erases the units of an instance one by one, in the order of a ranking, until the decision flips. */
final class FlipSearch {

    /** Predictions asked for at once: most decisions flip early. */
    private static final int BATCH = 32;

    private final Erasures erasures;

    /**
     * The first flip.
     *
     * @param count units erased, from 1 to n
     * @param mass  attention that they had, in [0, 1]
     */
    record Flip(int count, double mass) {
    }

    FlipSearch(Erasures erasures) {
        this.erasures = erasures;
    }

    /** Whether the decision is another when no attention is left at all: if not, it may never flip. */
    boolean flipsWithoutAny() {
        BitSet all = new BitSet();
        all.set(0, erasures.units());
        return erasures.flips(erasures.outputs(all)[0]);
    }

    /**
     * The first flip in the order of a ranking, exactly one unit a step.
     *
     * @param ranking of all units of a decision that {@link #flipsWithoutAny}: if no sooner, it flips with the last
     */
    Flip first(Ranking ranking) {
        int last = ranking.size();
        for (int from = 1; from < last; from += BATCH) {
            BitSet[] erased = IntStream.range(from, Math.min(from + BATCH, last))
                    .mapToObj(ranking::first).toArray(BitSet[]::new); // [K]
            float[][] outputs = erasures.outputs(erased); // [K][C]
            for (int k = 0; k < outputs.length; k++) {
                if (erasures.flips(outputs[k])) {
                    return new Flip(from + k, erasures.mass(erased[k]));
                }
            }
        }
        return new Flip(last, erasures.mass(ranking.first(last)));
    }
}
