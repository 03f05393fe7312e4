package org.alidade.ui.result;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.ProbeCell;
import org.alidade.core.cell.TrainingCell;
import org.alidade.engine.ResultStore;

/** Which cells repeat one another: they differ in the seed alone. */
final class Repetitions {

    private Repetitions() {
    }

    /** The finished cells that repeat a cell, and itself, by seed. */
    static List<ProbeCell> of(ResultStore store, ProbeCell cell) throws IOException {
        return of(store.records(), cell);
    }

    /** The same among some records. */
    static List<ProbeCell> of(List<CellRecord> records, ProbeCell cell) {
        TrainingCell wanted = withoutSeed(cell.training());
        return records.stream().filter(CellRecord::isDone).map(CellRecord::cell)
                .filter(ProbeCell.class::isInstance).map(ProbeCell.class::cast)
                .filter(other -> other.probe().equals(cell.probe())
                        && withoutSeed(other.training()).equals(wanted))
                .sorted(Comparator.comparingLong(other -> other.training().seed())).toList();
    }

    private static TrainingCell withoutSeed(TrainingCell training) {
        return new TrainingCell(training.dataset(), training.dataHash(), training.model(), training.encoder(),
                training.attention(), 0, training.teacher().map(Repetitions::withoutSeed));
    }
}
