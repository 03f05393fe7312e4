package org.alidade.ui.debate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

import org.alidade.engine.ResultStore;
import org.alidade.report.debate.DebateBoard;
import org.alidade.ui.Messages;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Decides the claims for some results, in the background. */
final class DebateJob extends Job {

    private final Path results;
    private final Consumer<DebateBoard> done;
    private final Consumer<String> failed;

    /**
     * @param results folder
     * @param done    takes the board, in the job's thread
     * @param failed  takes why there is none, in the job's thread
     */
    DebateJob(Path results, Consumer<DebateBoard> done, Consumer<String> failed) {
        super(Messages.bind(Messages.Debate_job, results.getFileName()));
        this.results = results;
        this.done = done;
        this.failed = failed;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            done.accept(DebateBoard.of(new ResultStore(results), monitor));
            return Status.OK_STATUS;
        } catch (OperationCanceledException e) {
            return Status.CANCEL_STATUS;
        } catch (IOException e) {
            failed.accept(String.valueOf(e.getMessage()));
            return Status.OK_STATUS;
        }
    }
}
