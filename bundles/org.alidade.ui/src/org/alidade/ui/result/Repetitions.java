package org.alidade.ui.result;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.ProbeCell;
import org.alidade.core.cell.TrainingCell;
import org.alidade.core.table.Table;
import org.alidade.engine.ResultStore;

/** Which cells repeat one another: they differ in the seed alone. */
public final class Repetitions {

    private Repetitions() {
    }

    /** The finished cells that repeat a cell, and itself, by seed. */
    public static List<ProbeCell> of(ResultStore store, ProbeCell cell) throws IOException {
        return of(store.records(), cell);
    }

    /** The same among some records. */
    static List<ProbeCell> of(List<CellRecord> records, ProbeCell cell) {
        return records.stream().filter(CellRecord::isDone).map(CellRecord::cell)
                .filter(ProbeCell.class::isInstance).map(ProbeCell.class::cast)
                .filter(other -> isOf(other, cell))
                .sorted(Comparator.comparingLong(other -> other.training().seed())).toList();
    }

    /** The table of a cell; empty if it is damaged: its own editor says what is wrong with it. */
    public static Optional<Table> table(ResultStore store, ProbeCell cell) {
        try {
            return Optional.of(store.probe(cell).table());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether two cells differ in the seed at most. */
    public static boolean isOf(ProbeCell one, ProbeCell other) {
        return one.probe().equals(other.probe())
                && withoutSeed(one.training()).equals(withoutSeed(other.training()));
    }

    private static TrainingCell withoutSeed(TrainingCell training) {
        return new TrainingCell(training.dataset(), training.dataHash(), training.model(), training.encoder(),
                training.attention(), 0, training.teacher().map(Repetitions::withoutSeed));
    }
}
