package org.alidade.learn.vectors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorFileWriterTest {

    private static final String EXPECTED = "2 3\ngood 1.0 -0.5 1.0E-4\nschön 0.0 2.0 3.0\n";

    @TempDir
    private Path folder;

    private static Map<String, float[]> vectors() {
        Map<String, float[]> vectors = new LinkedHashMap<>();
        vectors.put("good", new float[] {1, -0.5f, 1e-4f});
        vectors.put("schön", new float[] {0, 2, 3});
        return vectors;
    }

    @Test
    void theFileHasTheTextFormatOfWord2vec() throws IOException {
        Path file = folder.resolve("v.vec");
        VectorFileWriter.write(vectors(), file);
        assertEquals(EXPECTED, Files.readString(file));
        assertEquals(List.of(file), files());
    }

    @Test
    void aFileNamedGzIsCompressedAndAlwaysTheSame() throws IOException {
        Path file = folder.resolve("v.vec.gz");
        VectorFileWriter.write(vectors(), file);
        byte[] first = Files.readAllBytes(file);
        try (InputStream stream = new GZIPInputStream(Files.newInputStream(file))) {
            assertEquals(EXPECTED, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
        VectorFileWriter.write(vectors(), file);
        assertArrayEquals(first, Files.readAllBytes(file));
    }

    @Test
    void whatCannotBeMovedInPlaceLeavesNothingBehind() throws IOException {
        Path file = Files.createDirectories(folder.resolve("taken/full")).getParent();
        assertThrows(IOException.class, () -> VectorFileWriter.write(vectors(), file));
        assertEquals(List.of(file), files());
    }

    @Test
    void wordsWithWhiteSpaceHaveNoPlace() {
        assertTrue(VectorFileWriter.canHold("good"));
        assertFalse(VectorFileWriter.canHold("new york"));
        assertFalse(VectorFileWriter.canHold("new\u00a0york"));
        assertFalse(VectorFileWriter.canHold(""));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
