package org.alidade.ui.matrix;

import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    private static final Set<CellStatus> RESULTS = EnumSet.of(CellStatus.DONE, CellStatus.REUSED, CellStatus.FAILED);

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

    /** Takes over what is known of cells that another matrix has too, as long as nothing better is known. */
    public void takeOver(Matrix before) {
        if (!store.equals(before.store)) {
            return;
        }
        Map<List<Object>, Integer> rows = new HashMap<>();
        for (int row = 0; row < before.rows(); row++) {
            rows.put(place(before.training(row)), row);
        }
        for (int row = 0; row < rows(); row++) {
            Integer known = rows.get(place(training(row)));
            if (known != null) {
                takeOver(row, before, known);
            }
        }
    }

    private static List<Object> place(PlannedTraining training) {
        return List.of(training.dataset(), training.model(), training.encoder(), training.attention(), training.seed());
    }

    private void takeOver(int row, Matrix before, int known) {
        before.board.cell(known).ifPresent(cell -> board.identified(row, cell));
        takeOver(row, RunListener.TRAINING, before, known, RunListener.TRAINING);
        for (int probe = 0; probe < probes(); probe++) {
            for (int other = 0; other < before.probes(); other++) {
                if (training(row).probes().get(probe).probe()
                        .equals(before.training(known).probes().get(other).probe())) {
                    takeOver(row, probe, before, known, other);
                }
            }
        }
    }

    private void takeOver(int row, int probe, Matrix before, int known, int other) {
        State state = before.state(known, other);
        if (state(row, probe).status() == CellStatus.NEW && RESULTS.contains(state.status())) {
            CellStatus now = state.status() == CellStatus.FAILED ? CellStatus.FAILED : CellStatus.REUSED;
            board.changed(row, probe, now, state.detail());
            before.board.seconds(known, other).ifPresent(seconds -> board.took(row, probe, seconds));
        }
    }
}
