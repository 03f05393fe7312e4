package org.alidade.probes.explanation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
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
        Comparator<Integer> descending = (i, j) -> Float.compare(importances[j] + 0f, importances[i] + 0f);
        Integer[] sorted = IntStream.range(0, importances.length).boxed().toArray(Integer[]::new);
        Arrays.sort(sorted, descending);
        return new Ranking(Arrays.stream(sorted).mapToInt(Integer::intValue).toArray());
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
