package org.alidade.engine.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.alidade.core.cell.Cell;
import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.Provenance;
import org.alidade.core.cell.TrainingCell;
import org.alidade.core.contribution.AttentionDescriptor;
import org.alidade.core.contribution.Contributions;
import org.alidade.core.contribution.DatasetDescriptor;
import org.alidade.core.contribution.Descriptor;
import org.alidade.core.contribution.EncoderDescriptor;
import org.alidade.core.contribution.ModelDescriptor;
import org.alidade.core.contribution.ProbeDescriptor;
import org.alidade.engine.CellStatus;
import org.alidade.engine.Expansion;
import org.alidade.engine.PlannedProbe;
import org.alidade.engine.PlannedTraining;
import org.alidade.engine.ResultStore;
import org.alidade.engine.RunListener;
import org.alidade.engine.RunOptions;
import org.alidade.engine.Runner;
import org.alidade.engine.Unreadable;
import org.alidade.plan.PlanFileException;
import org.alidade.plan.PlanFiles;
import org.alidade.plan.model.Plan;
import org.alidade.plan.model.Use;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/** Runs some cells of finished results again, and compares. Made for one use. */
public final class Verification {

    /** Number of cells that are run again if nothing else is said. */
    public static final int DEFAULT_CELLS = 3;
    /** What is tolerated if nothing else is said; on the same machine, results are equal to the bit. */
    public static final double DEFAULT_TOLERANCE = 1e-3;

    private final Contributions installed;
    private final ResultStore archived;
    private final ResultStore fresh;
    private final double tolerance;
    private final Set<String> machines = new TreeSet<>();

    /**
     * @param installed what can be used
     * @param archived  the results
     * @param fresh     where the cells that run again are kept; empty at first
     * @param tolerance largest difference of two numbers up to 1 that is tolerated, of larger ones in proportion; at
     *                  least 0
     */
    public Verification(Contributions installed, ResultStore archived, ResultStore fresh, double tolerance) {
        if (!(tolerance >= 0)) {
            throw new IllegalArgumentException("Expected a tolerance of at least 0, found " + tolerance);
        }
        this.installed = installed;
        this.archived = archived;
        this.fresh = fresh;
        this.tolerance = tolerance;
    }

    /**
     * Some finished cells, by chance, in the order of the plan.
     *
     * @param most   number of cells, at least 1; all if there are fewer
     * @param choice seed of the choice
     */
    public List<CellRecord> choose(int most, long choice) throws IOException {
        List<CellRecord> done = archived.records().stream().filter(CellRecord::isDone).toList();
        List<Integer> places = new ArrayList<>(IntStream.range(0, done.size()).boxed().toList());
        Collections.shuffle(places, new Random(choice));
        return places.stream().limit(most).sorted().map(done::get).toList();
    }

    /**
     * Runs cells again.
     *
     * @param cells   of the archived results
     * @param options where the data lie, and how many trainings run side by side
     * @return a verdict for each cell, in order
     * @throws CoreException              if nothing can be run: the plan is damaged, the folder cannot be written to
     * @throws OperationCanceledException if cancelled
     */
    public List<CellVerdict> verify(List<CellRecord> cells, RunOptions options, IProgressMonitor monitor)
            throws CoreException, IOException {
        RunOptions lenient = options.withUnreadable(Unreadable.LEAVE_OUT);
        Expansion all = expansion();
        Survey survey = new Survey();
        Runner runner = new Runner(installed, fresh);
        runner.survey(all, lenient, survey, monitor);
        Set<String> keys = cells.stream().map(record -> record.cell().key()).collect(Collectors.toSet());
        runner.run(part(all, survey.cells, keys), lenient, RunListener.NONE, monitor);
        if (monitor.isCanceled()) {
            throw new OperationCanceledException();
        }
        List<CellVerdict> verdicts = new ArrayList<>();
        for (CellRecord record : cells) {
            verdicts.add(verdict(record, survey));
        }
        return verdicts;
    }

    /** In what the machine differs from that of the archived cells, one line each; empty before {@link #verify}. */
    public Set<String> machines() {
        return machines;
    }

    /** What can be used of the archived plan: what is not installed costs its own cells only. */
    private Expansion expansion() throws IOException {
        try {
            Plan plan = PlanFiles.load(archived.plan());
            keep(plan.getDatasets(), DatasetDescriptor.class);
            keep(plan.getModels(), ModelDescriptor.class);
            keep(plan.getEncoders(), EncoderDescriptor.class);
            keep(plan.getAttentions(), AttentionDescriptor.class);
            keep(plan.getProbes(), ProbeDescriptor.class);
            return Expansion.of(plan, installed);
        } catch (PlanFileException e) {
            throw new IOException("the plan of the results cannot be read: " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new IOException("the plan of the results does not fit what is installed: " + e.getMessage(), e);
        }
    }

    private void keep(List<Use> uses, Class<? extends Descriptor> kind) {
        uses.removeIf(use -> installed.find(kind, use.getId()).isEmpty());
    }

    /** The part of a matrix that makes some cells. */
    private static Expansion part(Expansion all, Map<Integer, TrainingCell> identified, Set<String> keys) {
        List<PlannedTraining> trainings = new ArrayList<>();
        identified.forEach((index, cell) -> {
            PlannedTraining planned = all.trainings().get(index);
            List<PlannedProbe> probes = planned.probes().stream()
                    .filter(probe -> probe.obstacle().isEmpty() && keys.contains(probe.cell(cell).key())).toList();
            if (!probes.isEmpty() || keys.contains(cell.key())) {
                trainings.add(new PlannedTraining(planned.dataset(), planned.model(), planned.encoder(),
                        planned.attention(), planned.seed(), planned.obstacle(), probes));
            }
        });
        return new Expansion(all.plan(), trainings);
    }

    private CellVerdict verdict(CellRecord record, Survey survey) throws IOException {
        Cell cell = record.cell();
        Optional<CellRecord> again = fresh.record(cell);
        if (again.isEmpty()) {
            return new CellVerdict(cell, Outcome.NOT_RUN, new Hindrance(installed, survey.cells.values(),
                    survey.unreadable).of(cell));
        }
        tellMachine(record.provenance(), again.get().provenance());
        if (!again.get().isDone()) {
            return new CellVerdict(cell, Outcome.DIFFERENT,
                    "failed now: " + again.get().failure().orElseThrow().message());
        }
        Comparison comparison = new CellFiles(archived.folder(cell), fresh.folder(cell), tolerance).compare();
        return new CellVerdict(cell, comparison.outcome(), comparison.detail());
    }

    private void tellMachine(Provenance before, Provenance now) {
        if (!before.product().equals(now.product())) {
            machines.add("Alidade: archived " + before.product() + ", here " + now.product());
        }
        new TreeMap<>(before.environment()).forEach((name, value) -> {
            String other = now.environment().getOrDefault(name, "");
            if (!value.equals(other)) {
                machines.add(name + ": archived " + value + ", here " + other);
            }
        });
    }

    /** The cells that the plan makes here, and why others cannot be made. */
    private static final class Survey implements RunListener {

        private final Map<Integer, TrainingCell> cells = new TreeMap<>();
        private final Set<String> unreadable = new TreeSet<>();

        @Override
        public void identified(int training, TrainingCell cell) {
            cells.put(training, cell);
        }

        @Override
        public void changed(int training, int probe, CellStatus status, String detail) {
            if (status == CellStatus.IMPOSSIBLE && probe == TRAINING) {
                unreadable.add(detail);
            }
        }
    }
}
