package org.alidade.learn.vectors;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The lines of a file of vectors as bytes, so that the millions of numbers of words that nobody wants are never made
 * into text. Fields are separated by spaces or tabs.
 */
final class VectorLines {

    private final InputStream stream;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int filled;
    private byte[] line = new byte[1 << 13];
    private int length;

    VectorLines(InputStream stream) {
        this.stream = stream;
    }

    /** Moves to the next line; false at the end. */
    boolean next() throws IOException {
        length = 0;
        while (true) {
            if (at == filled && !fill()) {
                trim();
                return length > 0;
            }
            int from = at;
            while (at < filled && buffer[at] != '\n') {
                at++;
            }
            append(from, at);
            if (at < filled) {
                at++;
                trim();
                return true;
            }
        }
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(0, stream.read(buffer));
        return filled > 0;
    }

    private void append(int from, int to) {
        if (length + to - from > line.length) {
            line = Arrays.copyOf(line, Math.max(2 * line.length, length + to - from));
        }
        System.arraycopy(buffer, from, line, length, to - from);
        length += to - from;
    }

    /** Leaves out spaces at the end, and a carriage return. */
    private void trim() {
        while (length > 0 && (isSpace(length - 1) || line[length - 1] == '\r')) {
            length--;
        }
    }

    private boolean isSpace(int i) {
        return line[i] == ' ' || line[i] == '\t';
    }

    /** Number of bytes, spaces at the end left out. */
    int length() {
        return length;
    }

    /** Whether there is nothing but spaces. */
    boolean isBlank() {
        return length == 0;
    }

    /** Number of fields. */
    int fields() {
        int fields = 0;
        for (int i = 0; i < length; i++) {
            fields += !isSpace(i) && (i == 0 || isSpace(i - 1)) ? 1 : 0;
        }
        return fields;
    }

    /** One past the last byte of the word if as many fields as said, at the end, are its vector; 0 if none is left. */
    int wordEnd(int numbers) {
        int i = length;
        for (int field = 0; field < numbers && i > 0; field++) {
            while (i > 0 && !isSpace(i - 1)) {
                i--;
            }
            while (i > 0 && isSpace(i - 1)) {
                i--;
            }
        }
        return i;
    }

    /** A part of the line. */
    String text(int from, int to) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line, from, to - from)).toString();
    }
}
