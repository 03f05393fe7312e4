package org.alidade.probes.serranosmith;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class ContrastTest {

    /** Three draws for n = 4: each other unit once. */
    @Test
    void asInThePaperEveryOtherUnitIsAsLikely() {
        assertArrayEquals(new int[] {1, 2, 3}, units(Contrast.PAPER, 0));
        assertArrayEquals(new int[] {0, 1, 3}, units(Contrast.PAPER, 2));
        assertArrayEquals(new int[] {0, 1, 2}, units(Contrast.PAPER, 3));
    }

    @Test
    void asInTheCodeTheFirstUnitIsNeverAndTheErasedOneMaybeTheOther() {
        assertArrayEquals(new int[] {1, 2, 3}, units(Contrast.of("code"), 0));
        assertArrayEquals(new int[] {1, 2, 3}, units(Contrast.of("code"), 2));
    }

    @Test
    void ofTwoUnitsItIsTheOtherOneOrInTheCodeTheSecond() {
        assertEquals(0, Contrast.PAPER.draw(2, new Random(1)));
        assertEquals(0, Contrast.PAPER.unit(1, 0));
        assertEquals(1, Contrast.CODE.unit(1, 0));
    }

    private static int[] units(Contrast contrast, int erased) {
        return IntStream.range(0, 3).map(draw -> contrast.unit(erased, draw)).toArray();
    }
}
