package org.alidade.report.measured;

import java.util.Objects;
import java.util.Optional;

import org.alidade.core.cell.Choice;
import org.alidade.core.cell.TrainingCell;

/**
 * All that decides a training but its seed; trainings of one configuration repeat one another.
 *
 * @param data      what it is trained on
 * @param model     the model
 * @param encoder   its encoder
 * @param attention its attention
 * @param teacher   whose model it learns from, if any
 */
public record Configuration(Data data, Choice model, Choice encoder, Choice attention,
        Optional<Configuration> teacher) {

    public Configuration {
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(encoder, "encoder");
        Objects.requireNonNull(attention, "attention");
        Objects.requireNonNull(teacher, "teacher");
    }

    /** That of a training. */
    public static Configuration of(TrainingCell cell) {
        return new Configuration(Data.of(cell), cell.model(), cell.encoder(), cell.attention(),
                cell.teacher().map(Configuration::of));
    }

    /** The same with another attention. */
    public Configuration with(Choice other) {
        return new Configuration(data, model, encoder, other, teacher);
    }

    /** Its training with a seed; a teacher's has the same. */
    public TrainingCell training(long seed) {
        return new TrainingCell(data.dataset(), data.hash(), model, encoder, attention, seed,
                teacher.map(taught -> taught.training(seed)));
    }

    /** Text that is equal for equal configurations alone, whatever was run beside them. */
    public String identity() {
        return training(0).canonical();
    }

    /** Model, encoder and attention by name. */
    public String label() {
        return String.join(", ", model.name(), encoder.name(), attention.name());
    }

    /**
     * A data set as it was read.
     *
     * @param dataset the contribution with its settings
     * @param hash    of the content
     */
    public record Data(Choice dataset, String hash) {

        public Data {
            Objects.requireNonNull(dataset, "dataset");
            Objects.requireNonNull(hash, "hash");
        }

        /** Text that is equal for equal data alone. */
        public String identity() {
            return dataset.id() + ' ' + dataset.version() + ' ' + dataset.settings() + ' ' + hash;
        }

        /** That of a training. */
        public static Data of(TrainingCell cell) {
            return new Data(cell.dataset(), cell.dataHash());
        }
    }
}
