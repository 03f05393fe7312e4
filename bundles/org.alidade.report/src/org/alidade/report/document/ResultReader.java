package org.alidade.report.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.ProbeCell;
import org.alidade.core.cell.ProbeResult;
import org.alidade.core.cell.Results;
import org.alidade.core.cell.TrainingResult;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/** Reads results on demand, keeps none, and remembers which could not be read. */
final class ResultReader {

    private final Results results;
    private final SubMonitor progress;
    private final List<Damage> damages = new ArrayList<>();

    ResultReader(Results results, int cells, IProgressMonitor monitor) {
        this.results = results;
        this.progress = SubMonitor.convert(monitor, "Writing the report", cells);
    }

    /** The result of a finished training; empty if it is damaged, which is remembered. */
    Optional<TrainingResult> training(CellRecord record) {
        return read(record, () -> results.training(record.cell().training()));
    }

    /** The result of a finished probe; empty if it is damaged, which is remembered. */
    Optional<ProbeResult> probe(CellRecord record) {
        return read(record, () -> results.probe((ProbeCell) record.cell()));
    }

    List<Damage> damages() {
        return List.copyOf(damages);
    }

    private <T> Optional<T> read(CellRecord record, Source<T> source) {
        progress.split(1);
        try {
            return Optional.of(source.read());
        } catch (IOException e) {
            String message = e.getMessage() == null ? e.toString() : e.getMessage();
            damages.add(new Damage(record.cell().label(), record.cell().key(), message));
            return Optional.empty();
        }
    }

    /** Reads one result. */
    private interface Source<T> {

        T read() throws IOException;
    }

    /**
     * A result that is there and can't be read.
     *
     * @param cell    its label
     * @param key     its key
     * @param message what is wrong with it
     */
    public record Damage(String cell, String key, String message) {
    }
}
