package org.alidade.core.data;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The ids of a split's examples, each once, as bytes and not as objects: there may be millions. */
final class Ids {

    private final Memory bytes;
    /** Where the bytes of each id end. */
    private final IntArray ends;
    private Numbering numbering = new Numbering();

    /** @param segment see {@link Memory} */
    Ids(int segment) {
        bytes = new Memory(segment);
        ends = new IntArray(segment);
    }

    /** @throws IllegalArgumentException if it is there already */
    void add(String id) {
        byte[] added = id.getBytes(StandardCharsets.UTF_8);
        int hash = Arrays.hashCode(added);
        if (numbering.find(hash, number -> isEqual(number, added)) >= 0) {
            throw new IllegalArgumentException("Example id " + id + " appears twice in its split");
        }
        numbering.add(hash);
        for (byte one : added) {
            bytes.addByte(one);
        }
        ends.add(Math.toIntExact(bytes.size()));
    }

    String get(int index) {
        byte[] id = new byte[ends.get(index) - start(index)];
        for (int i = 0; i < id.length; i++) {
            id[i] = bytes.getByte(start(index) + i);
        }
        return new String(id, StandardCharsets.UTF_8);
    }

    int size() {
        return ends.size();
    }

    /** Ends the adding. */
    void close() {
        numbering = new Numbering();
        bytes.trim();
        ends.trim();
    }

    private boolean isEqual(int index, byte[] id) {
        int start = start(index);
        if (ends.get(index) - start != id.length) {
            return false;
        }
        for (int i = 0; i < id.length; i++) {
            if (bytes.getByte(start + i) != id[i]) {
                return false;
            }
        }
        return true;
    }

    private int start(int index) {
        return index == 0 ? 0 : ends.get(index - 1);
    }
}
