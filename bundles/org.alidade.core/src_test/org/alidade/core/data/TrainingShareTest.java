package org.alidade.core.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.alidade.core.data.Preparation.LengthFilter;
import org.junit.jupiter.api.Test;

class TrainingShareTest {

    /** 60 of label 0, 30 of label 1, 10 of label 2. */
    private static final int[] LABELS = IntStream.range(0, 100).map(i -> i < 60 ? 0 : i < 90 ? 1 : 2).toArray();

    @Test
    void everyClassIsKeptInItsShare() {
        int[] kept = new TrainingShare(.1, 5).of(LABELS);
        assertArrayEquals(new int[] {6, 3, 1}, counts(kept));
        assertArrayEquals(Arrays.stream(kept).sorted().distinct().toArray(), kept);
    }

    @Test
    void oneOfEachClassIsLeftAtLeast() {
        assertArrayEquals(new int[] {1, 1, 1}, counts(new TrainingShare(1e-6, 5).of(LABELS)));
    }

    @Test
    void allAreKeptByDefault() {
        assertArrayEquals(IntStream.range(0, 100).toArray(), new TrainingShare(1, 5).of(LABELS));
    }

    @Test
    void aLargerShareContainsASmallerOneOfTheSameSeed() {
        Set<Integer> half = set(new TrainingShare(.5, 5).of(LABELS));
        assertTrue(half.containsAll(set(new TrainingShare(.2, 5).of(LABELS))));
        assertEquals(half, set(new TrainingShare(.5, 5).of(LABELS)));
        assertFalse(half.equals(set(new TrainingShare(.5, 6).of(LABELS))));
    }

    /** Each of 4 is kept with probability 1/4: in 4,000 draws 1,000 times, standard deviation 27. */
    @Test
    void everyExampleIsKeptAsOften() {
        int[] times = new int[4];
        for (int seed = 0; seed < 4000; seed++) {
            times[new TrainingShare(.25, seed).of(new int[4])[0]]++;
        }
        Arrays.stream(times).forEach(count -> assertEquals(1000, count, 5 * 27));
    }

    @Test
    void onlyTrainingExamplesAreLeftOutAndTheirWordsForgotten() {
        CorpusBuilder builder = new CorpusBuilder(Task.CLASSIFICATION,
                new Preparation(LengthFilter.NONE, 0, 0, 1, .5, 0));
        builder.labels(List.of("a", "b"));
        for (Split split : Split.values()) {
            IntStream.range(0, 10).forEach(i -> builder.add(split, Example.of("" + i, List.of("w" + i), "a")));
        }
        Corpus corpus = builder.build();
        assertEquals(5, corpus.examples(Split.TRAIN).size());
        assertEquals(10, corpus.unfiltered(Split.TRAIN));
        assertEquals(10, corpus.examples(Split.TEST).size());
        assertEquals(corpus.examples(Split.TRAIN).stream().map(example -> example.tokens().get(0)).toList(),
                corpus.vocabulary());
    }

    private static int[] counts(int[] kept) {
        int[] counts = new int[3];
        Arrays.stream(kept).forEach(i -> counts[LABELS[i]]++);
        return counts;
    }

    private static Set<Integer> set(int[] kept) {
        return Arrays.stream(kept).boxed().collect(Collectors.toSet());
    }
}
