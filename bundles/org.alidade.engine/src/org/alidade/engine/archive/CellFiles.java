package org.alidade.engine.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.alidade.core.model.NamedArray;
import org.alidade.engine.store.CsvFile;
import org.alidade.engine.store.Npz;

/** Compares the files of a cell with those of the same cell from another run: tables first, arrays last. */
final class CellFiles {

    /** Tells of the machine and the time. */
    private static final Set<String> APART = Set.of("cell.json", "timing.json");
    private static final List<String> ORDER = List.of(".csv", ".json", ".npz");

    private final Path archived;
    private final Path now;
    private final double tolerance;

    /** @param tolerance as of {@link Comparison#of} */
    CellFiles(Path archived, Path now, double tolerance) {
        this.archived = archived;
        this.now = now;
        this.tolerance = tolerance;
    }

    /** The first difference that is not tolerated, otherwise the largest. */
    Comparison compare() throws IOException {
        List<String> names = names(archived);
        if (!names.equals(names(now))) {
            return Comparison.different("files", names, names(now));
        }
        Comparison all = Comparison.IDENTICAL;
        for (String name : names) {
            all = all.and(compare(name));
            if (all.isDifferent()) {
                return all;
            }
        }
        return all;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> !APART.contains(name))
                    .sorted(Comparator.comparing(CellFiles::place).thenComparing(name -> name)).toList();
        }
    }

    private static int place(String name) {
        int place = ORDER.indexOf(name.substring(Math.max(0, name.lastIndexOf('.'))));
        return place < 0 ? ORDER.size() : place;
    }

    private Comparison compare(String name) throws IOException {
        Path before = archived.resolve(name);
        Path after = now.resolve(name);
        if (Files.mismatch(before, after) < 0) {
            return Comparison.IDENTICAL;
        }
        if (name.endsWith(".csv")) {
            return tables(name, CsvFile.read(before), CsvFile.read(after));
        }
        if (name.endsWith(".json")) {
            return new JsonComparison(name, tolerance).compare(before, after);
        }
        if (name.endsWith(".npz")) {
            return arrays(name, Npz.read(before), Npz.read(after));
        }
        return Comparison.different(name, "other bytes", "other bytes");
    }

    private Comparison tables(String name, List<List<String>> before, List<List<String>> after) {
        List<String> header = before.isEmpty() ? List.of() : before.get(0);
        if (before.size() != after.size() || after.isEmpty() || !header.equals(after.get(0))) {
            return Comparison.different(name, before.size() - 1 + " rows under " + header,
                    after.size() - 1 + " rows under " + (after.isEmpty() ? List.of() : after.get(0)));
        }
        Comparison all = Comparison.IDENTICAL;
        for (int row = 1; row < before.size() && !all.isDifferent(); row++) {
            for (int column = 0; column < header.size() && !all.isDifferent(); column++) {
                String where = name + ", row " + row + ", column " + header.get(column);
                all = all.and(cells(where, before.get(row).get(column), after.get(row).get(column)));
            }
        }
        return all;
    }

    /** A number, several that are separated by spaces, or text. */
    private Comparison cells(String where, String before, String after) {
        if (String.valueOf(before).equals(String.valueOf(after))) {
            return Comparison.IDENTICAL;
        }
        List<Double> numbers = numbers(before);
        List<Double> others = numbers(after);
        if (numbers.isEmpty() || numbers.size() != others.size()) {
            return Comparison.different(where, before, after);
        }
        Comparison all = Comparison.IDENTICAL;
        for (int i = 0; i < numbers.size(); i++) {
            all = all.and(Comparison.of(where, numbers.get(i), others.get(i), tolerance));
        }
        return all;
    }

    /** Empty if it is something else. */
    private static List<Double> numbers(String text) {
        List<Double> numbers = new ArrayList<>();
        try {
            for (String part : text == null ? new String[0] : text.split(" ")) {
                numbers.add(Double.valueOf(part));
            }
        } catch (NumberFormatException e) {
            return List.of();
        }
        return numbers;
    }

    private Comparison arrays(String name, List<NamedArray> before, List<NamedArray> after) {
        List<String> names = before.stream().map(NamedArray::name).toList();
        List<String> others = after.stream().map(NamedArray::name).toList();
        if (!names.equals(others)) {
            return Comparison.different(name, names, others);
        }
        Comparison all = Comparison.IDENTICAL;
        for (int i = 0; i < before.size() && !all.isDifferent(); i++) {
            all = all.and(values(name + ", array " + names.get(i), before.get(i).values(), after.get(i).values()));
        }
        return all;
    }

    private Comparison values(String where, float[] before, float[] after) {
        if (before.length != after.length) {
            return Comparison.different(where, before.length + " numbers", after.length + " numbers");
        }
        Comparison all = Comparison.IDENTICAL;
        for (int i = 0; i < before.length && !all.isDifferent(); i++) {
            if (before[i] != after[i]) {
                all = all.and(Comparison.of(where + ", number " + i, before[i], after[i], tolerance));
            }
        }
        return all;
    }
}
