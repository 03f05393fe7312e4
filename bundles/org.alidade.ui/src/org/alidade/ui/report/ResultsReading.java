package org.alidade.ui.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.alidade.engine.ResultStore;
import org.alidade.engine.StoredReport;
import org.alidade.report.ReportOptions;
import org.alidade.ui.Messages;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Reads in the background whether a folder has results, and how a report of them is called. */
final class ResultsReading extends Job {

    private final Path folder;
    private volatile Optional<ReportOptions> proposed = Optional.empty();
    private volatile Optional<String> problem = Optional.empty();

    ResultsReading(Path folder) {
        super(Messages.bind(Messages.Report_reading, folder));
        this.folder = folder;
        setSystem(true);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        ResultStore store = new ResultStore(folder);
        try {
            if (!Files.isDirectory(folder) || store.records().isEmpty()) {
                problem = Optional.of(Messages.bind(Messages.Report_noResults, folder));
            } else {
                proposed = Optional.of(StoredReport.options(store, folder.resolve(ReportWriting.FOLDER)));
            }
        } catch (IOException e) {
            problem = Optional.of(String.valueOf(e.getMessage()));
        }
        return Status.OK_STATUS;
    }

    /** Title and note of the plan, and the usual folder; empty if there are no results, or not yet. */
    Optional<ReportOptions> proposed() {
        return proposed;
    }

    /** One line: why no report can be made. */
    Optional<String> problem() {
        return problem;
    }
}
