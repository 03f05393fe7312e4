package org.alidade.ui.surgery;

import java.util.List;

import org.alidade.core.math.Divergence;
import org.alidade.core.model.Reading;

/**
 * What other attention makes of a prediction, hidden states held.
 *
 * @param probabilities of the classes [C]
 * @param predicted     the most probable class
 * @param moved         attention mass that was moved: total variation distance of the attentions, in [0, 1]
 * @param attentionJsd  Jensen-Shannon divergence of the attentions in nats, in [0, ln 2]
 * @param outputTvd     total variation distance of the class probabilities, in [0, 1]
 * @param outputJsd     Jensen-Shannon divergence of the class probabilities in nats, in [0, ln 2]
 */
public record Consequence(List<Float> probabilities, int predicted, double moved, double attentionJsd,
        double outputTvd, double outputJsd) {

    public Consequence {
        probabilities = List.copyOf(probabilities);
    }

    /** Asks the model. */
    public static Consequence of(Reading reading, float[] weights) {
        float[] before = reading.probabilities();
        float[] original = reading.attention();
        float[] after = reading.linearOutput().map(output -> output.probabilities(weights))
                .orElseGet(() -> reading.outputs(new float[][] {weights})[0]);
        Float[] boxed = new Float[after.length];
        for (int c = 0; c < after.length; c++) {
            boxed[c] = after[c];
        }
        return new Consequence(List.of(boxed), Trials.predicted(after), Divergence.totalVariation(weights, original),
                Divergence.jensenShannon(weights, original), Divergence.totalVariation(after, before),
                Divergence.jensenShannon(after, before));
    }
}
