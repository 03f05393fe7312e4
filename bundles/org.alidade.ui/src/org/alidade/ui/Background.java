package org.alidade.ui;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/**
 * What is computed away from the UI thread for a control. What was asked for last counts: an older request is cancelled,
 * and neither its answers are heard nor any after the control is disposed. UI thread.
 */
public final class Background {

    /** Computes. */
    @FunctionalInterface
    public interface Work {

        /**
         * Computes, not on the UI thread, and answers any number of times.
         *
         * @param monitor is cancelled when nobody waits for an answer any more
         * @param answer  takes what is to be done on the UI thread
         */
        void run(IProgressMonitor monitor, Consumer<Runnable> answer);
    }

    private final Control control;
    private final Display display;
    private final boolean quiet;
    private Optional<Request> latest = Optional.empty();

    private Background(Control control, boolean quiet) {
        this.control = control;
        this.display = control.getDisplay();
        this.quiet = quiet;
        control.addDisposeListener(event -> cancel());
    }

    /** Requests that may take long: the Progress view shows them. */
    public static Background of(Control control) {
        return new Background(control, false);
    }

    /** Requests that take a moment. */
    public static Background quiet(Control control) {
        return new Background(control, true);
    }

    /**
     * Asks for something in place of what was asked for before.
     *
     * @param name what is being done, for people
     */
    public void ask(String name, Work work) {
        ask(name, 0, work);
    }

    /** The same after some milliseconds in which nothing else is asked for. */
    public void ask(String name, int delay, Work work) {
        cancel();
        Request request = new Request(name, work);
        latest = Optional.of(request);
        request.setSystem(quiet);
        request.setPriority(quiet ? Job.INTERACTIVE : Job.SHORT);
        request.schedule(delay);
    }

    /** No answer is wanted any more. */
    public void cancel() {
        latest.ifPresent(Job::cancel);
        latest = Optional.empty();
    }

    private void answer(Request request, Runnable change) {
        try {
            display.asyncExec(() -> {
                if (latest.filter(asked -> asked == request).isPresent() && !control.isDisposed()) {
                    change.run();
                }
            });
        } catch (SWTException e) {
            request.cancel(); // the window is gone
        }
    }

    private final class Request extends Job {

        private final Work work;

        Request(String name, Work work) {
            super(name);
            this.work = work;
        }

        @Override
        protected IStatus run(IProgressMonitor monitor) {
            try {
                work.run(monitor, change -> answer(this, change));
                return Status.OK_STATUS;
            } catch (OperationCanceledException e) {
                return Status.CANCEL_STATUS;
            }
        }
    }
}
