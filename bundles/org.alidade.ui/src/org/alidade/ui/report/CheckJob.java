package org.alidade.ui.report;

import java.io.IOException;
import java.util.Optional;

import org.alidade.engine.Damage;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Checks something in the background. */
final class CheckJob extends Job {

    private final CheckInput input;
    private volatile Optional<Checked> checked = Optional.empty();
    private volatile Optional<String> problem = Optional.empty();

    CheckJob(CheckInput input) {
        super(input.getName());
        this.input = input;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            checked = Optional.of(input.check(monitor));
            return Status.OK_STATUS;
        } catch (OperationCanceledException e) {
            return Status.CANCEL_STATUS;
        } catch (IOException e) {
            problem = Optional.of(Damage.of(e).message());
        } catch (CoreException e) {
            problem = Optional.of(e.getStatus().getMessage());
        }
        return Status.OK_STATUS;
    }

    /** What came of it; empty if nothing did, or not yet. */
    Optional<Checked> checked() {
        return checked;
    }

    /** Why nothing came of it; empty if it was cancelled. */
    Optional<String> problem() {
        return problem;
    }
}
