package org.alidade.learn.vectors;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * Writes word vectors in the text format of word2vec: a line with the number of words and the dimension, then a line
 * for each word, all separated by one space; UTF-8, compressed if the file is named {@code .gz}. Same vectors, same
 * bytes.
 */
final class VectorFileWriter {

    private VectorFileWriter() {
    }

    /** Whether the format can hold a word: it has no place for empty ones and ones with white space. */
    static boolean canHold(String word) {
        return !word.isEmpty() && word.chars().noneMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    /**
     * Writes to a file beside the wanted one and moves it in place when it is complete, so that there is never half a
     * file of that name.
     *
     * @param vectors of words that the format can hold, all of one dimension; in the order of the file
     */
    static void write(Map<String, float[]> vectors, Path file) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".part"); // with the usual permissions
        try {
            try (Writer writer = writer(Files.newOutputStream(aside), file)) {
                int dimension = vectors.isEmpty() ? 0 : vectors.values().iterator().next().length;
                writer.write(vectors.size() + " " + dimension + "\n");
                for (Map.Entry<String, float[]> entry : vectors.entrySet()) {
                    writer.write(line(entry.getKey(), entry.getValue()));
                }
            }
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static Writer writer(OutputStream stream, Path file) throws IOException {
        OutputStream target = file.getFileName().toString().endsWith(".gz") ? new GZIPOutputStream(stream) : stream;
        return new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
    }

    private static String line(String word, float[] vector) {
        StringBuilder line = new StringBuilder(word);
        for (float value : vector) {
            line.append(' ').append(value);
        }
        return line.append('\n').toString();
    }
}
