package org.alidade.learn.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Cuts instances into batches of similar length.
 *
 * <p><b>Source</b>: the released code of Jain and Wallace 2019: lengths are disturbed by
 * {@code randint[floor(-0.1 n), ceil(0.1 n))}, instances sorted by them, cut into consecutive batches, and the batches
 * shuffled. <b>Differs</b>: the draws, being of another generator.
 */
public final class Batches {

    private Batches() {
    }

    /**
     * The batches of one epoch.
     *
     * @param lengths length of each instance
     * @param size    instances of a batch, at least 1; the last cut may have fewer
     * @return indices of the instances of each batch; each instance is in exactly one
     */
    public static int[][] shuffled(int[] lengths, int size, RandomGenerator random) {
        return shuffled(lengths, size, Integer.MAX_VALUE, random);
    }

    /**
     * The batches of one epoch, of limited size.
     *
     * @param maximumRows sum of lengths that a batch may have, unless a single instance has more
     */
    public static int[][] shuffled(int[] lengths, int size, int maximumRows, RandomGenerator random) {
        int[] noisy = IntStream.of(lengths).map(n -> n + noise(n, random)).toArray();
        int[][] batches = cut(sorted(noisy), lengths, size, maximumRows);
        for (int i = batches.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int[] batch = batches[i];
            batches[i] = batches[j];
            batches[j] = batch;
        }
        return batches;
    }

    /**
     * Batches for reading, longest first, so that memory has its final size from the first one on.
     *
     * @param maximumRows sum of lengths that a batch may have, unless a single instance has more
     */
    public static int[][] longestFirst(int[] lengths, int maximumRows) {
        int[] longest = sorted(IntStream.of(lengths).map(n -> -n).toArray());
        return cut(longest, lengths, Integer.MAX_VALUE, maximumRows);
    }

    private static int noise(int length, RandomGenerator random) {
        int from = (int) Math.floor(-0.1 * length);
        int to = (int) Math.ceil(0.1 * length);
        return to > from ? random.nextInt(from, to) : 0;
    }

    private static int[] sorted(int[] keys) {
        return IntStream.range(0, keys.length).boxed().sorted(Comparator.comparingInt(i -> keys[i]))
                .mapToInt(Integer::intValue).toArray();
    }

    private static int[][] cut(int[] order, int[] lengths, int size, int maximumRows) {
        List<int[]> batches = new ArrayList<>();
        int from = 0;
        long rows = 0;
        for (int k = 0; k < order.length; k++) {
            if (k > from && (k - from == size || rows + lengths[order[k]] > maximumRows)) {
                batches.add(Arrays.copyOfRange(order, from, k));
                from = k;
                rows = 0;
            }
            rows += lengths[order[k]];
        }
        if (from < order.length) {
            batches.add(Arrays.copyOfRange(order, from, order.length));
        }
        return batches.toArray(int[][]::new);
    }
}
