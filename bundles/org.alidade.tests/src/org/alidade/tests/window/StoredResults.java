package org.alidade.tests.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alidade.core.cell.Cell;
import org.alidade.core.cell.Choice;
import org.alidade.core.cell.ProbeCell;
import org.alidade.core.cell.TrainingCell;

/**
 * Result folders as a run would have left them, without running anything: instances {@code test:0}, {@code test:1} ...
 * of the classes negative and positive in turn; every third is predicted wrong; {@code x} is a number from 0 to 1.
 */
final class StoredResults {

    private static final String HASH = "0".repeat(64);
    private static final String COLUMNS = """
            "columns" : [
              {"id" : "instance", "label" : "Instance", "type" : "TEXT", "unit" : "", "minimum" : null,
               "maximum" : null, "direction" : "NEUTRAL", "description" : "The id of the example."},
              {"id" : "predicted", "label" : "Predicted", "type" : "TEXT", "unit" : "", "minimum" : null,
               "maximum" : null, "direction" : "NEUTRAL", "description" : "The predicted class."},
              {"id" : "x", "label" : "Change", "type" : "NUMBER", "unit" : "probability", "minimum" : 0.0,
               "maximum" : 1.0, "direction" : "LOWER_IS_MORE_FAITHFUL", "description" : "A change."},
              {"id" : "y", "label" : "Largest weight", "type" : "NUMBER", "unit" : "", "minimum" : 0.0,
               "maximum" : 1.0, "direction" : "NEUTRAL", "description" : "A weight."}
            ]""";
    private static final String FIGURE = """
            {"id" : "figure", "title" : "Change by weight", "kind" : "SCATTER", "columns" : ["x"], "y" : "y",
             "group" : "predicted", "edges" : [0.0, 1.0], "from" : 0.0, "to" : 1.0, "low" : 0.0, "high" : 1.0,
             "source" : ""}""";

    private final Path folder;
    private final int rows;

    /** @param rows of every table */
    StoredResults(Path folder, int rows) {
        this.folder = folder;
        this.rows = rows;
    }

    Path folder() {
        return folder;
    }

    static TrainingCell training(String encoder, long seed) {
        return training(encoder, seed, HASH);
    }

    static TrainingCell training(String encoder, long seed, String hash) {
        return new TrainingCell(choice("org.example.dataset", "Reviews", Map.of("size", "10")), hash,
                choice("org.example.flat", "Flat", Map.of("hidden", "8")),
                choice("org.example." + encoder, encoder, Map.of()), choice("org.example.tanh", "Additive", Map.of()),
                seed);
    }

    private static Choice choice(String id, String name, Map<String, String> settings) {
        return new Choice(id, "1.0.0", name, settings);
    }

    static ProbeCell probe(TrainingCell training) {
        return new ProbeCell(training, choice("com.example.probe", "Third party", Map.of("k", "3")));
    }

    /** Stores a training and its probe; rows differ by seed. */
    ProbeCell store(TrainingCell training) throws IOException {
        return store(probe(training), "x");
    }

    /**
     * Stores a training and a probe of it.
     *
     * @param column id of the column of changes
     */
    ProbeCell store(ProbeCell cell, String column) throws IOException {
        storeTraining(cell.training());
        Path at = cell(cell);
        Random random = new Random(cell.training().seed());
        StringBuilder table = new StringBuilder("instance,predicted," + column + ",y\n");
        double sum = 0;
        int positive = 0;
        for (int i = 0; i < rows; i++) {
            double x = random.nextDouble();
            sum += x;
            positive += predicted(i).equals("positive") ? 1 : 0;
            table.append("test:").append(i).append(',').append(predicted(i)).append(',').append(x).append(',')
                    .append(random.nextDouble()).append('\n');
        }
        Files.writeString(at.resolve("table.csv"), table);
        Files.writeString(at.resolve("summary.json"), """
                {"reference" : "Nobody 2026", "rows" : %d, "summary" : [
                  {"column" : "x", "count" : %d, "missing" : 0, "mean" : %s, "sd" : 0.29, "lower" : 0.25,
                   "median" : 0.5, "upper" : 0.75},
                  {"column" : "x", "group" : "positive", "count" : %d, "missing" : 0, "mean" : 0.5, "sd" : 0.29,
                   "lower" : 0.25, "median" : 0.5, "upper" : 0.75}],
                %s, "missing" : {}, "figures" : [%s]}
                """.formatted(rows, rows, rows == 0 ? "null" : Double.toString(sum / rows), positive, COLUMNS, FIGURE)
                .replace("\"x\"", "\"" + column + "\""));
        return cell;
    }

    /** Stores a probe that shows the texts of instances, {@code text 0}, {@code text 1} ..., in its figure. */
    void storeTexts(TrainingCell training) throws IOException {
        storeTraining(training);
        ProbeCell cell = new ProbeCell(training, choice("com.example.texts", "Texts", Map.of()));
        Path at = cell(cell);
        StringBuilder table = new StringBuilder("instance,words,y,weights\n");
        for (int i = 0; i < rows; i++) {
            table.append("test:").append(i).append(",\"text\t").append(i).append("\",0.5,0.5 0.5\n");
        }
        Files.writeString(at.resolve("table.csv"), table);
        String column = """
                {"id" : "%s", "label" : "%s", "type" : "%s", "unit" : "", "minimum" : 0.0, "maximum" : 1.0,
                 "direction" : "NEUTRAL", "description" : ""}""";
        Files.writeString(at.resolve("summary.json"), """
                {"reference" : "", "rows" : %d, "summary" : [], "missing" : {}, "columns" : [%s, %s, %s, %s],
                 "figures" : [{"id" : "f", "title" : "F", "kind" : "EXAMPLES", "columns" : ["weights"], "y" : "y",
                   "by" : "words", "edges" : [0.0, 1.0], "from" : 0.0, "to" : 1.0, "low" : 0.0, "high" : 1.0,
                   "source" : ""}]}
                """.formatted(rows, column.formatted("instance", "Instance", "TEXT"),
                column.formatted("words", "Words", "TEXT"), column.formatted("y", "Y", "NUMBER"),
                column.formatted("weights", "Weights", "WEIGHTS")));
    }

    /**
     * Stores a training and a probe with a table of its own and figures of every kind of {@code x} by {@code y}.
     *
     * @param columns such as {@code x:NUMBER,y:TEXT}
     * @param lines   as in a file; what is nothing between commas is missing
     */
    ProbeCell storeTable(TrainingCell training, String columns, List<String> lines) throws IOException {
        storeTraining(training);
        ProbeCell cell = new ProbeCell(training, choice("com.example.odd", "Odd", Map.of()));
        List<String[]> declared = Stream.of(columns.split(",")).map(column -> column.split(":")).toList();
        String header = declared.stream().map(column -> column[0]).collect(Collectors.joining(","));
        Path at = cell(cell);
        Files.writeString(at.resolve("table.csv"),
                Stream.concat(Stream.of(header), lines.stream()).collect(Collectors.joining("\n")) + "\n");
        String json = declared.stream().map(column -> """
                {"id" : "%s", "label" : "%s", "type" : "%s", "unit" : "", "minimum" : null, "maximum" : null,
                 "direction" : "NEUTRAL", "description" : ""}""".formatted(column[0], column[0], column[1]))
                .collect(Collectors.joining(","));
        String figures = Stream.of("SCATTER", "HISTOGRAM", "VIOLIN", "BOX", "DENSITY", "CURVE", "BAR")
                .map(kind -> FIGURE.replace("\"SCATTER\"", "\"" + kind + "\"").replace("\"predicted\"", "\"y\"")
                        .replace("\"id\" : \"figure\"", "\"id\" : \"" + kind.toLowerCase(Locale.ROOT) + "\""))
                .collect(Collectors.joining(","));
        String missing = declared.stream().skip(1)
                .filter(column -> lines.stream().anyMatch(line -> line.endsWith(",,")))
                .map(column -> "\"%s\" : {\"too odd\" : %d}".formatted(column[0], lines.size()))
                .collect(Collectors.joining(","));
        Files.writeString(at.resolve("summary.json"), """
                {"reference" : "", "rows" : %d, "summary" : [], "columns" : [%s], "missing" : {%s}, "figures" : [%s]}
                """.formatted(lines.size(), json, missing, figures));
        return cell;
    }

    private static String label(int i) {
        return i % 2 == 0 ? "negative" : "positive";
    }

    private static String predicted(int i) {
        return label(i % 3 == 0 ? i + 1 : i);
    }

    private void storeTraining(TrainingCell training) throws IOException {
        Path at = cell(training);
        Files.writeString(at.resolve("summary.json"), """
                {"labels" : ["negative", "positive"], "counts" : {"test" : %d}, "quality" : {"accuracy" : 0.66}}
                """.formatted(rows));
        Files.writeString(at.resolve("history.csv"), "epoch,loss,devQuality,kept\n1,0.5,0.6,true\n");
        StringBuilder predictions = new StringBuilder("id,label,predicted,p(negative),p(positive)\n");
        for (int i = 0; i < rows; i++) {
            predictions.append("test:").append(i).append(',').append(label(i)).append(',').append(predicted(i))
                    .append(",0.5,0.5\n");
        }
        Files.writeString(at.resolve("predictions.csv"), predictions);
        Files.write(at.resolve("model.npz"), new byte[0]);
    }

    /** The folder of a cell, with what tells which it is. */
    private Path cell(Cell cell) throws IOException {
        Path at = Files.createDirectories(folder.resolve("cells").resolve(cell.key()));
        Files.writeString(at.resolve("cell.json"), """
                {"format" : 1, "key" : "%s", "label" : "%s", "status" : "done", "cell" : %s,
                 "provenance" : {"product" : "0.1.0", "bundles" : {"com.example" : "1.0.0"},
                                 "environment" : {"os" : "Linux"}}}
                """.formatted(cell.key(), cell.label(), json(cell)));
        Files.writeString(at.resolve("timing.json"), "{\"seconds\" : 1.5}\n");
        return at;
    }

    private static String json(Cell cell) {
        TrainingCell training = cell.training();
        String trained = """
                {"kind" : "training", "dataset" : %s, "dataHash" : "%s", "model" : %s, "encoder" : %s,
                 "attention" : %s, "seed" : %d}""".formatted(json(training.dataset()), training.dataHash(),
                json(training.model()), json(training.encoder()), json(training.attention()), training.seed());
        return cell instanceof ProbeCell probe
                ? "{\"kind\" : \"probe\", \"probe\" : " + json(probe.probe()) + ", \"training\" : " + trained + "}"
                : trained;
    }

    private static String json(Choice choice) {
        List<String> settings = choice.settings().entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\" : \"" + entry.getValue() + "\"").toList();
        return "{\"id\" : \"%s\", \"version\" : \"%s\", \"name\" : \"%s\", \"settings\" : {%s}}"
                .formatted(choice.id(), choice.version(), choice.name(), String.join(", ", settings));
    }
}
