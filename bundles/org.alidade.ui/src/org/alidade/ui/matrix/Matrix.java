package org.alidade.ui.matrix;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.alidade.core.cell.Cell;
import org.alidade.core.cell.CellRecord;
import org.alidade.engine.CellStatus;
import org.alidade.engine.Expansion;
import org.alidade.engine.PlannedTraining;
import org.alidade.engine.ResultStore;
import org.alidade.engine.RunListener;
import org.alidade.engine.StatusBoard;
import org.alidade.engine.StatusBoard.State;

/**
 * The planned cells and how each stands: a row a training; column 0 the training itself, then its probes.
 *
 * @param expansion the planned cells
 * @param board     how they stand
 * @param store     where their results are
 */
public record Matrix(Expansion expansion, StatusBoard board, ResultStore store) {

    /** Number of trainings. */
    public int rows() {
        return expansion.trainings().size();
    }

    /** The probes, as the headings of columns; the same for each training. */
    public int probes() {
        return expansion.trainings().isEmpty() ? 0 : expansion.trainings().get(0).probes().size();
    }

    PlannedTraining training(int row) {
        return expansion.trainings().get(row);
    }

    /** @param probe index, or {@link RunListener#TRAINING} */
    State state(int row, int probe) {
        return board.state(row, probe);
    }

    /** The cell; empty until the data of its training was read. */
    public Optional<Cell> cell(int row, int probe) {
        return board.cell(row).map(
                training -> probe == RunListener.TRAINING ? training
                        : training(row).probes().get(probe).cell(training));
    }

    /** What the store knows of a cell. */
    public Optional<CellRecord> record(int row, int probe) throws IOException {
        Optional<Cell> cell = cell(row, probe);
        return cell.isPresent() ? store.record(cell.get()) : Optional.empty();
    }

    /** Number of cells by status, in the order of the statuses; those without are left out. */
    Map<CellStatus, Integer> counts() {
        return new EnumMap<>(board.counts());
    }
}
