package org.alidade.ui.surgery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.alidade.core.model.LinearOutput;

/**
 * Bounds of a linear function of attention.
 *
 * @param function of attention
 * @param low      smallest value
 * @param high     largest value
 */
record Band(Logits.Margin function, double low, double high) {

    /**
     * A limit as bands; empty if it is none: a change of probabilities of more than two classes.
     *
     * @param before   class probabilities [C]
     * @param original attention, near which values are told apart
     */
    static Optional<List<Band>> of(LinearOutput output, float[] before, Limit limit, double[] original) {
        Logits logits = new Logits(output);
        double resolution = logits.resolution(original);
        if (limit.epsilon().isEmpty()) {
            return Optional.of(sameDecision(logits, Trials.predicted(before), resolution));
        }
        if (before.length != 2) {
            return Optional.empty();
        }
        double epsilon = limit.epsilon().getAsDouble();
        return Optional.of(List.of(new Band(logits.margin(1, 0), logit(before[1] - epsilon) + resolution,
                logit(before[1] + epsilon) - resolution)));
    }

    private static List<Band> sameDecision(Logits logits, int decision, double resolution) {
        List<Band> bands = new ArrayList<>();
        for (int other = 0; other < logits.classes(); other++) {
            if (other != decision && logits.isPossible(other)) {
                bands.add(new Band(logits.margin(decision, other), resolution, Double.POSITIVE_INFINITY));
            }
        }
        return bands;
    }

    private static double logit(double probability) {
        return probability <= 0 ? Double.NEGATIVE_INFINITY
                : probability >= 1 ? Double.POSITIVE_INFINITY : Math.log(probability / (1 - probability));
    }
}
