package org.alidade.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.TrainingCell;
import org.alidade.core.contribution.Contributions;
import org.alidade.core.data.Corpus;
import org.alidade.engine.store.FileProblem;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/**
 * Runs expanded plans. A training and its probes are computed on one thread, several trainings side by side; neither
 * their number nor their order changes a result. Finished cells are reused; what failed or is missing is run.
 */
public final class Runner {

    private final Contributions installed;
    private final ResultStore store;
    private final List<Corpus> known;

    /**
     * @param installed what can be used
     * @param store     where results are kept
     */
    public Runner(Contributions installed, ResultStore store) {
        this(installed, store, List.of());
    }

    private Runner(Contributions installed, ResultStore store, List<Corpus> known) {
        this.installed = Objects.requireNonNull(installed, "installed");
        this.store = Objects.requireNonNull(store, "store");
        this.known = known;
    }

    /** The same, which does not read again what trainings that it {@link #open opens} by their cells were made of. */
    public Runner knowing(List<Corpus> corpora) {
        return new Runner(installed, store, List.copyOf(corpora));
    }

    /**
     * Runs what has no result yet. Returns when all is done, or within about a second of a cancellation: then what was
     * under way leaves nothing behind, and the next run goes on from there. A failing contribution fails its own cells.
     *
     * @param listener hears of every cell; on worker threads
     * @param monitor  cancels; any thread may ask it
     * @throws CoreException if the data of a cell to run cannot be read (and is not to be left out), or the results
     *                       folder cannot be written to or is in use; its message is one line. Then nothing was written,
     *                       unless the disk filled up on the way
     */
    public RunOutcome run(Expansion expansion, RunOptions options, RunListener listener, IProgressMonitor monitor)
            throws CoreException {
        return new Run(installed, store, expansion, options, listener).run(monitor);
    }

    /**
     * Tells how every cell stands, without running or writing anything. The data is read, since keys depend on it.
     *
     * @throws CoreException              if the data of any data set cannot be read
     * @throws OperationCanceledException if cancelled
     */
    public void survey(Expansion expansion, RunOptions options, RunListener listener, IProgressMonitor monitor)
            throws CoreException {
        Identification identification = new Identification(expansion, new Corpora(installed, options.dataFolder()),
                new Contents(options.dataFolder()), options, listener);
        new Survey(store, identification.identify(monitor)).tell(listener);
    }

    /**
     * Brings a finished training back, to look at single texts.
     *
     * @param dataFolder where relative paths in settings start
     * @throws CoreException              if it is not finished, its data cannot be read, or its files are damaged
     * @throws OperationCanceledException if cancelled
     */
    public OpenTraining open(PlannedTraining training, Path dataFolder, IProgressMonitor monitor)
            throws CoreException {
        Path absolute = dataFolder.toAbsolutePath().normalize();
        Corpus corpus = new Corpora(installed, absolute).of(training.dataset(), monitor);
        return open(new Contents(absolute).of(training, monitor), corpus, absolute, monitor);
    }

    private OpenTraining open(PlannedTraining training, Corpus corpus, Path absolute, IProgressMonitor monitor)
            throws CoreException {
        TrainingCell cell = training.cell(corpus.hash());
        try {
            Optional<CellRecord> record = store.record(cell);
            if (record.filter(CellRecord::isDone).isEmpty()) {
                throw new EngineException("'" + cell.label() + "' has no result in " + store.folder()
                        + "; run the plan first", null);
            }
            Learner learner = new Learner(training, corpus, Optional.empty(), absolute, Runner::ignore, monitor);
            learner.restore(store.arrays(cell));
            return learner;
        } catch (IOException e) {
            throw new EngineException(FileProblem.of(e), e);
        } catch (Guest.FailedException e) {
            throw new EngineException("'" + cell.label() + "' cannot be restored: " + e.getMessage(), e);
        }
    }

    /**
     * Brings the finished training of a cell back, to look at single texts.
     *
     * @param expansion  of the plan that has it, such as the copy beside the results
     * @param dataFolder where relative paths in settings start
     * @throws CoreException              if the plan does not have it, its data cannot be read or is other data by now,
     *                                    or its files are damaged
     * @throws OperationCanceledException if cancelled
     */
    public OpenTraining open(Expansion expansion, TrainingCell cell, Path dataFolder, IProgressMonitor monitor)
            throws CoreException {
        Path absolute = dataFolder.toAbsolutePath().normalize();
        Contents contents = new Contents(absolute);
        Optional<CoreException> problem = Optional.empty();
        for (PlannedTraining planned : expansion.trainings()) {
            if (resembles(planned.cell(cell.dataHash()), cell)) {
                try {
                    PlannedTraining exact = contents.of(planned, monitor);
                    if (exact.cell(cell.dataHash()).key().equals(cell.key())) {
                        return open(exact, corpus(exact, cell, absolute, monitor), absolute, monitor);
                    }
                } catch (CoreException e) {
                    problem = Optional.of(e); // of a file that another training of the plan may not need
                }
            }
        }
        throw problem.orElseGet(() -> new EngineException("'" + cell.label()
                + "' is not in the plan as it is now: with these settings, and the versions that are installed", null));
    }

    /**
     * Reads the corpus of a training, finished or not, to look at its texts.
     *
     * @param expansion  of the plan that has its data set, such as the copy beside the results
     * @param dataFolder where relative paths in settings start
     * @throws CoreException              if the plan does not have it, or its data cannot be read or is other data by now
     * @throws OperationCanceledException if cancelled
     */
    public Corpus corpus(Expansion expansion, TrainingCell cell, Path dataFolder, IProgressMonitor monitor)
            throws CoreException {
        PlannedTraining planned = expansion.trainings().stream()
                .filter(training -> training.dataset().choice().equals(cell.dataset())).findFirst()
                .orElseThrow(() -> new EngineException("the data set of '" + cell.label()
                        + "' is not in the plan as it is now", null));
        return corpus(planned, cell, dataFolder.toAbsolutePath().normalize(), monitor);
    }

    private Corpus corpus(PlannedTraining planned, TrainingCell cell, Path absolute, IProgressMonitor monitor)
            throws CoreException {
        Optional<Corpus> same = known.stream().filter(corpus -> corpus.hash().equals(cell.dataHash())).findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        Corpus corpus = new Corpora(installed, absolute).of(planned.dataset(), monitor);
        if (!corpus.hash().equals(cell.dataHash())) {
            throw new EngineException("the data of '" + cell.dataset().name() + "' is not what '" + cell.label()
                    + "' was trained on: its content has changed since", null);
        }
        return corpus;
    }

    private static boolean resembles(TrainingCell planned, TrainingCell cell) {
        return planned.seed() == cell.seed() && cell.teacher().isEmpty()
                && planned.dataset().id().equals(cell.dataset().id())
                && planned.model().id().equals(cell.model().id())
                && planned.encoder().id().equals(cell.encoder().id())
                && planned.attention().id().equals(cell.attention().id());
    }

    /** What a model prints while its texts are looked at concerns nobody. */
    private static void ignore(String warning) {
        // kept from the console
    }
}
