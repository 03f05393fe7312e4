package org.alidade.core.data;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Finds the numbers 0, 1, 2.. of things by their content: a hash table of plain numbers (open addressing, linear
 * probing) that leaves the things themselves to its owner. A third of the memory of a map of objects.
 */
final class Numbering {

    private static final int SMALLEST = 16;

    /** Number + 1 at the place of its hash or after it; 0 where there is none. A power of two, at most half full. */
    private int[] slots = new int[SMALLEST];
    /** Hash of each number. */
    private int[] hashes = new int[SMALLEST];
    private int size;

    /**
     * The number of a thing, or -1.
     *
     * @param hash    of the thing
     * @param isEqual whether the thing of a number, which has the same hash, is the one sought
     */
    int find(int hash, IntPredicate isEqual) {
        int slot = slot(hash);
        while (slots[slot] != 0) {
            int number = slots[slot] - 1;
            if (hashes[number] == hash && isEqual.test(number)) {
                return number;
            }
            slot = next(slot);
        }
        return -1;
    }

    /** The next number, for a thing that has none yet. */
    int add(int hash) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size + (size >> 1));
        }
        hashes[size] = hash;
        size++;
        if (2 * size > slots.length) {
            slots = new int[2 * slots.length];
            for (int number = 0; number < size - 1; number++) {
                place(number);
            }
        }
        place(size - 1);
        return size - 1;
    }

    private void place(int number) {
        int slot = slot(hashes[number]);
        while (slots[slot] != 0) {
            slot = next(slot);
        }
        slots[slot] = number + 1;
    }

    private int next(int slot) {
        return slot + 1 & slots.length - 1;
    }

    /** Hashes of texts differ in their low bits only; the multiplication spreads them (Knuth, TAOCP 3, 6.4). */
    private int slot(int hash) {
        int spread = hash * 0x9E3779B9;
        return (spread ^ spread >>> 15) & slots.length - 1;
    }
}
