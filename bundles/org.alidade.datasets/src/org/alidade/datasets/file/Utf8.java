package org.alidade.datasets.file;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.alidade.core.data.MalformedDataException;

/** Reads text files in UTF-8, with or without a byte order mark, and refuses what is not. */
public final class Utf8 {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** What is done with the text of a file. */
    @FunctionalInterface
    public interface Content {

        /** Reads as much as is wanted; the reader is closed by the caller. */
        void read(BufferedReader reader) throws IOException;
    }

    private Utf8() {
    }

    /**
     * Opens a file, hands out its text, closes it.
     *
     * @throws MalformedDataException if a line is not UTF-8; names the line
     * @throws IOException            if the file cannot be read, or from the content
     */
    public static void read(Path file, Content content) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            skipByteOrderMark(reader);
            content.read(reader);
        } catch (CharacterCodingException e) {
            MalformedDataException named = new MalformedDataException(file, firstBadLine(file),
                    "bytes that are not UTF-8", "text in UTF-8");
            named.initCause(e);
            throw named;
        }
    }

    private static void skipByteOrderMark(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
    }

    /** A decoder reads ahead and cannot tell the line, hence a second look at the bytes; 0 if every line is UTF-8. */
    private static long firstBadLine(Path file) throws IOException {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            for (long number = 1;; number++) {
                ByteArrayOutputStream line = new ByteArrayOutputStream();
                int next = bytes.read();
                while (next >= 0 && next != '\n') {
                    line.write(next);
                    next = bytes.read();
                }
                if (!isUtf8(line.toByteArray())) {
                    return number;
                }
                if (next < 0) {
                    return 0;
                }
            }
        }
    }

    private static boolean isUtf8(byte[] line) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
