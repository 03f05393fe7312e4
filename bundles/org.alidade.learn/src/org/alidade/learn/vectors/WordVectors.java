package org.alidade.learn.vectors;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import org.alidade.core.data.MalformedDataException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * Reads word vectors that others have trained: text files of GloVe, word2vec and fastText, one word a line with its
 * numbers behind it, separated by spaces or tabs; with or without a first line of two counts; compressed with gzip or
 * not, whatever the file's name. Words may contain spaces, as some of GloVe 840B do.
 */
public final class WordVectors {

    private static final int GZIP = 0x1f8b;
    private static final int CHECKED = 4096;

    private final Path file;
    private final int dimension;
    private long line;

    private WordVectors(Path file, int dimension) {
        this.file = file;
        this.dimension = dimension;
    }

    /**
     * The vectors of wanted words, by word, in the order of the file; the first of a word that comes twice.
     *
     * @param dimension numbers of a vector
     * @param wanted    tells which words to keep; the others are passed over without being looked at closely
     * @param monitor   checked every few thousand lines
     * @throws MalformedDataException if a line is not what it should be, or the file ends too early; the message names
     *                                file and line
     * @throws IOException            if the file cannot be read
     */
    public static Map<String, float[]> read(Path file, int dimension, Predicate<String> wanted,
            IProgressMonitor monitor) throws IOException {
        return new WordVectors(file, dimension).read(wanted, SubMonitor.convert(monitor, "Reading " + file, 100));
    }

    private Map<String, float[]> read(Predicate<String> wanted, SubMonitor progress) throws IOException {
        Map<String, float[]> vectors = new LinkedHashMap<>();
        try (InputStream stream = open()) {
            VectorLines lines = new VectorLines(stream);
            while (lines.next()) {
                line++;
                if (line % CHECKED == 0) {
                    progress.checkCanceled();
                    progress.setWorkRemaining(100).worked(1);
                }
                if (!lines.isBlank() && !(line == 1 && isHeader(lines))) {
                    add(lines, wanted, vectors);
                }
            }
        } catch (EOFException | ZipException e) {
            throw new MalformedDataException(file, line + 1, "compressed data that is cut off or damaged ("
                    + e.getMessage() + ")", "a complete gzip file");
        }
        if (line == 0) {
            throw new MalformedDataException(file, 0, "an empty file", "word vectors of " + dimension + " numbers");
        }
        return vectors;
    }

    private InputStream open() throws IOException {
        InputStream stream = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            stream.mark(2);
            int magic = stream.read() << 8 | stream.read();
            stream.reset();
            return magic == GZIP ? new GZIPInputStream(stream, 1 << 16) : stream;
        } catch (IOException | RuntimeException | Error e) {
            stream.close();
            throw e;
        }
    }

    /** Counts of words and numbers; a first line of one word and one number could only be of dimension 1. */
    private boolean isHeader(VectorLines lines) throws MalformedDataException {
        String[] parts = text(lines, 0, lines.length()).trim().split("[ \t]+");
        if (parts.length != 2 || !parts[0].matches("\\d+") || !parts[1].matches("\\d+")
                || dimension == 1 && !parts[1].equals("1")) {
            return false;
        }
        if (!parts[1].equals(Integer.toString(dimension))) {
            throw new MalformedDataException(file, line, "vectors of " + parts[1] + " numbers (first line)",
                    dimension + " numbers, as the setting 'embeddingDimension' says");
        }
        return true;
    }

    private void add(VectorLines lines, Predicate<String> wanted, Map<String, float[]> vectors)
            throws MalformedDataException {
        int end = lines.wordEnd(dimension);
        if (end <= 0) {
            throw new MalformedDataException(file, line, lines.fields() - 1 + " numbers after a word",
                    dimension + " numbers, as the setting 'embeddingDimension' says");
        }
        String word = text(lines, 0, end);
        if (line == 1 || word.indexOf(' ') >= 0) {
            requireNoMoreNumbers(lines, word);
        }
        if (wanted.test(word) && !vectors.containsKey(word)) {
            vectors.put(word, numbers(lines, end));
        }
    }

    /** A word with spaces whose later parts are numbers is the sign of a vector that is longer than expected. */
    private void requireNoMoreNumbers(VectorLines lines, String word) throws MalformedDataException {
        String[] parts = word.split("[ \t]");
        int numbers = 0;
        while (numbers < parts.length - 1 && isNumber(parts[parts.length - 1 - numbers])) {
            numbers++;
        }
        if (numbers == parts.length - 1 && numbers > 0) {
            throw new MalformedDataException(file, line, lines.fields() - 1 + " numbers after a word",
                    dimension + " numbers, as the setting 'embeddingDimension' says");
        }
    }

    private static boolean isNumber(String text) {
        try {
            return !Float.isNaN(Float.parseFloat(text));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private float[] numbers(VectorLines lines, int from) throws MalformedDataException {
        String[] parts = text(lines, from, lines.length()).trim().split("[ \t]+");
        float[] numbers = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            try {
                numbers[i] = Float.parseFloat(parts[i]);
            } catch (NumberFormatException e) {
                numbers[i] = Float.NaN;
            }
            if (!Float.isFinite(numbers[i])) {
                throw new MalformedDataException(file, line, "\"" + parts[i] + "\" as number " + (i + 1),
                        "a finite number");
            }
        }
        return numbers;
    }

    private String text(VectorLines lines, int from, int to) throws MalformedDataException {
        try {
            return lines.text(from, to);
        } catch (CharacterCodingException e) {
            throw new MalformedDataException(file, line, "bytes that are not UTF-8", "text in UTF-8");
        }
    }
}
