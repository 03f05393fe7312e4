package org.alidade.engine.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.alidade.core.cell.TrainingResult;
import org.alidade.core.model.Epoch;
import org.alidade.core.model.NamedArray;
import org.alidade.core.table.Column;
import org.alidade.core.table.ColumnType;
import org.alidade.core.table.Direction;
import org.alidade.core.table.Table;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The files of a finished training: {@code summary.json}, {@code history.csv}, {@code predictions.csv}, {@code
 * model.npz}.
 */
public final class TrainingFiles {

    static final List<String> NAMES = List.of("summary.json", "history.csv", "predictions.csv", "model.npz");

    private static final List<String> HISTORY = List.of("epoch", "loss", "devQuality", "kept");
    /** Before the probabilities. */
    private static final List<String> PREDICTION = List.of("id", "label", "predicted");

    private TrainingFiles() {
    }

    /**
     * Writes all.
     *
     * @param predictions records of id, label, predicted label and the probability of every class
     */
    public static void write(Path folder, TrainingResult result, List<List<String>> predictions,
            List<NamedArray> arrays) throws IOException {
        ObjectNode json = StoredObject.fresh();
        result.labels().forEach(json.putArray("labels")::add);
        ObjectNode counts = json.putObject("counts");
        result.counts().forEach(counts::put);
        ObjectNode quality = json.putObject("quality");
        result.quality().forEach((name, value) -> quality.put(name, Double.isFinite(value) ? value : null));
        ObjectNode references = json.putObject("references");
        result.references().forEach(references::put);
        StoredObject.write(folder.resolve("summary.json"), json);
        CsvFile.write(folder.resolve("history.csv"), HISTORY,
                result.epochs().stream().map(TrainingFiles::record).toList());
        CsvFile.write(folder.resolve("predictions.csv"), predictionsHeader(result.labels()), predictions);
        Npz.write(folder.resolve("model.npz"), arrays);
    }

    /** Reads all but predictions and model. */
    public static TrainingResult read(Path folder) throws IOException {
        StoredObject json = StoredObject.read(folder.resolve("summary.json"));
        StoredObject quality = json.object("quality");
        Map<String, Double> measures = new LinkedHashMap<>();
        for (String name : quality.keys()) {
            measures.put(name, quality.number(name, Double.NaN));
        }
        return new TrainingResult(json.texts("labels"), json.integersByName("counts"), measures, epochs(folder),
                json.has("references") ? json.textsByName("references") : Map.of());
    }

    /** The predictions: columns of id, label, predicted label, and the probability of every class. */
    public static Table predictions(Path folder) throws IOException {
        List<String> labels = StoredObject.read(folder.resolve("summary.json")).texts("labels");
        List<Column> columns = new ArrayList<>();
        for (String name : predictionsHeader(labels)) {
            ColumnType type = columns.size() < PREDICTION.size() ? ColumnType.TEXT : ColumnType.NUMBER;
            columns.add(new Column(name, name, type, "", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY,
                    Direction.NEUTRAL, ""));
        }
        return new TableFile(folder.resolve("predictions.csv"), columns).readAll();
    }

    /** The parameters of the model. */
    public static List<NamedArray> arrays(Path folder) throws IOException {
        return Npz.read(folder.resolve("model.npz"));
    }

    private static List<String> predictionsHeader(List<String> labels) {
        List<String> header = new ArrayList<>(PREDICTION);
        labels.forEach(label -> header.add("p(" + label + ")"));
        return header;
    }

    private static List<String> record(Epoch epoch) {
        return List.of(Integer.toString(epoch.number()), Double.toString(epoch.loss()),
                Double.toString(epoch.devQuality()), Boolean.toString(epoch.kept()));
    }

    private static List<Epoch> epochs(Path folder) throws IOException {
        Path file = folder.resolve("history.csv");
        List<Epoch> epochs = new ArrayList<>();
        for (List<String> record : CsvFile.read(file, HISTORY)) {
            try {
                epochs.add(new Epoch(Integer.parseInt(record.get(0)), Double.parseDouble(record.get(1)),
                        Double.parseDouble(record.get(2)), Boolean.parseBoolean(record.get(3))));
            } catch (NumberFormatException | NullPointerException e) {
                throw new DamagedFileException(file, "found " + record + ", expected " + HISTORY, e);
            }
        }
        return epochs;
    }
}
