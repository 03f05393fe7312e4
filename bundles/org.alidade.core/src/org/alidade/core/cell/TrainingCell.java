package org.alidade.core.cell;

import java.util.Objects;
import java.util.Optional;

/**
 * One trained model: a point of the experiment matrix.
 *
 * @param dataset   the data set
 * @param dataHash  content hash of the corpus, {@code org.alidade.core.data.Corpus#hash}
 * @param model     the model
 * @param encoder   its encoder
 * @param attention its attention
 * @param seed      its randomness
 * @param teacher   the training whose model it learns from, if any
 */
public record TrainingCell(Choice dataset, String dataHash, Choice model, Choice encoder, Choice attention, long seed,
        Optional<TrainingCell> teacher) implements Cell {

    public TrainingCell {
        Objects.requireNonNull(dataset, "dataset");
        Objects.requireNonNull(dataHash, "dataHash");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(encoder, "encoder");
        Objects.requireNonNull(attention, "attention");
        Objects.requireNonNull(teacher, "teacher");
    }

    /** The training of a model that learns from labels alone. */
    public TrainingCell(Choice dataset, String dataHash, Choice model, Choice encoder, Choice attention, long seed) {
        this(dataset, dataHash, model, encoder, attention, seed, Optional.empty());
    }

    @Override
    public String canonical() {
        return "training 1\n" + dataset.canonical("dataset") + "data " + dataHash + '\n' + model.canonical("model")
                + encoder.canonical("encoder") + attention.canonical("attention") + "seed " + seed + '\n'
                + teacher.map(taught -> "teacher " + taught.key() + '\n').orElse("");
    }

    @Override
    public TrainingCell training() {
        return this;
    }

    @Override
    public String label() {
        return configuration() + ", seed " + seed
                + teacher.map(taught -> " (taught by " + taught.label() + ")").orElse("");
    }

    /** All but the seed: cells of equal configuration are repetitions of one another. */
    public String configuration() {
        return String.join(", ", dataset.name(), model.name(), encoder.name(), attention.name());
    }
}
