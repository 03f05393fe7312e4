package org.alidade.report.html;

import org.alidade.core.cell.Choice;
import org.alidade.core.cell.TrainingCell;

/**
 * All that decides a training but its seed, settings and data included; trainings of one configuration repeat one
 * another.
 */
record Configuration(Data data, Choice model, Choice encoder, Choice attention) {

    static Configuration of(TrainingCell cell) {
        return new Configuration(Data.of(cell), cell.model(), cell.encoder(), cell.attention());
    }

    /**
     * A data set as it was read.
     *
     * @param dataset the contribution with its settings
     * @param hash    of the content
     */
    record Data(Choice dataset, String hash) {

        static Data of(TrainingCell cell) {
            return new Data(cell.dataset(), cell.dataHash());
        }
    }

    /**
     * A probe with its settings on a configuration: what is measured once for each seed.
     */
    record Measured(Choice probe, Configuration configuration) {
    }
}
