package org.alidade.core.cell;

import java.util.Objects;
import java.util.Optional;

/**
 * What the store knows of a cell that has run.
 *
 * @param cell       what ran
 * @param provenance by which parts, where
 * @param seconds    how long it took, wall clock; the only number that differs between equal runs
 * @param failure    why there is no result; empty if there is one
 */
public record CellRecord(Cell cell, Provenance provenance, double seconds, Optional<Failure> failure) {

    public CellRecord {
        Objects.requireNonNull(cell, "cell");
        Objects.requireNonNull(provenance, "provenance");
        Objects.requireNonNull(failure, "failure");
    }

    /** Whether there is a result. */
    public boolean isDone() {
        return failure.isEmpty();
    }
}
