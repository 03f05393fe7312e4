package org.alidade.engine.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.alidade.core.cell.Cell;
import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.Choice;
import org.alidade.core.cell.Failure;
import org.alidade.core.cell.ProbeCell;
import org.alidade.core.cell.Provenance;
import org.alidade.core.cell.TrainingCell;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * {@code cell.json}: what ran, by what, whether it failed, and the sizes and digests of the other files; and {@code timing.json}, all that differs between equal
 * runs.
 */
final class CellDocument {

    private static final String CELL = "cell.json";
    private static final String TIMING = "timing.json";
    private static final int FORMAT = 1;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*");

    /**
     * A cell as it was stored.
     *
     * @param record what ran
     * @param files  what its other files were like, by name; none in results of the time before that was kept
     */
    record Stored(CellRecord record, Map<String, FileMark> files) {
    }

    private CellDocument() {
    }

    /** Writes, when all other files of the cell are there. */
    static void write(Path folder, CellRecord record) throws IOException {
        ObjectNode json = StoredObject.fresh();
        json.put("format", FORMAT);
        json.put("key", record.cell().key());
        json.put("label", record.cell().label());
        json.put("status", record.isDone() ? "done" : "failed");
        json.set("cell", cell(record.cell()));
        json.set("provenance", provenance(record.provenance()));
        record.failure().ifPresent(failure -> json.set("failure", failure(failure)));
        json.set("files", marks(folder, StoredObject.fresh()));
        StoredObject.write(folder.resolve(CELL), json);
        StoredObject.write(folder.resolve(TIMING), StoredObject.fresh().put("seconds", record.seconds()));
    }

    private static ObjectNode marks(Path folder, ObjectNode json) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                FileMark mark = FileMark.of(file);
                json.putObject(file.getFileName().toString()).put("size", mark.size()).put("sha256", mark.sha256());
            }
        }
        return json;
    }

    private static Map<String, FileMark> marks(StoredObject json) throws DamagedFileException {
        if (!json.has("files")) {
            return Map.of();
        }
        StoredObject files = json.object("files");
        Map<String, FileMark> marks = new LinkedHashMap<>();
        for (String name : files.keys()) {
            if (!NAME.matcher(name).matches()) {
                throw new DamagedFileException(json.file(), "\"files\" has '" + name + "', expected names of files");
            }
            StoredObject mark = files.object(name);
            marks.put(name, new FileMark(mark.longInteger("size"), mark.text("sha256")));
        }
        return marks;
    }

    /** @throws DamagedFileException also if the cell is not the one that its folder is named after */
    static Stored read(Path folder) throws IOException {
        return read(folder, StoredObject.read(folder.resolve(TIMING)).number("seconds", 0));
    }

    /** Reads what ran, also if it is not known any more how long it took. */
    static CellRecord salvage(Path folder) throws IOException {
        return read(folder, 0).record();
    }

    private static Stored read(Path folder, double seconds) throws IOException {
        StoredObject json = StoredObject.read(folder.resolve(CELL));
        if (json.integer("format") != FORMAT) {
            throw new DamagedFileException(json.file(), "format is " + json.integer("format") + ", expected " + FORMAT);
        }
        Cell cell = cell(json.object("cell"));
        if (!cell.key().equals(folder.getFileName().toString())) {
            throw new DamagedFileException(json.file(), "it describes the cell " + cell.key());
        }
        Optional<Failure> failure = json.text("status").equals("done") ? Optional.empty()
                : Optional.of(failure(json.object("failure")));
        StoredObject provenance = json.object("provenance");
        return new Stored(new CellRecord(cell,
                new Provenance(provenance.text("product"), provenance.textsByName("bundles"),
                        provenance.textsByName("environment")),
                seconds, failure), marks(json));
    }

    private static ObjectNode cell(Cell cell) {
        ObjectNode json = StoredObject.fresh();
        if (cell instanceof ProbeCell probe) {
            json.put("kind", "probe");
            json.set("probe", choice(probe.probe()));
            json.set("training", cell(probe.training()));
        } else {
            TrainingCell training = cell.training();
            json.put("kind", "training");
            json.set("dataset", choice(training.dataset()));
            json.put("dataHash", training.dataHash());
            json.set("model", choice(training.model()));
            json.set("encoder", choice(training.encoder()));
            json.set("attention", choice(training.attention()));
            json.put("seed", training.seed());
            training.teacher().ifPresent(teacher -> json.set("teacher", cell(teacher)));
        }
        return json;
    }

    private static Cell cell(StoredObject json) throws DamagedFileException {
        return json.text("kind").equals("probe")
                ? new ProbeCell(training(json.object("training")), choice(json.object("probe")))
                : training(json);
    }

    private static TrainingCell training(StoredObject json) throws DamagedFileException {
        return new TrainingCell(choice(json.object("dataset")), json.text("dataHash"), choice(json.object("model")),
                choice(json.object("encoder")), choice(json.object("attention")), json.longInteger("seed"),
                json.has("teacher") ? Optional.of(training(json.object("teacher"))) : Optional.empty());
    }

    private static ObjectNode choice(Choice choice) {
        ObjectNode json = StoredObject.fresh();
        json.put("id", choice.id());
        json.put("version", choice.version());
        json.put("name", choice.name());
        json.set("settings", texts(choice.settings()));
        return json;
    }

    private static Choice choice(StoredObject json) throws DamagedFileException {
        return new Choice(json.text("id"), json.text("version"), json.text("name"), json.textsByName("settings"));
    }

    private static ObjectNode provenance(Provenance provenance) {
        ObjectNode json = StoredObject.fresh();
        json.put("product", provenance.product());
        json.set("bundles", texts(provenance.bundles()));
        json.set("environment", texts(provenance.environment()));
        return json;
    }

    private static ObjectNode failure(Failure failure) {
        ObjectNode json = StoredObject.fresh();
        json.put("contribution", failure.contribution());
        json.put("bundle", failure.bundle());
        json.put("message", failure.message());
        json.put("trace", failure.trace());
        return json;
    }

    private static Failure failure(StoredObject json) throws DamagedFileException {
        return new Failure(json.text("contribution"), json.text("bundle"), json.text("message"), json.text("trace"));
    }

    private static ObjectNode texts(Map<String, String> texts) {
        ObjectNode json = StoredObject.fresh();
        texts.forEach(json::put);
        return json;
    }
}
