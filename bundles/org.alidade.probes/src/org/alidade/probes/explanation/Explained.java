package org.alidade.probes.explanation;

import org.alidade.core.model.Reading;

/**
 * An instance with what an explanation says of it.
 *
 * @param reading     of n units
 * @param importances of each for the predicted class [n]; not copied
 */
public record Explained(Reading reading, float[] importances) {

    /** The units from the most to the least important. */
    public Ranking ranking() {
        return Ranking.of(importances);
    }

    /** Number of units n. */
    public int size() {
        return importances.length;
    }
}
