package org.alidade.ui.instance;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

import org.alidade.ui.surgery.Consequence;

/**
 * What is predicted under some attention, and how far that is from the original.
 *
 * @param predicted    class and its probability; empty if unknown
 * @param attentionJsd Jensen-Shannon divergence of the attentions in nats; empty for the original itself
 * @param outputTvd    total variation distance of the class probabilities; empty if unknown
 */
public record Outcome(Optional<Prediction> predicted, OptionalDouble attentionJsd, OptionalDouble outputTvd) {

    /**
     * A predicted class.
     *
     * @param label       its name
     * @param probability its own
     * @param flipped     whether it is another than the original's
     */
    public record Prediction(String label, double probability, boolean flipped) {
    }

    public Outcome {
        Objects.requireNonNull(predicted, "predicted");
        Objects.requireNonNull(attentionJsd, "attentionJsd");
        Objects.requireNonNull(outputTvd, "outputTvd");
    }

    /** The original itself. */
    static Outcome original(String label, double probability) {
        return new Outcome(Optional.of(new Prediction(label, probability, false)), OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    /**
     * Of changed attention.
     *
     * @param original the class that is predicted without the change
     */
    static Outcome of(Consequence consequence, int original, List<String> labels) {
        int predicted = consequence.predicted();
        return new Outcome(
                Optional.of(new Prediction(labels.get(predicted), consequence.probabilities().get(predicted),
                        predicted != original)),
                OptionalDouble.of(consequence.attentionJsd()), OptionalDouble.of(consequence.outputTvd()));
    }
}
