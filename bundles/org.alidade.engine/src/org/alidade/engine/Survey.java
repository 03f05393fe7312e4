package org.alidade.engine;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.alidade.core.cell.Cell;
import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.Failure;
import org.alidade.engine.Identification.Identified;
import org.alidade.engine.store.FileProblem;
import org.eclipse.core.runtime.CoreException;

/** Looks up what is already there. */
final class Survey {

    private final ResultStore store;
    private final List<Identified> trainings;

    Survey(ResultStore store, List<Identified> trainings) {
        this.store = store;
        this.trainings = trainings;
    }

    void tell(RunListener listener) throws CoreException {
        for (Identified training : trainings) {
            tell(training.index(), RunListener.TRAINING, training.cell(), listener);
            for (int p = 0; p < training.planned().probes().size(); p++) {
                PlannedProbe probe = training.planned().probes().get(p);
                if (probe.obstacle().isEmpty()) {
                    tell(training.index(), p, probe.cell(training.cell()), listener);
                }
            }
        }
    }

    private void tell(int training, int probe, Cell cell, RunListener listener) throws CoreException {
        try {
            Optional<CellRecord> record = store.record(cell);
            listener.changed(training, probe, status(record),
                    record.isPresent() ? message(record) : store.damage(cell).map(Survey::again).orElse(""));
            record.filter(CellRecord::isDone).ifPresent(done -> listener.took(training, probe, done.seconds()));
        } catch (IOException e) {
            throw new EngineException(FileProblem.of(e), e);
        }
    }

    /** Why a cell failed; empty if it did not. */
    static String message(Optional<CellRecord> record) {
        return record.flatMap(CellRecord::failure).map(Failure::message).orElse("");
    }

    /** What becomes of a damaged cell. */
    static String again(String damage) {
        return damage + "; the cell counts as missing and is computed again";
    }

    static CellStatus status(Optional<CellRecord> record) {
        return record.map(known -> known.isDone() ? CellStatus.REUSED : CellStatus.FAILED).orElse(CellStatus.NEW);
    }
}
