package org.alidade.probes.common;

import org.alidade.core.model.Reading;

/**
 * The class that a prediction decides for: the most probable, the first of equals.
 *
 * @param predicted the class
 */
public record Decision(int predicted) {

    /** The decision of a prediction [C]. */
    public static Decision of(float[] probabilities) {
        int best = 0;
        for (int c = 1; c < probabilities.length; c++) {
            best = probabilities[c] > probabilities[best] ? c : best;
        }
        return new Decision(best);
    }

    /** The decision of a reading. */
    public static Decision of(Reading reading) {
        return new Decision(reading.predicted());
    }
}
