package org.alidade.core.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Bytes that are added one after the other and then read. As long as they fit into one segment they lie on the heap;
 * beyond it, full segments are written to a temporary file and mapped into memory, so that a corpus may be larger than
 * the heap. Written first and mapped then: a full disk is an exception and not a crash. The file goes with the last
 * reference to it, at the latest with the process; where the system allows it, it has no name from the start.
 */
final class Memory {

    /** Bytes of a segment, 8 MiB: what each array of a corpus takes on the heap at most. */
    static final int SEGMENT = 1 << 23;

    private static final int FIRST = 1 << 8;

    private final int segment;
    private final List<ByteBuffer> mapped = new ArrayList<>();
    private ByteBuffer last;
    private FileChannel file;

    /** @param segment bytes of a segment, a power of two of at least 8 */
    Memory(int segment) {
        if (segment < 2 * Integer.BYTES || Integer.bitCount(segment) > 1) {
            throw new IllegalArgumentException("A segment has " + segment + " bytes, expected a power of two >= 8");
        }
        this.segment = segment;
        this.last = ByteBuffer.allocate(Math.min(FIRST, segment));
    }

    /** Adds four bytes; a memory takes either numbers or single bytes. */
    void addInt(int value) {
        room().putInt(value);
    }

    void addByte(byte value) {
        room().put(value);
    }

    int getInt(long position) {
        return at(position).getInt((int) position & segment - 1);
    }

    byte getByte(long position) {
        return at(position).get((int) position & segment - 1);
    }

    /** Bytes added so far. */
    long size() {
        return (long) mapped.size() * segment + last.position();
    }

    /** Whether any of it lies in a file. */
    boolean isMapped() {
        return !mapped.isEmpty();
    }

    /** Ends the adding: gives back what is allocated beyond the size. */
    void trim() {
        if (last.hasRemaining()) {
            ByteBuffer exact = ByteBuffer.allocate(last.position()).put(last.flip());
            last = exact;
        }
    }

    private ByteBuffer at(long position) {
        int index = (int) (position / segment);
        return index < mapped.size() ? mapped.get(index) : last;
    }

    private ByteBuffer room() {
        if (!last.hasRemaining()) {
            if (last.capacity() < segment) {
                last = ByteBuffer.allocate(2 * last.capacity()).put(last.flip());
            } else {
                map();
            }
        }
        return last;
    }

    private void map() {
        try {
            if (file == null) {
                file = temporaryFile();
            }
            long start = (long) mapped.size() * segment;
            last.flip();
            while (last.hasRemaining()) {
                file.write(last, start + last.position());
            }
            mapped.add(file.map(MapMode.READ_ONLY, start, segment));
            last.clear();
        } catch (IOException e) {
            throw new UncheckedIOException("The corpus has more than " + size() + " bytes in one array, which go to a "
                    + "file in the folder for temporary files (java.io.tmpdir = "
                    + System.getProperty("java.io.tmpdir") + "), but: " + e, e);
        }
    }

    private static FileChannel temporaryFile() throws IOException {
        Path name = Files.createTempFile("alidade-corpus-", ".tmp");
        return FileChannel.open(name, StandardOpenOption.READ, StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }
}
