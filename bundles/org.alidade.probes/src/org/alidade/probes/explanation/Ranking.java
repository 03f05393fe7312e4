package org.alidade.probes.explanation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** The units of a text from the most to the least important; of equally important ones the first comes first. */
public final class Ranking {

    private final int[] order; // [n], unit at each rank

    private Ranking(int[] order) {
        this.order = order;
    }

    /**
     * Descending in importance.
     *
     * @param importances [n]
     */
    public static Ranking of(float[] importances) {
        long[] keys = new long[importances.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (long) ~ascending(importances[i]) << Integer.SIZE | i;
        }
        Arrays.sort(keys);
        return new Ranking(Arrays.stream(keys).mapToInt(key -> (int) key).toArray());
    }

    /** A whole number that is in the order of {@link Float#compare}, but for the two zeros, which are equal. */
    private static int ascending(float value) {
        int bits = Float.floatToIntBits(value + 0f);
        return bits >= 0 ? bits : bits ^ Integer.MAX_VALUE;
    }

    /** A random order of n units, each as likely. */
    public static Ranking random(int n, RandomGenerator random) {
        float[] numbers = new float[n];
        for (int i = 0; i < n; i++) {
            numbers[i] = random.nextFloat();
        }
        return of(numbers);
    }

    /** From the least to the most important: this ranking read backwards. */
    public Ranking reversed() {
        int n = order.length;
        return new Ranking(IntStream.range(0, n).map(rank -> order[n - 1 - rank]).toArray());
    }

    /** Number of units n. */
    public int size() {
        return order.length;
    }

    /** The unit at a rank, 0 the most important. */
    public int at(int rank) {
        return order[rank];
    }

    /** The so many first units. */
    public BitSet first(int count) {
        BitSet first = new BitSet(order.length);
        for (int rank = 0; rank < count; rank++) {
            first.set(order[rank]);
        }
        return first;
    }
}
