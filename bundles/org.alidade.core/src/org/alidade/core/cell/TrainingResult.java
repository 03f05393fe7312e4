package org.alidade.core.cell;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.alidade.core.model.Epoch;

/**
 * What a training left beside the model itself.
 *
 * @param labels     class names in class order
 * @param counts     number of examples by {@code split} or {@code split/label}, such as {@code test/positive}
 * @param quality    measures on the test split by name, as {@code org.alidade.core.math.Quality#measures} names them
 * @param epochs     how the training went
 * @param references the papers that data set, model, encoder and attention follow, by id of the contribution; those that
 *                   name none are left out
 */
public record TrainingResult(List<String> labels, Map<String, Integer> counts, Map<String, Double> quality,
        List<Epoch> epochs, Map<String, String> references) {

    public TrainingResult {
        labels = List.copyOf(labels);
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        quality = Collections.unmodifiableMap(new LinkedHashMap<>(quality));
        epochs = List.copyOf(epochs);
        references = Collections.unmodifiableMap(new LinkedHashMap<>(references));
    }

    /** The result of a training whose contributions name no papers. */
    public TrainingResult(List<String> labels, Map<String, Integer> counts, Map<String, Double> quality,
            List<Epoch> epochs) {
        this(labels, counts, quality, epochs, Map.of());
    }
}
