package org.alidade.core.cell;

import java.util.Objects;

/**
 * One trained model: a point of the experiment matrix.
 *
 * @param dataset   the data set
 * @param dataHash  content hash of the corpus, {@code org.alidade.core.data.Corpus#hash}
 * @param model     the model
 * @param encoder   its encoder
 * @param attention its attention
 * @param seed      its randomness
 */
public record TrainingCell(Choice dataset, String dataHash, Choice model, Choice encoder, Choice attention, long seed)
        implements Cell {

    public TrainingCell {
        Objects.requireNonNull(dataset, "dataset");
        Objects.requireNonNull(dataHash, "dataHash");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(encoder, "encoder");
        Objects.requireNonNull(attention, "attention");
    }

    @Override
    public String canonical() {
        return "training 1\n" + dataset.canonical("dataset") + "data " + dataHash + '\n' + model.canonical("model")
                + encoder.canonical("encoder") + attention.canonical("attention") + "seed " + seed + '\n';
    }

    @Override
    public TrainingCell training() {
        return this;
    }

    @Override
    public String label() {
        return configuration() + ", seed " + seed;
    }

    /** All but the seed: cells of equal configuration are repetitions of one another. */
    public String configuration() {
        return String.join(", ", dataset.name(), model.name(), encoder.name(), attention.name());
    }
}
