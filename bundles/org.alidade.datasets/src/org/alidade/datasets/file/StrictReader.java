package org.alidade.datasets.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Path;

/**
 * Decodes a file and refuses bytes that its encoding does not have and lines without end, with line and byte. Skips a
 * byte order mark.
 */
final class StrictReader extends Reader {

    private static final int BUFFER = 1 << 15;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Path file;
    private final Encoding encoding;
    private final InputStream bytes;
    private final CharsetDecoder decoder;
    private final ByteBuffer input = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer decoded = CharBuffer.allocate(BUFFER).flip();
    private long bytesTaken;
    private long line = 1;
    private long lineLength;
    private boolean begun;
    private boolean inputEnded;
    private boolean ended;

    StrictReader(Path file, Encoding encoding, InputStream bytes) {
        this.file = file;
        this.encoding = encoding;
        this.bytes = bytes;
        this.decoder = encoding.charset().newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!decoded.hasRemaining() && !ended) {
            decodeMore();
        }
        int count = Math.min(length, decoded.remaining());
        decoded.get(target, offset, count);
        return count == 0 && length > 0 ? -1 : count;
    }

    private void decodeMore() throws IOException {
        decoded.clear();
        CoderResult result = decoder.decode(input, decoded, inputEnded);
        if (result.isError() && decoded.position() == 0) {
            throw badByte();
        }
        if (result.isUnderflow()) {
            takeMoreBytes();
        }
        decoded.flip();
        skipByteOrderMark();
        count();
    }

    private void takeMoreBytes() throws IOException {
        if (inputEnded) {
            decoder.flush(decoded);
            ended = true;
            return;
        }
        input.compact();
        int count = bytes.read(input.array(), input.position(), input.remaining());
        inputEnded = count < 0;
        bytesTaken += Math.max(0, count);
        input.position(input.position() + Math.max(0, count)).flip();
    }

    private void skipByteOrderMark() {
        if (!begun && decoded.hasRemaining()) {
            begun = true;
            if (decoded.get(0) == BYTE_ORDER_MARK) {
                decoded.get();
            }
        }
    }

    private void count() throws IOException {
        for (int i = decoded.position(); i < decoded.limit(); i++) {
            if (decoded.get(i) == '\n') {
                line++;
                lineLength = 0;
            } else if (++lineLength > encoding.longestLine()) {
                throw new Place(file, line).malformed("a line of more than " + encoding.longestLine() + " characters",
                        "lines that end sooner");
            }
        }
    }

    private IOException badByte() {
        String name = encoding.charset().name();
        return new Place(file, line).malformed(
                "a byte that is not " + name + " (0x%02X, byte %d of the file)".formatted(input.get(input.position()),
                        bytesTaken - input.remaining() + 1),
                "text in " + name);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
