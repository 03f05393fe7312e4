package org.alidade.learn.vectors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

import org.alidade.core.data.MalformedDataException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordVectorsTest {

    @TempDir
    private Path folder;

    /** The forms of GloVe, of word2vec (first line, space at the end), with tabs, and as Windows ends lines. */
    @ParameterizedTest
    @ValueSource(strings = {"the 1 2\ncat -.5 1e-2\n", "2 2\nthe 1 2 \ncat -.5 1e-2 \n", "the\t1\t2\ncat\t-.5\t1e-2",
            "the 1 2\r\ncat -.5 1e-2\r\n", "the 1 2\n\ncat -.5 1e-2\n\n"})
    void everyFormGivesTheSameVectors(String text) throws IOException {
        Map<String, float[]> vectors = read(write("v.txt", text), 2);
        assertEquals(List.of("the", "cat"), List.copyOf(vectors.keySet()));
        assertArrayEquals(new float[] {1, 2}, vectors.get("the"));
        assertArrayEquals(new float[] {-.5f, .01f}, vectors.get("cat"));
    }

    @Test
    void onlyWantedWordsAreKeptAndTheFirstOfTwo() throws IOException {
        Path file = write("v.vec", "the 1 2\ncat 3 4\nthe 5 6\n");
        Map<String, float[]> vectors = WordVectors.read(file, 2, Set.of("the")::contains, new NullProgressMonitor());
        assertEquals(Set.of("the"), vectors.keySet());
        assertArrayEquals(new float[] {1, 2}, vectors.get("the"));
    }

    /** GloVe 840B has such words. */
    @Test
    void wordsMayContainSpacesAndNumbers() throws IOException {
        Path file = write("v.txt", "the 1 2\n. . . 3 4\nat name@domain.com 5 6\n1990 7 8\n");
        Map<String, float[]> vectors = read(file, 2);
        assertEquals(List.of("the", ". . .", "at name@domain.com", "1990"), List.copyOf(vectors.keySet()));
        assertArrayEquals(new float[] {7, 8}, vectors.get("1990"));
    }

    @Test
    void wordsOfAnyScriptAreRead() throws IOException {
        assertEquals(Set.of("été", "猫", "\u00a0"), read(write("v.txt", "été 1\n猫 2\n\u00a0 3\n"), 1).keySet());
    }

    @Test
    void compressedFilesAreKnownByTheirContent() throws IOException {
        Path file = folder.resolve("vectors");
        Files.write(file, gzip("the 1 2\ncat 3 4\n"));
        assertArrayEquals(new float[] {3, 4}, read(file, 2).get("cat"));
    }

    @Test
    void longLinesAreRead() throws IOException {
        StringBuilder line = new StringBuilder("word");
        for (int i = 0; i < 30000; i++) {
            line.append(" 0.125").append(i % 10);
        }
        assertEquals(.1259f, read(write("v.txt", line + "\n" + line), 30000).get("word")[29999]);
    }

    @Test
    void anotherDimensionIsRefusedWithFileAndLine() throws IOException {
        refuses("the 1 2 3\n", 2, ":1: found 3 numbers after a word, expected 2 numbers, as the setting "
                + "'embeddingDimension' says");
        refuses("7 3\nthe 1 2 3\n", 2, ":1: found vectors of 3 numbers (first line), expected 2 numbers, as the "
                + "setting 'embeddingDimension' says");
        refuses("the 1 2\ncat 3\n", 2, ":2: found 1 numbers after a word, expected 2 numbers, as the setting "
                + "'embeddingDimension' says");
        refuses("the 1 2\ncat 3 4 5\n", 2, ":2: found 3 numbers after a word, expected 2 numbers, as the setting "
                + "'embeddingDimension' says");
    }

    @Test
    void malformedNumbersAreRefusedWithFileAndLine() throws IOException {
        refuses("the 1 2\ncat 1 x2\n", 2, ":2: found \"x2\" as number 2, expected a finite number");
        refuses("the 1 NaN\n", 2, ":1: found \"NaN\" as number 2, expected a finite number");
        refuses("", 2, ": found an empty file, expected word vectors of 2 numbers");
    }

    @Test
    void anotherEncodingIsRefusedWithFileAndLine() throws IOException {
        Path file = folder.resolve("latin1.txt");
        Files.write(file, "the 1 2\nété 3 4\n".getBytes(StandardCharsets.ISO_8859_1));
        var e = assertThrows(MalformedDataException.class, () -> read(file, 2));
        assertEquals(file + ":2: found bytes that are not UTF-8, expected text in UTF-8", e.getMessage());
    }

    @Test
    void aCutOffArchiveIsRefused() throws IOException {
        byte[] whole = gzip("the 1 2\ncat 3 4\ndog 5 6\n");
        Path file = folder.resolve("v.gz");
        Files.write(file, Arrays.copyOf(whole, whole.length - 6));
        var e = assertThrows(MalformedDataException.class, () -> read(file, 2));
        assertTrue(e.getMessage().startsWith(file + ":"), e.getMessage());
        assertTrue(e.getMessage().contains("expected a complete gzip file"), e.getMessage());
    }

    @Test
    void aMissingFileIsNamed() {
        Path file = folder.resolve("missing.vec");
        var e = assertThrows(NoSuchFileException.class, () -> read(file, 2));
        assertEquals(file.toString(), e.getMessage());
    }

    @Test
    void cancellingStopsReading() throws IOException {
        Path file = write("v.txt", "word 1\n".repeat(10_000));
        NullProgressMonitor monitor = new NullProgressMonitor();
        monitor.setCanceled(true);
        assertThrows(OperationCanceledException.class, () -> WordVectors.read(file, 1, word -> true, monitor));
    }

    private void refuses(String text, int dimension, String message) throws IOException {
        Path file = write("bad.txt", text);
        var e = assertThrows(MalformedDataException.class, () -> read(file, dimension));
        assertEquals(file + message, e.getMessage());
    }

    private static Map<String, float[]> read(Path file, int dimension) throws IOException {
        return WordVectors.read(file, dimension, word -> true, new NullProgressMonitor());
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(bytes)) {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
