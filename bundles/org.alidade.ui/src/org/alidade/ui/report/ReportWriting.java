package org.alidade.ui.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.alidade.engine.ResultStore;
import org.alidade.report.Report;
import org.alidade.report.ReportOptions;
import org.alidade.report.Written;
import org.alidade.ui.Messages;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Writes a report in the background. */
public final class ReportWriting extends Job {

    /** Below the folder of the results, unless the author chooses another. */
    static final String FOLDER = "report";

    private final ReportChoice choice;
    private volatile Optional<Written> written = Optional.empty();
    private volatile Optional<String> problem = Optional.empty();
    private volatile List<String> without = List.of();

    ReportWriting(ReportChoice choice) {
        super(Messages.bind(Messages.Report_job, choice.title()));
        this.choice = choice;
        setUser(true);
    }

    ReportChoice choice() {
        return choice;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        ResultStore store = new ResultStore(choice.results());
        try {
            ReportOptions options = choice.options();
            List<String> missing = new ArrayList<>();
            store.records().stream().filter(record -> !record.isDone())
                    .forEach(record -> missing.add(record.cell().label()));
            missing.addAll(store.damaged());
            without = List.copyOf(missing);
            written = Optional.of(Report.write(store, options, monitor));
            return Status.OK_STATUS;
        } catch (OperationCanceledException e) {
            return Status.CANCEL_STATUS;
        } catch (IOException e) {
            problem = Optional.of(String.valueOf(e.getMessage()));
            return Status.OK_STATUS;
        }
    }

    /** The files; empty if there are none, or not yet. */
    Optional<Written> written() {
        return written;
    }

    /** One line: why there is no report; empty if there is one, or if it was cancelled. */
    Optional<String> problem() {
        return problem;
    }

    /** Cells that failed, by their labels, then a line for each damaged one: the report has no numbers of them. */
    List<String> without() {
        return without;
    }
}
