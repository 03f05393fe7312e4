package org.alidade.datasets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Small hand-made files in official formats, beside the tests that read them. */
public final class Fixture {

    private Fixture() {
    }

    /** A file or folder beside the tests, such as {@code babi/tasks_1-20_v1-2}. */
    public static Path of(String name) {
        return Path.of("src_test/org/alidade/datasets").resolve(name);
    }

    /** A copy that a test may spoil; the copy. */
    public static Path copy(String name, Path folder) throws IOException {
        Path from = of(name);
        Path to = folder.resolve(from.getFileName());
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.write(copy, Files.readAllBytes(file));
                }
            }
        }
        return to;
    }

    /** Puts another line in the place of one, numbered from 1. */
    public static void replaceLine(Path file, int number, String line) throws IOException {
        List<String> lines = Files.readAllLines(file);
        lines.set(number - 1, line);
        Files.write(file, lines);
    }
}
