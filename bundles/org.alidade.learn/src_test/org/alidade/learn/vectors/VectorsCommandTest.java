package org.alidade.learn.vectors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.alidade.core.contribution.Contribution;
import org.alidade.core.contribution.ContributionKind;
import org.alidade.core.contribution.Contributions;
import org.alidade.core.contribution.DatasetDescriptor;
import org.alidade.core.data.DatasetReader;
import org.alidade.core.data.Example;
import org.alidade.core.data.Split;
import org.alidade.core.data.Task;
import org.alidade.core.setting.SettingDeclaration;
import org.alidade.core.setting.SettingType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorsCommandTest {

    private static final SettingDeclaration FILE = new SettingDeclaration("file", "File", SettingType.PATH,
            "texts.txt", 0, 0, List.of(), "");

    @TempDir
    private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** Reads a file with a text in each line; the words of a text are separated by a bar. */
    private static final DatasetReader LINES = (settings, sink, monitor) -> {
        sink.labels(List.of("a", "b"));
        int number = 0;
        for (String line : Files.readAllLines(settings.path("file"))) {
            sink.add(Split.TRAIN, Example.of("line" + number++, List.of(line.split("\\|")), "a"));
        }
        sink.add(Split.DEV, Example.of("dev", List.of("dev"), "a"));
        sink.add(Split.TEST, Example.of("test", List.of("test"), "b"));
    };

    private DatasetReader reader = LINES;

    private int execute(String... arguments) {
        Contribution contribution = new Contribution(ContributionKind.DATASET, "lines", "1.0.0", "Lines", "", "",
                "test", "1.0.0", List.of(FILE), () -> reader);
        Contributions installed = new Contributions(
                List.of(new DatasetDescriptor(contribution, Task.CLASSIFICATION, "")), List.of());
        return new VectorsCommand(() -> installed, folder).execute(new PrintWriter(out, true),
                new PrintWriter(err, true), arguments);
    }

    private void write(String... lines) throws IOException {
        Files.write(folder.resolve("texts.txt"), List.of(lines));
    }

    @Test
    void vectorsOfTheTrainingTextsAreWritten() throws IOException {
        write("one|two|new york", "two|one|new york", "two|three");
        assertEquals(0, execute("lines", "--out", "v.vec", "--dimension", "4"), err::toString);
        List<String> lines = Files.readAllLines(folder.resolve("v.vec"));
        assertEquals("2 4", lines.get(0));
        assertTrue(lines.get(1).startsWith("two ") && lines.get(2).startsWith("one "), lines::toString);
        assertEquals("2 words with 4 numbers each, from 3 training texts: " + folder.resolve("v.vec")
                + "\n1 words were left out: they contain white space, for which the format has no place\n",
                out.toString().replace("\r", ""));
    }

    @Test
    void equalSeedsGiveEqualFiles() throws IOException {
        write("one|two|three", "two|one|three");
        for (String name : List.of("a", "b")) {
            assertEquals(0, execute("lines", "--out", name, "--seed", "7", "--cbow"), err::toString);
        }
        assertArrayEquals(Files.readAllBytes(folder.resolve("a")), Files.readAllBytes(folder.resolve("b")));
        assertEquals(0, execute("lines", "--out", "c", "--seed", "8", "--cbow"));
        assertFalse(Files.readString(folder.resolve("a")).equals(Files.readString(folder.resolve("c"))));
    }

    @Test
    void settingsAreGivenByKeyAndRelativePathsStartFromTheDataFolder() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/other.txt"), "one|one\n");
        assertEquals(0, execute("lines", "file=other.txt", "--data", "data", "--out", "v"), err::toString);
    }

    @Test
    void mistakesAreToldWithWhatWasExpected() throws IOException {
        write("one|two");
        assertMistake("data set 'wrong' is not installed, expected one of lines", "wrong", "--out", "v");
        assertMistake("data set 'lines': setting 'path' is not declared, expected one of file", "lines", "path=x",
                "--out", "v");
        assertMistake("Missing required option: '--out=FILE'", "lines");
        assertMistake("cannot write " + folder.resolve("none/v")
                + ": expected a file in a folder that is there and can be written to", "lines", "--out", "none/v");
        assertMistake("Dimension, window, minimum count and epochs are 0, 5, 2 and 4, expected at least 1 of each",
                "lines", "--out", "v", "--dimension", "0");
        assertMistake("data set 'lines': there is no file " + folder.resolve("gone.txt"), "lines", "file=gone.txt",
                "--out", "v");
        assertMistake("data set 'lines': No word occurs at least 2 times in the texts; there is nothing to train",
                "lines", "--out", "v");
    }

    private void assertMistake(String message, String... arguments) {
        err.getBuffer().setLength(0);
        assertEquals(2, execute(arguments));
        assertTrue(err.toString().startsWith("alidade: " + message), err::toString);
        assertFalse(Files.exists(folder.resolve("v")));
    }

    @Test
    void aReaderThatFailsIsBlamed() {
        reader = (settings, sink, monitor) -> {
            throw new NoClassDefFoundError("missing/Library");
        };
        assertMistake("data set 'lines': its reader from test 1.0.0 failed: "
                + "java.lang.NoClassDefFoundError: missing/Library", "lines", "--out", "v");
    }

    @Test
    void helpTellsTheOptions() {
        assertEquals(0, execute("--help"));
        assertTrue(out.toString().startsWith("Usage: alidade vectors "), out::toString);
        assertTrue(out.toString().contains("--minimum-count"), out::toString);
    }
}
