package org.alidade.learn.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class BatchesTest {

    private final int[] lengths = new Random(1).ints(101, 5, 60).toArray();

    @Test
    void everyInstanceIsInExactlyOneBatch() {
        int[][] batches = Batches.shuffled(lengths, 8, new Random(2));
        assertEquals(13, batches.length);
        assertArrayEquals(IntStream.range(0, 101).toArray(),
                Stream.of(batches).flatMapToInt(Arrays::stream).sorted().toArray());
    }

    @Test
    void aBatchHasNoMoreRowsThanAllowedUnlessASingleInstanceHas() {
        int[] some = {30, 40, 50, 200, 20};
        int[][] batches = Batches.shuffled(some, 3, 100, new Random(2));
        assertArrayEquals(new int[] {0, 1, 2, 3, 4},
                Stream.of(batches).flatMapToInt(Arrays::stream).sorted().toArray());
        for (int[] batch : batches) {
            assertTrue(batch.length == 1 || IntStream.of(batch).map(i -> some[i]).sum() <= 100, Arrays.toString(batch));
        }
        assertEquals(3, batches.length);
    }

    /** Noise is below a tenth of the length: sorted by n' in [0.9 n, 1.1 n], instances a third apart cannot swap. */
    @Test
    void theLengthsInABatchAreSimilar() {
        int[] twoKinds = IntStream.range(0, 64).map(i -> i % 2 == 0 ? 30 : 45).toArray();
        for (int[] batch : Batches.shuffled(twoKinds, 32, new Random(2))) {
            assertEquals(1, IntStream.of(batch).map(i -> twoKinds[i]).distinct().count());
        }
    }

    @Test
    void theOrderDependsOnTheGeneratorAlone() {
        assertTrue(Arrays.deepEquals(Batches.shuffled(lengths, 8, new Random(2)),
                Batches.shuffled(lengths, 8, new Random(2))));
        assertTrue(!Arrays.deepEquals(Batches.shuffled(lengths, 8, new Random(2)),
                Batches.shuffled(lengths, 8, new Random(3))));
    }

    @Test
    void readingBatchesAreLongestFirstAndBounded() {
        int[][] batches = Batches.longestFirst(new int[] {3, 10, 4, 3}, 7);
        assertTrue(Arrays.deepEquals(new int[][] {{1}, {2, 0}, {3}}, batches), Arrays.deepToString(batches));
    }
}
