package org.alidade.ui.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.Choice;
import org.alidade.core.cell.ProbeCell;
import org.alidade.engine.ResultStore;
import org.alidade.engine.StoredReport;
import org.alidade.report.ReportOptions;
import org.alidade.ui.Messages;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Reads in the background whether a folder has results, and what a report of them can say. */
final class ResultsReading extends Job {

    private final Path folder;
    private volatile Optional<Found> found = Optional.empty();
    private volatile Optional<String> problem = Optional.empty();

    ResultsReading(Path folder) {
        super(Messages.bind(Messages.Report_reading, folder));
        this.folder = folder;
        setSystem(true);
    }

    /**
     * What is there.
     *
     * @param proposed title and note of the plan, and the usual folder
     * @param probes   names by id, in the order of the results
     * @param cells    how many there are, damaged ones too
     * @param failed   how many of them have no result, or none that can be read
     */
    record Found(ReportOptions proposed, Map<String, String> probes, int cells, int failed) {
    }

    Path folder() {
        return folder;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        ResultStore store = new ResultStore(folder);
        try {
            List<CellRecord> records = Files.isDirectory(folder) ? store.records() : List.of();
            if (records.isEmpty()) {
                problem = Optional.of(Messages.bind(Messages.Report_noResults, folder));
            } else {
                int damaged = Math.max(0, store.size() - records.size());
                int failed = (int) records.stream().filter(record -> !record.isDone()).count();
                found = Optional.of(new Found(StoredReport.options(store, StoredReport.folder(store)),
                        probes(records), records.size() + damaged, failed + damaged));
            }
        } catch (IOException e) {
            problem = Optional.of(String.valueOf(e.getMessage()));
        }
        return Status.OK_STATUS;
    }

    private static Map<String, String> probes(List<CellRecord> records) {
        Map<String, String> probes = new LinkedHashMap<>();
        for (CellRecord record : records) {
            if (record.cell() instanceof ProbeCell cell) {
                Choice probe = cell.probe();
                probes.putIfAbsent(probe.id(), probe.name());
            }
        }
        return probes;
    }

    /** What is there; empty if there are no results, or not yet. */
    Optional<Found> found() {
        return found;
    }

    /** One line: why no report can be made. */
    Optional<String> problem() {
        return problem;
    }
}
