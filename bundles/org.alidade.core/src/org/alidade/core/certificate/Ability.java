package org.alidade.core.certificate;

import java.util.List;
import java.util.Objects;

/**
 * What one column of a probe can tell.
 *
 * @param column        id of the column
 * @param detections    one for each defect, except those of whose models no text has a value
 * @param specificity   share of the pairs of faithful models between which it claims no difference
 * @param seedDeviation standard deviation of its mean over faithful models of different seeds, in the unit of the
 *                      column: a detection's effect is large beside it or says little of one seed
 */
public record Ability(String column, List<Detection> detections, Share specificity, double seedDeviation) {

    public Ability {
        Objects.requireNonNull(column, "column");
        detections = List.copyOf(detections);
        Objects.requireNonNull(specificity, "specificity");
        if (!(seedDeviation >= 0 && seedDeviation < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("Deviation over seeds of " + column + " is " + seedDeviation);
        }
    }
}
