package org.alidade.engine.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.alidade.core.cell.Cell;
import org.alidade.core.cell.ProbeCell;
import org.alidade.core.cell.TrainingCell;

/** {@code cells.csv}: the cells of the plan that ran last, in its order, finished or not. */
public final class CellIndex {

    private static final List<String> HEADER = List.of("key", "kind", "dataset", "model", "encoder", "attention",
            "seed",
            "probe");

    private final Path file;

    /** @param file which need not exist */
    public CellIndex(Path file) {
        this.file = file;
    }

    /** Writes anew. */
    public void write(List<Cell> cells) throws IOException {
        CsvFile.write(file, HEADER, cells.stream().map(CellIndex::record).toList());
    }

    private static List<String> record(Cell cell) {
        TrainingCell training = cell.training();
        List<String> record = new ArrayList<>();
        record.add(cell.key());
        record.add(cell instanceof ProbeCell ? "probe" : "training");
        record.add(training.dataset().id());
        record.add(training.model().id());
        record.add(training.encoder().id());
        record.add(training.attention().id());
        record.add(Long.toString(training.seed()));
        record.add(cell instanceof ProbeCell probe ? probe.probe().id() : null);
        return record;
    }

    /** The keys in the order of the plan; none if nothing ran. */
    public List<String> keys() throws IOException {
        return !Files.exists(file) ? List.of()
                : CsvFile.read(file, HEADER).stream().map(record -> String.valueOf(record.get(0))).toList();
    }
}
