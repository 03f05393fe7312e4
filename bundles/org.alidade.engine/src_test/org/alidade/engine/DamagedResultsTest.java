package org.alidade.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.alidade.core.cell.Cell;
import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.ProbeCell;
import org.alidade.core.cell.TrainingCell;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever has become of the files of a result, reading it names a file, and touches none. */
class DamagedResultsTest {

    private static final int ROUNDS = 100;
    /** A word, or a sign that JSON or tables have a meaning for. */
    private static final Pattern PART = Pattern.compile("[^\\s,:{}\\[\\]\"]+|[,:{}\\[\\]\"]");
    private static final List<String> OTHERS = List.of("", "null", "-1", "0", "1e400", "9999999999999999999", "\"\"",
            "{}", "[]", "true", "NaN", "\"x\"", "x", ",", "\n", "\0", "\"", "\ud800", "..", "\u200f");

    @TempDir
    private Path folder;

    private ResultStore store() {
        return new ResultStore(folder.resolve("results"));
    }

    private List<Cell> run() throws Exception {
        Fakes fakes = new Fakes();
        new Runner(fakes.contributions(), store()).run(Expansion.of(Fakes.plan(), fakes.contributions()),
                RunOptions.of(folder), RunListener.NONE, new NullProgressMonitor());
        return store().records().stream().map(CellRecord::cell).toList();
    }

    private List<String> read(Cell cell) {
        List<String> refusals = new ArrayList<>();
        refused(refusals, () -> store().require(cell.key()));
        refused(refusals, () -> store().brief(cell));
        if (cell instanceof ProbeCell probe) {
            refused(refusals, () -> store().declared(probe));
            refused(refusals, () -> store().probe(probe));
        } else if (cell instanceof TrainingCell training) {
            refused(refusals, () -> store().training(training));
            refused(refusals, () -> store().predictions(training));
        }
        store().remains(cell.key());
        refused(refusals, store()::damaged);
        return refusals;
    }

    private interface Reading {

        Object read() throws IOException;
    }

    private static void refused(List<String> refusals, Reading reading) {
        try {
            reading.read();
        } catch (IOException e) {
            refusals.add(Damage.of(e).message());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cell.json", "timing.json", "summary.json", "table.csv", "predictions.csv", "history.csv"})
    void whateverIsChangedInAFileEndsInARefusalThatNamesIt(String name) throws Exception {
        Random random = new Random(7);
        for (Cell cell : run().subList(0, 2)) {
            Path file = store().folder(cell).resolve(name);
            if (Files.exists(file)) {
                byte[] whole = Files.readAllBytes(file);
                for (int round = 0; round < ROUNDS; round++) {
                    byte[] changed = changed(new String(whole, StandardCharsets.UTF_8), random);
                    Files.write(file, changed);
                    check(cell, file, changed);
                }
                Files.write(file, whole);
                assertEquals(List.of(), read(cell), "as it was");
            }
        }
    }

    private void check(Cell cell, Path file, byte... changed) throws IOException {
        String text = new String(changed, StandardCharsets.UTF_8);
        try {
            for (String refusal : read(cell)) {
                assertTrue(refusal.contains(cell.key()), refusal);
                assertFalse(refusal.contains("\n"), refusal);
            }
        } catch (RuntimeException e) {
            fail(file.getFileName() + " as\n" + text, e);
        }
        assertEquals(text, Files.readString(file, StandardCharsets.UTF_8), "nothing is touched");
    }

    /** Cut off, or with a word or a sign exchanged, doubled or left out. */
    private static byte[] changed(String whole, Random random) {
        if (random.nextInt(8) == 0) {
            return whole.substring(0, random.nextInt(whole.length())).getBytes(StandardCharsets.UTF_8);
        }
        List<MatchResult> parts = PART.matcher(whole).results().toList();
        MatchResult part = parts.get(random.nextInt(parts.size()));
        String other = switch (random.nextInt(4)) {
        case 0 -> part.group() + part.group();
        case 1 -> parts.get(random.nextInt(parts.size())).group();
        default -> OTHERS.get(random.nextInt(OTHERS.size()));
        };
        return (whole.substring(0, part.start()) + other + whole.substring(part.end()))
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aFolderInPlaceOfAFileIsRefusedToo() throws Exception {
        for (Cell cell : run().subList(0, 2)) {
            List<Path> files;
            try (Stream<Path> all = Files.list(store().folder(cell))) {
                files = all.filter(file -> !file.toString().endsWith(".npz")).toList();
            }
            for (Path file : files) {
                byte[] whole = Files.readAllBytes(file);
                Files.delete(file);
                assertFalse(read(cell).isEmpty(), file + " is missing");
                Files.createDirectory(file);
                assertFalse(read(cell).isEmpty(), file + " is a folder");
                Files.delete(file);
                Files.write(file, whole);
            }
        }
    }
}
