package org.alidade.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class ThinningTest {

    private static List<Integer> numbers(int size) {
        return IntStream.range(0, size).boxed().toList();
    }

    @Test
    void asManyAsAllowedAreAllKept() {
        assertEquals(numbers(Thinning.MOST), Thinning.of(numbers(Thinning.MOST), Thinning.MOST));
    }

    /** 9,000 and 1,000 of 10,000: half of each. */
    @Test
    void groupsKeepTheirShares() {
        assertEquals(4500, Thinning.of(numbers(9000), 10000).size(), 1);
        assertEquals(500, Thinning.of(numbers(1000), 10000).size(), 1);
    }

    @Test
    void aSingleOneIsKept() {
        assertEquals(List.of(0), Thinning.of(numbers(1), 100000));
    }
}
