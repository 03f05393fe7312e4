package org.alidade.core.data;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Draws a part of the examples of each class, without replacement: every example gets a random number, and those with
 * the smallest are kept, so that a larger share of the same seed contains a smaller one.
 */
final class TrainingShare {

    private final double share;
    private final long seed;

    /** @param share above 0 to 1, see {@link Preparation#trainingShare} */
    TrainingShare(double share, long seed) {
        this.share = share;
        this.seed = seed;
    }

    /**
     * The examples that are kept, ascending.
     *
     * @param labels the label number of each example, from 0
     */
    int[] of(int[] labels) {
        if (share == 1) {
            return IntStream.range(0, labels.length).toArray();
        }
        long[] numbers = new SplittableRandom(seed).longs(labels.length).toArray();
        long[] largest = IntStream.rangeClosed(0, Arrays.stream(labels).max().orElse(-1))
                .mapToLong(label -> largestKept(label, labels, numbers)).toArray();
        return IntStream.range(0, labels.length).filter(i -> numbers[i] <= largest[labels[i]]).toArray();
    }

    /** {@link SplittableRandom} does not repeat a number within its period, so there are no ties. */
    private long largestKept(int label, int[] labels, long[] numbers) {
        long[] ofLabel = IntStream.range(0, labels.length).filter(i -> labels[i] == label)
                .mapToLong(i -> numbers[i]).sorted().toArray();
        int kept = (int) Math.max(1, Math.round(share * ofLabel.length));
        return ofLabel.length == 0 ? Long.MIN_VALUE : ofLabel[kept - 1];
    }
}
