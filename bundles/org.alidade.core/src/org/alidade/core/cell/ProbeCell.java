package org.alidade.core.cell;

import java.util.Objects;

/**
 * One probe on one trained model.
 *
 * @param training what is probed
 * @param probe    by what
 */
public record ProbeCell(TrainingCell training, Choice probe) implements Cell {

    public ProbeCell {
        Objects.requireNonNull(training, "training");
        Objects.requireNonNull(probe, "probe");
    }

    @Override
    public String canonical() {
        return "probe 1\n" + probe.canonical("probe") + training.canonical();
    }

    @Override
    public String label() {
        return probe.name() + " on " + training.label();
    }
}
