package org.alidade.learn.pair;

import java.util.BitSet;
import java.util.Optional;

import org.alidade.learn.network.Text;
import org.alidade.learn.network.Words;

/**
 * A paragraph and a question, marks included.
 *
 * @param paragraph  what is attended to
 * @param question   what is asked
 * @param candidates answers that are possible; empty if all are
 */
record PairText(Words paragraph, Words question, Optional<BitSet> candidates) implements Text {

    PairText {
        candidates = candidates.map(set -> (BitSet) set.clone());
    }

    @Override
    public int length() {
        return paragraph.length();
    }

    /** Sets the logits of impossible answers to negative infinity: logits[from .. from + answers). */
    void mask(float[] logits, int from, int answers) {
        candidates.ifPresent(possible -> {
            for (int o = possible.nextClearBit(0); o < answers; o = possible.nextClearBit(o + 1)) {
                logits[from + o] = Float.NEGATIVE_INFINITY;
            }
        });
    }

    /** Sets what comes from impossible answers to zero: slopes[from .. from + answers). */
    void maskSlopes(float[] slopes, int from, int answers) {
        candidates.ifPresent(possible -> {
            for (int o = possible.nextClearBit(0); o < answers; o = possible.nextClearBit(o + 1)) {
                slopes[from + o] = 0;
            }
        });
    }
}
