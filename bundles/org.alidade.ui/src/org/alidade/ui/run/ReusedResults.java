package org.alidade.ui.run;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.alidade.core.cell.TrainingCell;
import org.alidade.engine.CellStatus;
import org.alidade.engine.RunListener;
import org.alidade.ui.matrix.Matrix;

/** Says of cells with earlier results what came of them, as is said of new ones. Reads on the workers' threads. */
final class ReusedResults implements RunListener {

    private final Matrix matrix;
    private final Map<Integer, TrainingCell> trainings = new ConcurrentHashMap<>();

    ReusedResults(Matrix matrix) {
        this.matrix = matrix;
    }

    @Override
    public void changed(int training, int probe, CellStatus status, String detail) {
        boolean silent = status == CellStatus.REUSED && detail.isEmpty();
        matrix.board().changed(training, probe, status, silent ? brief(training, probe) : detail);
    }

    @Override
    public void progress(int training, int probe, double fraction) {
        matrix.board().progress(training, probe, fraction);
    }

    @Override
    public void took(int training, int probe, double seconds) {
        matrix.board().took(training, probe, seconds);
    }

    @Override
    public void identified(int training, TrainingCell cell) {
        trainings.put(training, cell);
        matrix.board().identified(training, cell);
    }

    /** Empty if the result cannot be read: opening it says why. */
    private String brief(int training, int probe) {
        TrainingCell cell = trainings.get(training);
        if (cell == null) {
            return "";
        }
        try {
            return matrix.store().brief(probe == TRAINING ? cell
                    : matrix.expansion().trainings().get(training).probes().get(probe).cell(cell));
        } catch (IOException e) {
            return "";
        }
    }
}
