package org.alidade.engine;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.TrainingCell;
import org.alidade.core.contribution.Contributions;
import org.alidade.core.contribution.ProbeDescriptor;
import org.alidade.engine.Identification.Identified;
import org.alidade.engine.store.CellFolders;
import org.alidade.engine.store.FileProblem;
import org.alidade.engine.store.FolderLock;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;

/** One run of a matrix. Made for one use. */
final class Run {

    /** Parts of the work as a progress monitor is told of it. */
    private static final int READING = 50;
    private static final int COMPUTING = 950;
    private static final Set<CellStatus> UNFINISHED = EnumSet.of(CellStatus.QUEUED, CellStatus.RUNNING);

    private final Contributions installed;
    private final ResultStore store;
    private final Expansion expansion;
    private final RunOptions options;
    private final StatusBoard board;
    private final Corpora corpora;
    private final Contents contents;
    private final Semaphore permits;
    private final TrainingLocks locks = new TrainingLocks();
    private final Set<String> planned = new HashSet<>();
    private final Map<Long, CellRecord> failures = Collections.synchronizedMap(new TreeMap<>());
    private final List<String> warnings = Collections.synchronizedList(new ArrayList<>());
    private final AtomicReference<Throwable> broken = new AtomicReference<>();
    private IProgressMonitor monitor;
    private final Labels labels;
    private int told;
    private String named = "";
    private volatile boolean over;

    Run(Contributions installed, ResultStore store, Expansion expansion, RunOptions options, RunListener listener) {
        this.installed = installed;
        this.store = store;
        this.expansion = expansion;
        this.options = options;
        this.board = new StatusBoard(expansion, listener);
        this.corpora = new Corpora(installed, options.dataFolder());
        this.contents = new Contents(options.dataFolder());
        this.labels = new Labels(expansion);
        this.permits = new Semaphore(options.jobs(), true);
    }

    RunOutcome run(IProgressMonitor caller) throws CoreException {
        monitor = caller;
        requireFolder();
        SubMonitor progress = SubMonitor.convert(caller, READING + COMPUTING);
        try {
            List<Identified> trainings = new Identification(expansion, corpora, contents,
                    options, board).identify(progress.split(READING, SubMonitor.SUPPRESS_BEGINTASK));
            trainings.forEach(training -> planned.add(training.cell().key()));
            try (FolderLock lock = store.begin(expansion.plan(), Identification.cells(trainings))) {
                compute(trainings, progress);
            }
        } catch (OperationCanceledException e) {
            cancelRest(EnumSet.of(CellStatus.NEW));
        } catch (FolderLock.InUseException e) {
            throw new EngineException(e.getMessage(), e);
        } catch (IOException e) {
            throw new EngineException("results folder " + store.folder() + " cannot be written to: "
                    + FileProblem.of(e) + "; finished cells are kept, and the next run goes on from there", e);
        }
        cancelRest(UNFINISHED);
        return new RunOutcome(board.counts(), List.copyOf(failures.values()), List.copyOf(warnings));
    }

    /** Finds out before data is read, and before anything is written. */
    private void requireFolder() throws CoreException {
        Path existing = store.folder();
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (existing == null || !Files.isDirectory(existing)) {
            throw new EngineException("results folder " + store.folder() + " cannot be made: " + existing
                    + " is a file, expected a folder", null);
        }
        if (!Files.isWritable(existing)) {
            throw new EngineException(
                    "results folder " + store.folder() + " cannot be written to: no permission for " + existing, null);
        }
    }

    private void compute(List<Identified> trainings, SubMonitor progress) throws IOException {
        trainings.forEach(this::queue);
        try (Workers workers = new Workers(options.jobs())) {
            Map<Lane, Future<?>> lanes = new LinkedHashMap<>();
            groups(trainings).forEach(group -> {
                Lane lane = new Lane(new ConcurrentLinkedDeque<>(
                        group.stream().map(training -> new TrainingUnit(this, training)).toList()));
                lanes.put(lane, workers.add(lane));
            });
            warnings.addAll(workers.await(() -> {
                tell(progress);
                watch(lanes, workers);
                return isCancelled();
            }));
        } finally {
            over = true;
        }
        Throwable reason = broken.get();
        if (reason instanceof IOException unwritable) {
            throw unwritable;
        } else if (reason != null) {
            throw new IllegalStateException("a worker failed: " + reason, reason);
        }
    }

    /** Leaves threads to themselves that do not come back, and gives what they had left to do to others. */
    private void watch(Map<Lane, Future<?>> lanes, Workers workers) {
        for (Lane lane : List.copyOf(lanes.keySet())) {
            TrainingUnit unit = lane.current;
            if (unit != null && unit.watch()) {
                workers.leave(lanes.remove(lane));
                try {
                    lane.waiting.addFirst(unit.giveUp());
                } catch (IOException e) {
                    broken.compareAndSet(null, e);
                }
                Lane rest = new Lane(lane.waiting);
                lanes.put(rest, workers.add(rest));
            }
        }
    }

    /** Trainings that one thread computes one after another. */
    private final class Lane implements Runnable {

        private final Deque<TrainingUnit> waiting;
        private volatile TrainingUnit current;

        Lane(Deque<TrainingUnit> waiting) {
            this.waiting = waiting;
        }

        @Override
        public void run() {
            do {
                current = waiting.poll();
                if (current != null) {
                    compute(current);
                }
            } while (current != null && !current.isGivenUp());
        }
    }

    private void tell(SubMonitor progress) {
        int done = Math.max(told, (int) (COMPUTING * board.share()));
        progress.worked(done - told);
        told = done;
        String now = board.running().stream().map(this::label).collect(Collectors.joining("; "));
        if (!now.equals(named)) {
            named = now;
            progress.subTask(now);
        }
    }

    private String label(PlannedCell cell) {
        String training = labels.training(cell.training());
        return cell.isTraining() ? training : labels.probe(cell.training(), cell.probe()) + " on " + training;
    }

    /**
     * Trainings of equal keys, which differ in paths only, come one after another, so that the second finds the first.
     * Those with something to run come first.
     */
    private Collection<List<Identified>> groups(List<Identified> trainings) {
        Map<String, List<Identified>> groups = new LinkedHashMap<>();
        trainings.forEach(
                training -> groups.computeIfAbsent(training.cell().key(), key -> new ArrayList<>()).add(training));
        return groups.values().stream().sorted(Comparator.comparing(group -> group.stream()
                .noneMatch(training -> options.isSelected(training.index(), training.planned())))).toList();
    }

    private void queue(Identified training) {
        queue(training, RunListener.TRAINING);
        for (int p = 0; p < training.planned().probes().size(); p++) {
            if (training.planned().probes().get(p).obstacle().isEmpty()) {
                queue(training, p);
            }
        }
    }

    private void queue(Identified training, int probe) {
        if (options.isSelected(training.index(), probe)) {
            changed(training.index(), probe, CellStatus.QUEUED, "");
        }
    }

    private void compute(TrainingUnit unit) {
        if (isCancelled()) {
            return;
        }
        try {
            unit.compute();
        } catch (OperationCanceledException | ClosedByInterruptException e) { // workers are interrupted to stop only
            if (!unit.isGivenUp()) {
                cancelRest(unit.index(), UNFINISHED);
            }
        } catch (IOException | RuntimeException | Error e) { // contributions' own are caught further inside
            broken.compareAndSet(null, e);
        }
    }

    /** Ends the run since results cannot be read or written. */
    void end(IOException reason) {
        if (!(reason instanceof ClosedByInterruptException)) { // workers interrupt when cancelled only
            broken.compareAndSet(null, reason);
        }
    }

    private void cancelRest(Set<CellStatus> unfinished) {
        for (int t = 0; t < expansion.trainings().size(); t++) {
            cancelRest(t, unfinished);
        }
    }

    private void cancelRest(int training, Set<CellStatus> unfinished) {
        for (int p = RunListener.TRAINING; p < expansion.trainings().get(training).probes().size(); p++) {
            CellStatus status = board.state(training, p).status();
            if (unfinished.contains(status) && (status != CellStatus.NEW || options.isSelected(training, p))) {
                board.changed(training, p, CellStatus.CANCELLED, "");
            }
        }
    }

    ResultStore store() {
        return store;
    }

    RunOptions options() {
        return options;
    }

    Contributions installed() {
        return installed;
    }

    Corpora corpora() {
        return corpora;
    }

    Contents contents() {
        return contents;
    }

    /** Waits until a cell may be computed beside others. Fair, so that one that needs all permits gets them. */
    Held permit(int jobs) {
        return Held.take(permits, jobs, this::isCancelled);
    }

    /** Keeps others from training the same. */
    Held hold(TrainingCell cell) {
        return locks.hold(cell, this::isCancelled);
    }

    ProbeDescriptor probe(String id) {
        return installed.find(ProbeDescriptor.class, id).orElseThrow();
    }

    boolean isCancelled() {
        return over || broken.get() != null || monitor.isCanceled();
    }

    void changed(int training, int probe, CellStatus status, String detail) {
        if (!over) {
            board.changed(training, probe, status, detail);
        }
    }

    void progress(int training, int probe, double fraction) {
        if (!over) {
            board.progress(training, probe, fraction);
        }
    }

    void took(int training, int probe, double seconds) {
        if (!over) {
            board.took(training, probe, seconds);
        }
    }

    void failed(int training, int probe, CellRecord record) {
        failures.put(((long) training << Integer.SIZE) + probe, record);
    }

    void warn(String warning) {
        warnings.add(warning);
    }

    /** Keeps a result, unless the run was cancelled meanwhile. */
    void write(CellRecord record, CellFolders.Content content) throws IOException {
        requireGoingOn();
        store.write(record, whileGoingOn(content));
    }

    /** Keeps the result of a training that a probe asked for, likewise: apart from those of the plan if it is not one. */
    void writeTraining(CellRecord record, CellFolders.Content content) throws IOException {
        requireGoingOn();
        if (planned.contains(record.cell().key())) {
            store.write(record, whileGoingOn(content));
        } else {
            store.writeFurther(record, whileGoingOn(content));
        }
    }

    private CellFolders.Content whileGoingOn(CellFolders.Content content) {
        return folder -> {
            content.writeTo(folder);
            requireGoingOn();
        };
    }

    private void requireGoingOn() {
        if (isCancelled()) {
            throw new OperationCanceledException();
        }
    }
}
