package org.alidade.ui.instance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.alidade.core.cell.TrainingCell;
import org.alidade.core.data.Example;
import org.alidade.core.model.Reading;
import org.alidade.engine.Prediction;
import org.alidade.engine.ResultStore;

/** What is known so far of the instance that is looked at. UI thread. */
final class Sheet {

    private final ResultStore store;
    private final TrainingCell training;
    private final String id;
    private final Map<String, HeatRow> rows = new LinkedHashMap<>();
    private Optional<StoredTraining> files = Optional.empty();
    private Optional<Reading> reading = Optional.empty();
    private List<String> units = List.of();
    private boolean changeable;

    Sheet(ResultStore store, TrainingCell training, String id) {
        this.store = store;
        this.training = training;
        this.id = id;
    }

    ResultStore store() {
        return store;
    }

    TrainingCell training() {
        return training;
    }

    /** Of the example. */
    String id() {
        return id;
    }

    Optional<StoredTraining> files() {
        return files;
    }

    Optional<Prediction> prediction() {
        return files.flatMap(known -> known.prediction(id));
    }

    /** The example as the model read it; empty before the model is open. */
    Optional<Reading> reading() {
        return reading;
    }

    /** Whether the model predicts under other attention. */
    boolean isChangeable() {
        return changeable;
    }

    /** What attention is spread over; empty if nobody said yet. */
    List<String> units() {
        return units;
    }

    /** The question; empty if there is none, or the model is not open yet. */
    List<String> query() {
        return reading.map(Reading::example).map(Example::query).orElse(List.of());
    }

    /** All rows that are known, by id. */
    Map<String, HeatRow> rows() {
        return rows;
    }

    /** Takes what files say: only where the model has not said more. */
    void take(StoredTraining known) {
        files = Optional.of(known);
        for (StoredWeights table : known.tables()) {
            if (reading.isEmpty() && units.isEmpty()) {
                units = table.units(id);
            }
            if (!rows.containsKey(RowKind.ORIGINAL.id())) {
                table.attention(id).ifPresent(attention -> rows.put(RowKind.ORIGINAL.id(),
                        HeatRow.attention(RowKind.ORIGINAL.id(), RowKind.ORIGINAL.label(), attention, predicted())));
            }
            table.rows(id).stream().filter(row -> !row.id().endsWith(":attention"))
                    .forEach(row -> rows.putIfAbsent(row.id(), row));
        }
    }

    private Optional<Outcome> predicted() {
        return prediction().map(made -> Outcome.original(made.predicted(),
                made.probabilities().stream().mapToDouble(Float::doubleValue).max().orElse(0)));
    }

    /** Takes what the model read. */
    void take(Reading read, boolean canChange) {
        reading = Optional.of(read);
        units = read.units();
        changeable = canChange;
    }

    void put(HeatRow row) {
        rows.put(row.id(), row);
    }

    void remove(String row) {
        rows.remove(row);
    }
}
