package org.alidade.engine;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.alidade.core.cell.TrainingCell;
import org.alidade.core.contribution.Part;

/**
 * A point of the experiment matrix, before its data is read.
 *
 * @param dataset   with its settings; paths as in the plan
 * @param model     likewise
 * @param encoder   likewise
 * @param attention likewise
 * @param seed      its randomness
 * @param obstacle  why it never runs; empty if it can
 * @param probes    what is measured on it, in the order of the plan
 */
public record PlannedTraining(Part dataset, Part model, Part encoder, Part attention, long seed,
        Optional<Obstacle> obstacle, List<PlannedProbe> probes) {

    public PlannedTraining {
        Objects.requireNonNull(dataset, "dataset");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(encoder, "encoder");
        Objects.requireNonNull(attention, "attention");
        Objects.requireNonNull(obstacle, "obstacle");
        probes = List.copyOf(probes);
    }

    /**
     * The cell that it makes.
     *
     * @param dataHash content hash of its corpus
     */
    public TrainingCell cell(String dataHash) {
        return new TrainingCell(dataset.choice(), dataHash, model.choice(), encoder.choice(), attention.choice(), seed);
    }

    /** For people, in one line; the same as that of its cell. */
    public String label() {
        return cell("").label();
    }
}
