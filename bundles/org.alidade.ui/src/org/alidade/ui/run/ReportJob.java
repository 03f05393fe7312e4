package org.alidade.ui.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.alidade.engine.ResultStore;
import org.alidade.engine.StoredReport;
import org.alidade.report.Report;
import org.alidade.ui.Messages;
import org.alidade.ui.preferences.ResultPlaces;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Writes the report of a plan's results into their folder, as the command line does. */
public final class ReportJob extends Job {

    private static final String FOLDER = "report";

    private final ResultStore store;
    private volatile Optional<Path> page = Optional.empty();
    private volatile Optional<String> problem = Optional.empty();

    /** A report of the results that lie beside a plan. */
    public ReportJob(Path plan) {
        super(Messages.bind(Messages.Report_job, plan.getFileName()));
        store = ResultPlaces.store(plan);
        setUser(true);
    }

    /** Whether there is anything to report. */
    public static boolean hasResults(Path plan) {
        return Files.isDirectory(ResultPlaces.folder(plan));
    }

    /** The file to open; empty if there is none. */
    public Optional<Path> page() {
        return page;
    }

    /** One line: why there is no report; empty if there is one, or if it was cancelled. */
    public Optional<String> problem() {
        return problem;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            if (store.records().isEmpty()) {
                problem = Optional.of(Messages.bind(Messages.Report_noResults, store.folder()));
            } else {
                page = Optional.of(Report.writeHtml(store,
                        StoredReport.options(store, store.folder().resolve(FOLDER)), monitor));
            }
            return Status.OK_STATUS;
        } catch (OperationCanceledException e) {
            return Status.CANCEL_STATUS;
        } catch (IOException e) {
            problem = Optional.of(String.valueOf(e.getMessage()));
            return Status.OK_STATUS;
        }
    }
}
