package org.alidade.engine;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.alidade.core.cell.Cell;
import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.Failure;
import org.alidade.core.cell.ProbeCell;
import org.alidade.core.cell.ProbeResult;
import org.alidade.core.cell.TrainingResult;
import org.alidade.core.contribution.Contribution;
import org.alidade.core.contribution.Part;
import org.alidade.core.contribution.ProbeDescriptor;
import org.alidade.core.model.NamedArray;
import org.alidade.core.probe.Probe;
import org.alidade.core.table.Summaries;
import org.alidade.core.table.TableBuilder;
import org.alidade.engine.Identification.Identified;
import org.alidade.engine.store.ProbeFiles;
import org.alidade.engine.store.TrainingFiles;
import org.eclipse.core.runtime.OperationCanceledException;

/**
 * A training and its probes, computed one after another on one thread. Another may watch: if a contribution neither ends
 * nor listens, the rest is given to a unit of its own.
 */
final class TrainingUnit {

    /** Largest table of a probe, in bytes of memory. */
    private static final long MOST_TABLE_BYTES = 1L << 30;

    /** Computes a cell. */
    @FunctionalInterface
    private interface Work<T> {

        T compute() throws Guest.FailedException;
    }

    /** What a training leaves. */
    private record Fitted(TrainingResult result, List<List<String>> predictions, List<NamedArray> arrays) {
    }

    private final Run run;
    private final Identified identified;
    private final PlannedTraining planned;
    private final int first;
    private final boolean isRest;
    private Learner learner;
    private boolean repeated;
    private volatile Optional<CellRecord> training;
    private volatile int running = RunListener.TRAINING;
    private volatile Optional<Attempt> attempt = Optional.empty();
    private volatile Optional<Held> permit = Optional.empty();
    private volatile Optional<Held> lock = Optional.empty();

    /** All of a training. */
    TrainingUnit(Run run, Identified identified) {
        this(run, identified, RunListener.TRAINING, Optional.empty());
    }

    private TrainingUnit(Run run, Identified identified, int first, Optional<CellRecord> training) {
        this.run = run;
        this.identified = identified;
        this.planned = identified.planned();
        this.first = first;
        this.isRest = first != RunListener.TRAINING;
        this.training = training;
        this.learner = learner();
    }

    private Learner learner() {
        return new Learner(planned, identified.corpus(), Optional.empty(), run.options().dataFolder(), run::warn,
                monitor());
    }

    private CellMonitor monitor() {
        return new CellMonitor(this::isStopped, fraction -> {
            if (!isGivenUp()) {
                run.progress(identified.index(), running, fraction);
            }
        });
    }

    private boolean isStopped() {
        return run.isCancelled() || attempt.filter(Attempt::isOverdue).isPresent();
    }

    /** @throws IOException if results cannot be written: the run ends then */
    void compute() throws IOException {
        try {
            if (!isRest) {
                learn();
            }
            for (int p = Math.max(0, first); p < planned.probes().size(); p++) {
                if (planned.probes().get(p).obstacle().isEmpty()) {
                    probe(p);
                }
            }
        } finally {
            close();
        }
    }

    /** Index of the training. */
    int index() {
        return identified.index();
    }

    /** To be asked now and then by another thread: whether that which computes this has to be left to itself. */
    boolean watch() {
        return attempt.filter(Attempt::watch).isPresent();
    }

    /** Whether the thread that computes this was left to itself. */
    boolean isGivenUp() {
        return attempt.filter(Attempt::isGivenUp).isPresent();
    }

    /**
     * Fails the cell that does not end. To be called by the thread that watches.
     *
     * @return what is left to do, for another thread
     */
    TrainingUnit giveUp() throws IOException {
        lock.ifPresent(Held::close);
        permit.ifPresent(Held::close);
        Failure failure = overdue(", and does not stop: it is left running without effect");
        CellRecord record = failed(running, attempt.orElseThrow(), failure);
        return new TrainingUnit(run, identified, running + 1,
                running == RunListener.TRAINING ? Optional.of(record) : training);
    }

    private void learn() throws IOException {
        Optional<CellRecord> before;
        try (Held held = run.hold(identified.cell())) {
            lock = Optional.of(held);
            before = known(identified.cell());
            training = isDone(before) ? before : train(before);
        }
        if (isDone(before)) {
            reused(RunListener.TRAINING, before.orElseThrow());
        }
        repeated = before.isPresent() && !isDone(before);
    }

    private Optional<CellRecord> train(Optional<CellRecord> before) throws IOException {
        if (!isWanted(before) || !isNeeded()) {
            tell(RunListener.TRAINING, Survey.status(before), message(before));
            return before;
        }
        try {
            Fitted fitted = attempt(RunListener.TRAINING, () -> {
                learner.train();
                return new Fitted(learner.result(), learner.predictions(), learner.arrays());
            });
            CellRecord record = record(RunListener.TRAINING, attempt.orElseThrow(), Optional.empty());
            run.write(record, folder -> TrainingFiles.write(folder, fitted.result(), fitted.predictions(),
                    fitted.arrays()));
            done(RunListener.TRAINING, record, Brief.of(fitted.result()));
            return Optional.of(record);
        } catch (Guest.FailedException e) {
            return Optional.of(failed(RunListener.TRAINING, attempt.orElseThrow(), e.failure()));
        }
    }

    private void probe(int p) throws IOException {
        Optional<CellRecord> before = known(cell(p));
        if (isDone(before)) {
            reused(p, before.orElseThrow());
        } else if (!isSelected(p)) {
            tell(p, Survey.status(before), message(before));
        } else if (training.isPresent() && !isDone(training)) {
            tell(p, CellStatus.NOT_RUN, "its training failed: " + message(training));
        } else if (training.isEmpty() || !(isWanted(before) || repeated)) {
            tell(p, Survey.status(before), message(before));
        } else {
            measure(p);
        }
    }

    private void measure(int p) throws IOException {
        try {
            ProbeResult result = attempt(p, () -> {
                if (!learner.isReady()) {
                    learner.restore(run.store(), identified.cell());
                }
                learner.readings();
                return measured((ProbeCell) cell(p), part(p));
            });
            CellRecord record = record(p, attempt.orElseThrow(), Optional.empty());
            run.write(record, folder -> ProbeFiles.write(folder, result));
            done(p, record, Brief.of(result));
        } catch (Guest.FailedException e) {
            failed(p, attempt.orElseThrow(), e.failure());
        }
    }

    /**
     * Computes a cell. If memory ran out it is computed again with a model of its own and without others beside it, since
     * they may have taken the memory: only what takes it all by itself has failed.
     */
    private <T> T attempt(int p, Work<T> work) throws Guest.FailedException {
        if (run.isCancelled()) {
            throw new OperationCanceledException();
        }
        try {
            return attempt(p, 1, work);
        } catch (Guest.FailedException e) {
            if (run.options().jobs() == 1 || !e.isOutOfMemory()) {
                throw e;
            }
            close();
            learner = learner();
            return attempt(p, run.options().jobs(), work);
        }
    }

    /** @param jobs for how many jobs it counts meanwhile */
    private <T> T attempt(int p, int jobs, Work<T> work) throws Guest.FailedException {
        try (Held held = run.permit(jobs)) {
            permit = Optional.of(held);
            running = p;
            Attempt now = new Attempt(run.options().timeLimit());
            attempt = Optional.of(now);
            tell(p, CellStatus.RUNNING, "");
            try {
                T result = work.compute();
                now.end();
                return result;
            } catch (Guest.FailedException e) {
                now.end();
                throw e;
            } catch (OperationCanceledException e) {
                if (!now.end() || run.isCancelled()) {
                    throw e;
                }
                throw new Guest.FailedException(overdue("; it was stopped"), e);
            }
        }
    }

    private Failure overdue(String what) {
        Contribution blamed = running == RunListener.TRAINING ? planned.model().contribution()
                : planned.probes().get(running).probe().contribution();
        String limit = BigDecimal.valueOf(run.options().timeLimit().toMillis(), 3).stripTrailingZeros().toPlainString();
        String message = "took longer than the time limit of " + limit + " s for a cell" + what;
        return new Failure(blamed.id(), blamed.blame(), message, message);
    }

    private Cell cell(int p) {
        return p == RunListener.TRAINING ? identified.cell() : planned.probes().get(p).cell(identified.cell());
    }

    /** A probe as it runs here. */
    private Part part(int p) {
        return Corpora.resolved(planned.probes().get(p).probe(), run.options().dataFolder());
    }

    private ProbeResult measured(ProbeCell cell, Part probe) throws Guest.FailedException {
        ProbeDescriptor declared = run.probe(probe.contribution().id());
        CellMonitor monitor = monitor();
        return learner.calledBy(probe.contribution()).call(monitor, () -> {
            TableBuilder rows = new TableBuilder(declared.columns(), MOST_TABLE_BYTES);
            try (FurtherTrainings further = new FurtherTrainings(run, identified)) {
                probe.create(Probe.class).measure(new MeasuredSubject(cell, learner, probe.settings(), further), rows,
                        monitor);
            }
            var table = rows.build();
            return new ProbeResult(table, Summaries.of(table, declared.summaries()), declared.figures(),
                    probe.contribution().reference(), declared.paragraph());
        });
    }

    private CellRecord failed(int p, Attempt tried, Failure failure) throws IOException {
        CellRecord record = record(p, tried, Optional.of(failure));
        run.write(record, folder -> {
        });
        run.failed(identified.index(), p, record);
        tell(p, CellStatus.FAILED, failure.message());
        return record;
    }

    /** What is known of a cell; what is damaged counts as missing, and the user hears of it. */
    private Optional<CellRecord> known(Cell cell) throws IOException {
        Optional<CellRecord> record = run.store().record(cell);
        if (record.isEmpty()) {
            run.store().damage(cell).map(Survey::again).ifPresent(run::warn);
        }
        return record;
    }

    private void reused(int p, CellRecord record) {
        tell(p, CellStatus.REUSED, "");
        run.took(identified.index(), p, record.seconds());
    }

    private void done(int p, CellRecord record, String brief) {
        tell(p, CellStatus.DONE, brief);
        run.took(identified.index(), p, record.seconds());
    }

    private CellRecord record(int p, Attempt tried, Optional<Failure> failure) {
        Part[] parts = {planned.dataset(), planned.model(), planned.encoder(), planned.attention(),
                p == RunListener.TRAINING ? planned.model() : planned.probes().get(p).probe()};
        return new CellRecord(cell(p), Provenances.of(learner.environment(), parts), tried.seconds(), failure);
    }

    private void close() {
        try {
            learner.close();
        } catch (RuntimeException | Error e) {
            run.warn("model '" + planned.model().contribution().id() + "' of " + planned.model().contribution().blame()
                    + " failed to close: " + e + "; its results stand");
        }
    }

    private void tell(int p, CellStatus status, String detail) {
        run.changed(identified.index(), p, status, detail);
    }

    private boolean isSelected(int p) {
        return run.options().isSelected(identified.index(), p);
    }

    /** Whether the training is to be run itself, or one of its probes that has no result. */
    private boolean isNeeded() throws IOException {
        boolean needed = isSelected(RunListener.TRAINING);
        for (int p = 0; p < planned.probes().size() && !needed; p++) {
            needed = isSelected(p) && planned.probes().get(p).obstacle().isEmpty()
                    && !isDone(run.store().record(cell(p)));
        }
        return needed;
    }

    /** What did not fail counts as missing. */
    private boolean isWanted(Optional<CellRecord> before) {
        return run.options().only().contains(before.isPresent() ? Only.FAILED : Only.MISSING);
    }

    private static boolean isDone(Optional<CellRecord> record) {
        return record.map(CellRecord::isDone).orElse(false);
    }

    private static String message(Optional<CellRecord> record) {
        return Survey.message(record);
    }
}
