package org.alidade.datasets.split;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.alidade.core.data.Split;
import org.alidade.datasets.split.Shares.Drawing;
import org.junit.jupiter.api.Test;

class SplitterTest {

    /** Jain and Wallace's 20 Newsgroups: of 1,933 posts (958 and 975) 1,236, 310 and 387. */
    @Test
    void sizesAreThoseOfScikitLearn() {
        Census census = census(Origin.WHOLE, 958, 975);
        Splitter splitter = new Splitter(census, new Shares(.2, .2, 1, 0, Drawing.STRATIFIED), 13478);
        assertEquals(List.of(1236, 310, 387), List.of(splitter.size(Split.TRAIN), splitter.size(Split.DEV),
                splitter.size(Split.TEST)));
    }

    /** A fifth of 958 is 191.6, of 975 is 195: 387 in all, of which the larger remainder gets the last. */
    @Test
    void classesKeepTheirSharesByLargestRemainders() {
        assertEquals(Map.of("0", 192, "1", 195), Apportionment.of(counts(958, 975), 387));
    }

    @Test
    void ofEqualRemaindersTheFirstLabelCounts() {
        assertEquals(Map.of("0", 1, "1", 0), Apportionment.of(counts(2, 2), 1));
    }

    @Test
    void nothingIsAllOfNothing() {
        assertEquals(Map.of("0", 0), Apportionment.of(counts(0), 0));
    }

    /** 0.1 + 0.2 > 0.3 in floating point must not round 30 up to 31. */
    @Test
    void roundingUpForgivesFloatingPoint() {
        assertEquals(30, Apportionment.share(.1 + .2, 100));
        assertEquals(31, Apportionment.share(.301, 100));
    }

    @Test
    void officialSplitsAreKeptAndSharesAreDrawnWithin() {
        Census census = new Census();
        Origin[] origins = {Origin.TRAIN, Origin.TEST};
        for (int i = 0; i < 100; i++) {
            census.add(origins[i % 2], "any");
        }
        Splitter splitter = new Splitter(census, new Shares(.5, .2, .4, 0, Drawing.PLAIN), 1);
        Map<Split, Integer> train = drawn(splitter, Origin.TRAIN, 50);
        assertEquals(Map.of(Split.TRAIN, 40, Split.DEV, 10), train);
        assertEquals(Map.of(Split.TEST, 20), drawn(splitter, Origin.TEST, 50));
    }

    @Test
    void nothingIsDrawnForDevelopmentWhereThereIsSome() {
        Census census = census(Origin.TRAIN, 10);
        census.add(Origin.DEV, "0");
        assertEquals(1, new Splitter(census, new Shares(0, .5, 1, 0, Drawing.PLAIN), 1).size(Split.DEV));
    }

    @Test
    void soManyOfEachLabelAreDrawnFirst() {
        Splitter splitter = new Splitter(census(Origin.WHOLE, 100, 30),
                new Shares(.1, .2, 1, 50, Drawing.STRATIFIED), 1);
        assertEquals(List.of(8, 15, 57), List.of(splitter.size(Split.TEST), splitter.size(Split.DEV),
                splitter.size(Split.TRAIN)));
    }

    /** Each of 4 is drawn with probability 1/4: among 4,000 draws 1,000 times, standard deviation 27. */
    @Test
    void everyExampleIsDrawnAsOften() {
        int[] drawn = new int[4];
        for (int seed = 0; seed < 4000; seed++) {
            Splitter splitter = new Splitter(census(Origin.TRAIN, 4), new Shares(0, .25, 1, 0, Drawing.PLAIN), seed);
            for (int i = 0; i < 4; i++) {
                drawn[i] += splitter.next(Origin.TRAIN, "0").equals(Optional.of(Split.DEV)) ? 1 : 0;
            }
        }
        for (int count : drawn) {
            assertEquals(1000, count, 5 * 27);
        }
    }

    @Test
    void theDrawDependsOnTheSeed() {
        assertEquals(order(1), order(1));
        assertNotEquals(order(1), order(2));
    }

    @Test
    void moreThanWereCountedAreRefused() {
        Splitter splitter = new Splitter(census(Origin.TRAIN, 1), Shares.NONE, 1);
        splitter.next(Origin.TRAIN, "0");
        assertThrows(IllegalStateException.class, () -> splitter.next(Origin.TRAIN, "0"));
        assertThrows(IllegalStateException.class, () -> splitter.next(Origin.TEST, "0"));
    }

    @Test
    void sharesAreParts() {
        assertEquals("Share dev is 1.5, expected from 0 to 1", assertThrows(IllegalArgumentException.class,
                () -> new Shares(0, 1.5, 1, 0, Drawing.PLAIN)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Shares(0, 0, 1, 5, Drawing.PLAIN));
    }

    private static List<Optional<Split>> order(long seed) {
        Splitter splitter = new Splitter(census(Origin.WHOLE, 50), new Shares(.3, .3, 1, 0, Drawing.PLAIN), seed);
        List<Optional<Split>> order = new ArrayList<>();
        Collections.nCopies(50, "0").forEach(label -> order.add(splitter.next(Origin.WHOLE, label)));
        return order;
    }

    private static Map<Split, Integer> drawn(Splitter splitter, Origin origin, int size) {
        Map<Split, Integer> drawn = new EnumMap<>(Split.class);
        for (int i = 0; i < size; i++) {
            splitter.next(origin, "any").ifPresent(split -> drawn.merge(split, 1, Integer::sum));
        }
        return drawn;
    }

    private static Census census(Origin origin, int... sizes) {
        Census census = new Census();
        for (int label = 0; label < sizes.length; label++) {
            for (int i = 0; i < sizes[label]; i++) {
                census.add(origin, String.valueOf(label));
            }
        }
        return census;
    }

    private static SortedMap<String, Integer> counts(int... sizes) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        for (int label = 0; label < sizes.length; label++) {
            counts.put(String.valueOf(label), sizes[label]);
        }
        return counts;
    }
}
