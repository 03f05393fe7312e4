package org.alidade.core.data;

import java.util.Arrays;

/** An int[] that grows: what a corpus of millions of tokens is kept in instead of objects. */
final class IntArray {

    private int[] values = new int[1024];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    int get(int index) {
        return values[index];
    }

    int size() {
        return size;
    }

    void trim() {
        values = Arrays.copyOf(values, size);
    }
}
