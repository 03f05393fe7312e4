package org.alidade.engine.archive;

import java.util.Objects;

import org.alidade.core.cell.Cell;

/**
 * What came of running a cell again.
 *
 * @param cell    as archived
 * @param outcome whether the result came out again
 * @param detail  one line: the first difference, the largest that was tolerated, or why it was not run; empty for none
 */
public record CellVerdict(Cell cell, Outcome outcome, String detail) {

    public CellVerdict {
        Objects.requireNonNull(cell, "cell");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(detail, "detail");
    }
}
