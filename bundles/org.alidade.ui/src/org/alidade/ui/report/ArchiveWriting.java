package org.alidade.ui.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.alidade.engine.Damage;
import org.alidade.engine.ResultStore;
import org.alidade.engine.archive.Archive;
import org.alidade.ui.Messages;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Archives results in the background. */
final class ArchiveWriting extends Job {

    private final Path results;
    private final Path file;
    private volatile Optional<Archived> archived = Optional.empty();
    private volatile Optional<String> problem = Optional.empty();

    ArchiveWriting(Path results, Path file) {
        super(Messages.bind(Messages.Archive_job, results.getFileName()));
        this.results = results;
        this.file = file;
        setUser(true);
    }

    /**
     * What was written.
     *
     * @param cells   how many are in the archive
     * @param damaged what was left out, a line each
     */
    record Archived(int cells, List<String> damaged) {
    }

    Path file() {
        return file;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        ResultStore store = new ResultStore(results);
        try {
            archived = Optional.of(new Archived(Archive.write(store, file, monitor), store.damaged()));
            return Status.OK_STATUS;
        } catch (OperationCanceledException e) {
            return Status.CANCEL_STATUS;
        } catch (IOException e) {
            problem = Optional.of(Messages.bind(Messages.Archive_notWritten, file, Damage.of(e).message()));
            return Status.OK_STATUS;
        }
    }

    /** What was written; empty if nothing was, or not yet. */
    Optional<Archived> archived() {
        return archived;
    }

    /** Why nothing was written; empty if it was cancelled. */
    Optional<String> problem() {
        return problem;
    }
}
