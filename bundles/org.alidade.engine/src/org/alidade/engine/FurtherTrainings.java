package org.alidade.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.Failure;
import org.alidade.core.cell.TrainingCell;
import org.alidade.core.cell.TrainingResult;
import org.alidade.core.contribution.AttentionDescriptor;
import org.alidade.core.contribution.Contribution;
import org.alidade.core.contribution.ContributionKind;
import org.alidade.core.contribution.DatasetDescriptor;
import org.alidade.core.contribution.Descriptor;
import org.alidade.core.contribution.EncoderDescriptor;
import org.alidade.core.contribution.ModelDescriptor;
import org.alidade.core.contribution.Part;
import org.alidade.core.data.Corpus;
import org.alidade.core.model.TrainedModel;
import org.alidade.core.probe.Trained;
import org.alidade.core.probe.Variation;
import org.alidade.core.setting.Settings;
import org.alidade.engine.Identification.Identified;
import org.alidade.engine.store.TrainingFiles;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/**
 * The trainings that one probe asks for beside the one it measures. Each is a cell of its own, brought back if it has a
 * result. One thread; all are closed together.
 */
final class FurtherTrainings implements AutoCloseable {

    private static final double NANOS = 1e9;

    private final Run run;
    private final Identified base;
    private final Map<Trained, TrainingCell> cells = new IdentityHashMap<>();
    private final Map<String, Learner> open = new LinkedHashMap<>();

    FurtherTrainings(Run run, Identified base) {
        this.run = run;
        this.base = base;
    }

    /** Makes a subject known as a possible teacher, and as the answer to no variation at all. */
    void add(Trained subject) {
        cells.put(subject, base.cell());
    }

    /** @see org.alidade.core.probe.Subject#train */
    Trained train(Trained subject, Variation variation, IProgressMonitor monitor) {
        PlannedTraining varied = varied(variation);
        Optional<Trained> teacher = variation.teacher();
        requireTrainable(varied, teacher.isPresent());
        PlannedTraining known = identified(varied, monitor);
        Corpus corpus = corpus(known, monitor);
        TrainingCell cell = taught(known.cell(corpus.hash()), teacher);
        if (cell.equals(base.cell())) {
            return subject;
        }
        Learner before = open.get(cell.key());
        return before != null ? before : open(known, corpus, cell, teacher.map(Trained::model), monitor);
    }

    private PlannedTraining identified(PlannedTraining varied, IProgressMonitor monitor) {
        try {
            return run.contents().of(varied, monitor);
        } catch (CoreException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private Corpus corpus(PlannedTraining planned, IProgressMonitor monitor) {
        try {
            return run.corpora().of(planned.dataset(), monitor);
        } catch (CoreException e) {
            Contribution dataset = planned.dataset().contribution();
            throw new FailedTrainingException(planned.label(),
                    new Failure(dataset.id(), dataset.blame(), e.getMessage(), e.getMessage()), e);
        }
    }

    private Learner open(PlannedTraining planned, Corpus corpus, TrainingCell cell, Optional<TrainedModel> teacher,
            IProgressMonitor monitor) {
        Learner learner = new Learner(planned, corpus, teacher, run.options().dataFolder(),
                run::warn, monitor);
        try (Held held = run.hold(cell)) {
            if (run.store().record(cell).map(CellRecord::isDone).orElse(false)) {
                learner.restore(run.store(), cell);
            } else {
                train(planned, cell, learner);
            }
            learner.readings(); // checked and blamed on the model here, where the probe's first look would be blamed
        } catch (Guest.FailedException e) {
            learner.close();
            throw new FailedTrainingException(cell.label(), e.failure(), e);
        } catch (IOException e) {
            learner.close();
            run.end(e);
            throw new OperationCanceledException();
        } catch (RuntimeException | Error e) {
            learner.close();
            throw e;
        }
        open.put(cell.key(), learner);
        cells.put(learner, cell);
        return learner;
    }

    private void train(PlannedTraining planned, TrainingCell cell, Learner learner)
            throws Guest.FailedException, IOException {
        long begin = System.nanoTime();
        learner.train();
        TrainingResult result = learner.result();
        var predictions = learner.predictions();
        var arrays = learner.arrays();
        double seconds = (System.nanoTime() - begin) / NANOS;
        run.writeTraining(new CellRecord(cell, Provenances.of(learner.environment(), planned.dataset(), planned.model(),
                planned.encoder(), planned.attention()), seconds, Optional.<Failure>empty()),
                folder -> TrainingFiles.write(folder, result, predictions, arrays));
    }

    private TrainingCell taught(TrainingCell cell, Optional<Trained> teacher) {
        return teacher.isEmpty() ? cell
                : new TrainingCell(cell.dataset(), cell.dataHash(), cell.model(), cell.encoder(), cell.attention(),
                        cell.seed(), teacher.map(this::cell));
    }

    private TrainingCell cell(Trained teacher) {
        TrainingCell cell = cells.get(teacher);
        if (cell == null) {
            throw new IllegalArgumentException("The teacher is neither the probe's subject nor trained for the probe");
        }
        return cell;
    }

    private PlannedTraining varied(Variation variation) {
        PlannedTraining planned = base.planned();
        return new PlannedTraining(
                part(variation, ContributionKind.DATASET, planned.dataset(), DatasetDescriptor.class),
                part(variation, ContributionKind.MODEL, planned.model(), ModelDescriptor.class),
                part(variation, ContributionKind.ENCODER, planned.encoder(), EncoderDescriptor.class),
                part(variation, ContributionKind.ATTENTION, planned.attention(), AttentionDescriptor.class),
                variation.seed().orElse(planned.seed()), Optional.empty(), List.of());
    }

    private <D extends Descriptor> Part part(Variation variation, ContributionKind kind, Part part, Class<D> type) {
        Map<String, String> changed = variation.settings().getOrDefault(kind, Map.of());
        String id = variation.ids().getOrDefault(kind, part.contribution().id());
        if (id.equals(part.contribution().id()) && changed.isEmpty()) {
            return part;
        }
        var contribution = installed(type, kind, id).contribution();
        Map<String, String> values = new LinkedHashMap<>(part.settings().values());
        values.keySet().removeIf(key -> contribution.settings().stream().noneMatch(
                setting -> setting.key().equals(key) && setting.problemWith(values.get(key)).isEmpty()));
        values.putAll(changed);
        List<String> problems = Settings.problems(contribution.settings(), values);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(kind.label() + " '" + id + "': " + String.join("; ", problems));
        }
        return new Part(contribution,
                Settings.of(contribution.settings(), values).withVersions(run.installed()::version));
    }

    private void requireTrainable(PlannedTraining varied, boolean taught) {
        ModelDescriptor model = installed(ModelDescriptor.class, ContributionKind.MODEL,
                varied.model().contribution().id());
        DatasetDescriptor data = installed(DatasetDescriptor.class, ContributionKind.DATASET,
                varied.dataset().contribution().id());
        if (!model.tasks().contains(data.task())) {
            throw new IllegalArgumentException("Model '" + model.id() + "' cannot be trained for the task of data set '"
                    + data.id() + "', found " + data.task() + ", expected one of " + model.tasks());
        }
        if (model.taught() != taught) {
            throw new IllegalArgumentException("Model '" + model.id() + (taught ? "' learns from labels alone"
                    : "' learns from a teacher, and the variation has none"));
        }
    }

    private <D extends Descriptor> D installed(Class<D> type, ContributionKind kind, String id) {
        return run.installed().find(type, id).orElseThrow(() -> new IllegalArgumentException(
                kind.label() + " '" + id + "' is not installed"));
    }

    @Override
    public void close() {
        List<Learner> learners = new ArrayList<>(open.values());
        open.clear();
        for (int i = learners.size() - 1; i >= 0; i--) { // pupils before their teachers
            try {
                learners.get(i).close();
            } catch (RuntimeException | Error e) {
                run.warn("a model that a probe had trained failed to close: " + e + "; its results stand");
            }
        }
    }
}
