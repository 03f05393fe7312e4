package org.alidade.ui.result;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.alidade.engine.Damage;
import org.alidade.ui.Messages;

/**
 * A part of a file, whatever is in it, as text.
 *
 * @param text    to be shown
 * @param leftOut lines of the file before it
 */
record RawText(String text, long leftOut) {

    /** More than anyone reads, less than a text field takes long for. */
    private static final int MOST_BYTES = 200_000;
    private static final int MOST_BINARY = 4096;
    private static final int BYTES_A_LINE = 16;
    /** Lines above the one that is looked for. */
    private static final long ABOVE = 50;

    /**
     * Reads the beginning, or what is around a line if it is far from there; a file that cannot be read says why in its
     * place.
     *
     * @param line from 1; 0 for none in particular
     */
    static RawText of(Path file, long line) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            long before = skip(in, line - ABOVE);
            byte[] bytes = in.readNBytes(MOST_BYTES);
            if (bytes.length == 0) {
                return before == 0 ? new RawText(Messages.DamagedResult_empty, 0) : of(file, 0);
            }
            String content = isBinary(bytes) ? hexadecimal(bytes) : new String(bytes, StandardCharsets.UTF_8);
            String above = before == 0 ? "" : Messages.bind(Messages.DamagedResult_above, before);
            String cut = in.read() < 0 ? "" : Messages.DamagedResult_cut;
            return new RawText(above + content + cut, Math.max(0, before - 1)); // the note is a line, too
        } catch (IOException e) {
            return new RawText(Damage.of(e).message(), 0);
        }
    }

    /** Returns how many lines were left out: fewer than wished at the end of the file. */
    private static long skip(InputStream in, long lines) throws IOException {
        long skipped = 0;
        int next = 0;
        while (skipped < lines && next >= 0) {
            next = in.read();
            skipped += next == '\n' ? 1 : 0;
        }
        return skipped;
    }

    private static boolean isBinary(byte... bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    /** As programs for looking at bytes show them. */
    private static String hexadecimal(byte... bytes) {
        StringBuilder text = new StringBuilder(Messages.DamagedResult_binary);
        for (int from = 0; from < Math.min(bytes.length, MOST_BINARY); from += BYTES_A_LINE) {
            StringBuilder signs = new StringBuilder();
            text.append(String.format(Locale.ROOT, "%n%08x ", from));
            for (int i = from; i < Math.min(bytes.length, from + BYTES_A_LINE); i++) {
                text.append(String.format(Locale.ROOT, " %02x", bytes[i]));
                signs.append(bytes[i] >= ' ' && bytes[i] < 0x7f ? (char) bytes[i] : '.');
            }
            text.append("  ").append(signs);
        }
        return text.toString();
    }
}
