package org.alidade.core.data;

/** An int[] that grows, on the heap or beyond it: what a corpus of millions of tokens is kept in instead of objects. */
final class IntArray {

    private final Memory memory;

    /** @param segment bytes from which on it lies in a file, see {@link Memory} */
    IntArray(int segment) {
        memory = new Memory(segment);
    }

    /** @throws IllegalStateException if there are as many as positions can count */
    void add(int value) {
        if (size() == Integer.MAX_VALUE) {
            throw new IllegalStateException("A split has more than " + Integer.MAX_VALUE + " tokens");
        }
        memory.addInt(value);
    }

    int get(int index) {
        return memory.getInt((long) index * Integer.BYTES);
    }

    int size() {
        return (int) (memory.size() / Integer.BYTES);
    }

    boolean isMapped() {
        return memory.isMapped();
    }

    void trim() {
        memory.trim();
    }
}
