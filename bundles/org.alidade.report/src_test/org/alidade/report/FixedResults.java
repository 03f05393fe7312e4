package org.alidade.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.alidade.core.cell.Cell;
import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.Failure;
import org.alidade.core.cell.ProbeCell;
import org.alidade.core.cell.ProbeResult;
import org.alidade.core.cell.Provenance;
import org.alidade.core.cell.Results;
import org.alidade.core.cell.TrainingCell;
import org.alidade.core.cell.TrainingResult;

/** Results in memory; a cell that is added without a result is damaged. */
public final class FixedResults implements Results {

    private static final Provenance PROVENANCE = new Provenance("0.1.0",
            Map.of("org.alidade.probes", "0.1.0", "org.alidade.learn", "0.1.0"),
            Map.of("java", "17.0.15", "os", "Linux amd64", "nd4j", "CpuBackend 1.0.0-M2.1", "blas", "HASWELL"));

    private final List<CellRecord> records = new ArrayList<>();
    private final Map<String, TrainingResult> trainings = new HashMap<>();
    private final Map<String, ProbeResult> probes = new HashMap<>();

    public FixedResults add(TrainingCell cell, TrainingResult result) {
        trainings.put(cell.key(), result);
        return damaged(cell);
    }

    public FixedResults add(ProbeCell cell, ProbeResult result) {
        probes.put(cell.key(), result);
        return damaged(cell);
    }

    /** A finished cell whose result can't be read. */
    public FixedResults damaged(Cell cell) {
        records.add(new CellRecord(cell, PROVENANCE, 1.5, Optional.empty()));
        return this;
    }

    public FixedResults failed(Cell cell, Failure failure) {
        records.add(new CellRecord(cell, PROVENANCE, 1.5, Optional.of(failure)));
        return this;
    }

    @Override
    public List<CellRecord> records() {
        return List.copyOf(records);
    }

    @Override
    public TrainingResult training(TrainingCell cell) throws IOException {
        return existing(trainings.get(cell.key()), cell);
    }

    @Override
    public ProbeResult probe(ProbeCell cell) throws IOException {
        return existing(probes.get(cell.key()), cell);
    }

    private static <T> T existing(T result, Cell cell) throws IOException {
        if (result == null) {
            throw new IOException("cells/" + cell.key() + "/table.csv, line 7: expected 4 values, found 3");
        }
        return result;
    }
}
