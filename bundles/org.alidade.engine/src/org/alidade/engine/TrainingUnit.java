package org.alidade.engine;

import java.io.IOException;
import java.util.Optional;

import org.alidade.core.cell.Cell;
import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.Failure;
import org.alidade.core.cell.ProbeCell;
import org.alidade.core.cell.ProbeResult;
import org.alidade.core.cell.Provenance;
import org.alidade.core.cell.TrainingResult;
import org.alidade.core.contribution.Part;
import org.alidade.core.contribution.ProbeDescriptor;
import org.alidade.core.probe.Probe;
import org.alidade.core.table.Summaries;
import org.alidade.core.table.TableBuilder;
import org.alidade.engine.Identification.Identified;
import org.alidade.engine.store.CellFolders;
import org.alidade.engine.store.ProbeFiles;
import org.alidade.engine.store.TrainingFiles;
import org.eclipse.core.runtime.OperationCanceledException;

/** A training and its probes, computed one after another on one thread. */
final class TrainingUnit {

    private static final double NANOS = 1e9;

    private final Run run;
    private final Identified identified;
    private final PlannedTraining planned;
    private final Learner learner;
    private int running = RunListener.TRAINING;

    TrainingUnit(Run run, Identified identified) {
        this.run = run;
        this.identified = identified;
        this.planned = identified.planned();
        this.learner = new Learner(planned, identified.corpus(), Optional.empty(), run.options().dataFolder(),
                new CellMonitor(run::isCancelled, fraction -> run.progress(identified.index(), running, fraction)));
    }

    /** @throws IOException if results cannot be written: the run ends then */
    void compute() throws IOException {
        try {
            Optional<CellRecord> before;
            Optional<CellRecord> training;
            try (TrainingLocks.Held held = run.hold(identified.cell())) {
                before = run.store().record(identified.cell());
                training = isDone(before) ? before : train(before);
            }
            if (isDone(before)) {
                tell(RunListener.TRAINING, CellStatus.REUSED, "");
            }
            boolean repeated = before.isPresent() && !isDone(before);
            for (int p = 0; p < planned.probes().size(); p++) {
                if (planned.probes().get(p).obstacle().isEmpty()) {
                    probe(p, training, repeated);
                }
            }
        } finally {
            close();
        }
    }

    private Optional<CellRecord> train(Optional<CellRecord> before) throws IOException {
        if (!isWanted(before)) {
            tell(RunListener.TRAINING, Survey.status(before), message(before));
            return before;
        }
        start(RunListener.TRAINING);
        long begin = System.nanoTime();
        try {
            learner.train();
            TrainingResult result = learner.result();
            CellRecord record = new CellRecord(identified.cell(), provenance(), seconds(begin), Optional.empty());
            var predictions = learner.predictions();
            var arrays = learner.arrays();
            write(record, folder -> TrainingFiles.write(folder, result, predictions, arrays));
            tell(RunListener.TRAINING, CellStatus.DONE, Brief.of(result));
            return Optional.of(record);
        } catch (Guest.FailedException e) {
            return Optional.of(failed(RunListener.TRAINING, identified.cell(), provenance(), begin, e.failure()));
        }
    }

    private void probe(int p, Optional<CellRecord> training, boolean repeated) throws IOException {
        ProbeCell cell = planned.probes().get(p).cell(identified.cell());
        Optional<CellRecord> before = run.store().record(cell);
        if (isDone(before)) {
            tell(p, CellStatus.REUSED, "");
        } else if (training.isPresent() && !isDone(training)) {
            tell(p, CellStatus.NOT_RUN, "its training failed: " + message(training));
        } else if (training.isEmpty() || !(isWanted(before) || repeated)) {
            tell(p, Survey.status(before), message(before));
        } else {
            measure(p, cell);
        }
    }

    private void measure(int p, ProbeCell cell) throws IOException {
        start(p);
        long begin = System.nanoTime();
        Part probe = Corpora.resolved(planned.probes().get(p).probe(), run.options().dataFolder());
        try {
            if (!learner.isReady()) {
                learner.restore(run.store(), identified.cell());
            }
            learner.readings();
            ProbeResult result = measured(cell, probe);
            write(new CellRecord(cell, provenance(probe), seconds(begin), Optional.empty()),
                    folder -> ProbeFiles.write(folder, result));
            tell(p, CellStatus.DONE, Brief.of(result));
        } catch (Guest.FailedException e) {
            failed(p, cell, provenance(probe), begin, e.failure());
        }
    }

    private ProbeResult measured(ProbeCell cell, Part probe) throws Guest.FailedException {
        ProbeDescriptor declared = run.probe(probe.contribution().id());
        CellMonitor monitor = new CellMonitor(run::isCancelled,
                fraction -> run.progress(identified.index(), running, fraction));
        return new Guest(probe.contribution()).call(monitor, () -> {
            TableBuilder rows = new TableBuilder(declared.columns());
            try (FurtherTrainings further = new FurtherTrainings(run, identified)) {
                probe.create(Probe.class).measure(new MeasuredSubject(cell, learner, probe.settings(), further), rows,
                        monitor);
            }
            var table = rows.build();
            return new ProbeResult(table, Summaries.of(table, declared.summaries()), declared.figures(),
                    probe.contribution().reference());
        });
    }

    private CellRecord failed(int p, Cell cell, Provenance provenance, long begin, Failure failure)
            throws IOException {
        CellRecord record = new CellRecord(cell, provenance, seconds(begin), Optional.of(failure));
        write(record, folder -> {
        });
        run.failed(identified.index(), p, record);
        tell(p, CellStatus.FAILED, failure.message());
        return record;
    }

    private void write(CellRecord record, CellFolders.Content content) throws IOException {
        run.write(record, content);
    }

    private void start(int p) {
        if (run.isCancelled()) {
            throw new OperationCanceledException();
        }
        running = p;
        tell(p, CellStatus.RUNNING, "");
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

    private Provenance provenance(Part... probe) {
        Part[] parts = {planned.dataset(), planned.model(), planned.encoder(), planned.attention(),
                probe.length == 0 ? planned.model() : probe[0]};
        return Provenances.of(learner.environment(), parts);
    }

    /** What did not fail counts as missing. */
    private boolean isWanted(Optional<CellRecord> before) {
        return run.options().only().contains(before.isPresent() ? Only.FAILED : Only.MISSING);
    }

    private static boolean isDone(Optional<CellRecord> record) {
        return record.map(CellRecord::isDone).orElse(false);
    }

    private static String message(Optional<CellRecord> record) {
        return record.flatMap(CellRecord::failure).map(Failure::message).orElse("");
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / NANOS;
    }
}
