package org.alidade.ui.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.alidade.engine.Damage;
import org.alidade.report.Written;
import org.alidade.ui.Messages;
import org.alidade.ui.preferences.ResultPlaces;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;

/** Writes a report in the background. Two reports into one folder wait for each other. */
final class ReportWriting extends Job {

    private final ReportChoice choice;
    private volatile Optional<Written> written = Optional.empty();
    private volatile Optional<String> problem = Optional.empty();

    ReportWriting(ReportChoice choice) {
        super(Messages.bind(Messages.Report_job, choice.title()));
        this.choice = choice;
        setUser(true);
        setRule(new Place(choice.folder()));
    }

    ReportChoice choice() {
        return choice;
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == ResultPlaces.CHANGES;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            written = Optional.of(choice.write(monitor));
            return Status.OK_STATUS;
        } catch (OperationCanceledException e) {
            return Status.CANCEL_STATUS;
        } catch (IOException e) {
            problem = Optional.of(Messages.bind(Messages.Report_notWritten, choice.folder(), Damage.of(e).message()));
            return Status.OK_STATUS;
        }
    }

    /** The files; empty if there are none, or not yet. */
    Optional<Written> written() {
        return written;
    }

    /** Why there is no report; empty if there is one, or if it was cancelled. */
    Optional<String> problem() {
        return problem;
    }

    /** A folder that one writes into at a time. */
    private record Place(Path folder) implements ISchedulingRule {

        @Override
        public boolean contains(ISchedulingRule rule) {
            return equals(rule);
        }

        @Override
        public boolean isConflicting(ISchedulingRule rule) {
            return equals(rule);
        }
    }
}
