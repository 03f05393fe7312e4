package org.alidade.ui.instance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.ProbeCell;
import org.alidade.core.cell.TrainingCell;
import org.alidade.engine.Prediction;
import org.alidade.engine.ResultStore;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/** What the files of one training say of its instances: predictions, and the weights in tables of its probes. */
final class StoredTraining {

    private final ResultStore store;
    private final TrainingCell training;
    private final List<String> labels;
    private final Map<String, Prediction> predictions = new HashMap<>();
    private final List<String> ids;
    private volatile List<StoredWeights> tables = List.of();
    private volatile List<TrainingCell> others = List.of();
    private volatile boolean complete;

    private StoredTraining(ResultStore store, TrainingCell training, List<String> labels,
            List<Prediction> predictions) {
        this.store = store;
        this.training = training;
        this.labels = List.copyOf(labels);
        this.ids = predictions.stream().map(Prediction::id).toList();
        predictions.forEach(prediction -> this.predictions.putIfAbsent(prediction.id(), prediction));
    }

    /**
     * Reads the predictions.
     *
     * @throws IOException if they are damaged; names the file
     */
    static StoredTraining read(ResultStore store, TrainingCell training) throws IOException {
        return new StoredTraining(store, training, store.training(training).labels(), store.predictions(training));
    }

    /** Reads the tables of the probes, and which other trainings there are; a damaged table is left out. */
    void readTables(IProgressMonitor monitor) throws IOException {
        List<StoredWeights> found = new ArrayList<>();
        List<TrainingCell> same = new ArrayList<>();
        for (CellRecord record : store.records()) {
            if (monitor.isCanceled()) {
                throw new OperationCanceledException();
            }
            if (record.isDone() && record.cell() instanceof TrainingCell other && !other.equals(training)
                    && other.dataHash().equals(training.dataHash())) {
                same.add(other);
            } else if (record.isDone() && record.cell() instanceof ProbeCell probe
                    && probe.training().key().equals(training.key())) {
                weights(probe).ifPresent(found::add);
            }
        }
        others = List.copyOf(same);
        tables = List.copyOf(found);
        complete = true;
    }

    private Optional<StoredWeights> weights(ProbeCell probe) {
        try {
            return StoredWeights.of(probe.probe(), store.probe(probe).table());
        } catch (IOException e) {
            return Optional.empty(); // its own editor says what is wrong with it
        }
    }

    ResultStore store() {
        return store;
    }

    TrainingCell training() {
        return training;
    }

    /** Class names in class order. */
    List<String> labels() {
        return labels;
    }

    /** The test split in its order. */
    List<String> ids() {
        return ids;
    }

    Optional<Prediction> prediction(String id) {
        return Optional.ofNullable(predictions.get(id));
    }

    /** Whether an instance was predicted otherwise than it is labelled. */
    boolean isWrong(String id) {
        return prediction(id).filter(made -> !made.label().equals(made.predicted())).isPresent();
    }

    /** Whether tables have been read. */
    boolean isComplete() {
        return complete;
    }

    /** Tables that have weights of instances. */
    List<StoredWeights> tables() {
        return tables;
    }

    /** Finished trainings on the same corpus, in the order of the plan. */
    List<TrainingCell> others() {
        return others;
    }
}
