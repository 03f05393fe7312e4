package org.alidade.ui.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeedsTest {

    @Test
    void commasLinesAndRangesAreUnderstood() {
        assertEquals(Optional.of(List.of(1L, 2L, 7L)), Seeds.parse("1, 2,7"));
        assertEquals(Optional.of(List.of(1L, 2L)), Seeds.parse("1\n2"));
        assertEquals(Optional.of(List.of(3L, 4L, 5L, 9L)), Seeds.parse("3-5, 9"));
        assertEquals(Optional.of(List.of(-4L)), Seeds.parse("-4"));
    }

    @Test
    void nothingMeansNoSeeds() {
        assertEquals(Optional.of(List.of()), Seeds.parse("  "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"one", "1;2", "5-3", "1-1000000", "1.5"})
    void whatIsNoListOfSeedsIsRefused(String text) {
        assertEquals(Optional.empty(), Seeds.parse(text));
    }

    @Test
    void whatIsShownMeansTheSame() {
        List<Long> seeds = List.of(1L, -2L, 3L);
        assertEquals(Optional.of(seeds), Seeds.parse(Seeds.text(seeds)));
    }

    @Test
    void manyInARowAreShownAsARange() {
        List<Long> seeds = LongStream.concat(LongStream.of(7), LongStream.rangeClosed(100, 20_000)).boxed()
                .toList();
        assertEquals("7, 100-20000", Seeds.text(seeds));
        assertEquals(Optional.of(seeds), Seeds.parse(Seeds.text(seeds)));
        assertEquals("1, 2, 3", Seeds.text(List.of(1L, 2L, 3L)));
    }
}
