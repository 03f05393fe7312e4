package org.alidade.engine;

import java.util.List;
import java.util.Objects;

/**
 * What a trained model said about one instance of the test split.
 *
 * @param id            of the example
 * @param label         the right class
 * @param predicted     the most probable class
 * @param probabilities of the classes, in class order; sum 1
 */
public record Prediction(String id, String label, String predicted, List<Float> probabilities) {

    public Prediction {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(predicted, "predicted");
        probabilities = List.copyOf(probabilities);
    }
}
