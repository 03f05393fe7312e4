package org.alidade.engine;

import java.util.Objects;
import java.util.Optional;

import org.alidade.core.cell.ProbeCell;
import org.alidade.core.cell.TrainingCell;
import org.alidade.core.contribution.Part;

/**
 * A probe on a planned training.
 *
 * @param probe    with its settings; paths as in the plan
 * @param obstacle why it never runs; empty if it can
 */
public record PlannedProbe(Part probe, Optional<Obstacle> obstacle) {

    public PlannedProbe {
        Objects.requireNonNull(probe, "probe");
        Objects.requireNonNull(obstacle, "obstacle");
    }

    /** The cell that it makes on a training. */
    public ProbeCell cell(TrainingCell training) {
        return new ProbeCell(training, probe.choice());
    }
}
