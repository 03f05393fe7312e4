package org.alidade.report.document;

import org.alidade.core.cell.Choice;
import org.alidade.core.cell.ProbeCell;
import org.alidade.core.cell.TrainingCell;

/**
 * All that decides a training but its seed, settings and data included; trainings of one configuration repeat one
 * another.
 */
record Configuration(Data data, Choice model, Choice encoder, Choice attention) {

    static Configuration of(TrainingCell cell) {
        return new Configuration(Data.of(cell), cell.model(), cell.encoder(), cell.attention());
    }

    /** Text that is equal for equal configurations alone, whatever was run beside them. */
    String identity() {
        return training().canonical();
    }

    private TrainingCell training() {
        return new TrainingCell(data.dataset(), data.hash(), model, encoder, attention, 0);
    }

    /**
     * A data set as it was read.
     *
     * @param dataset the contribution with its settings
     * @param hash    of the content
     */
    record Data(Choice dataset, String hash) {

        /** Text that is equal for equal data alone. */
        String identity() {
            return dataset.id() + ' ' + dataset.version() + ' ' + dataset.settings() + ' ' + hash;
        }

        static Data of(TrainingCell cell) {
            return new Data(cell.dataset(), cell.dataHash());
        }
    }

    /**
     * A probe with its settings on a configuration: what is measured once for each seed.
     */
    record Measured(Choice probe, Configuration configuration) {

        /** Text that is equal for equal measurements alone. */
        String identity() {
            return new ProbeCell(configuration.training(), probe).canonical();
        }
    }
}
