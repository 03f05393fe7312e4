package org.alidade.learn.tape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class PackedTest {

    private final Packed packed = new Packed(new int[] {3, 5, 3, 4}, 1);

    @Test
    void sequencesLieOneAfterTheOther() {
        assertEquals(4, packed.count());
        assertEquals(15, packed.rows());
        assertEquals(5, packed.longest());
        assertArrayEquals(new int[] {0, 3, 8, 11}, IntStream.range(0, 4).map(packed::start).toArray());
        assertArrayEquals(new int[] {3, 8, 11, 15}, IntStream.range(0, 4).map(packed::end).toArray());
    }

    @Test
    void attentionSeesAllButTheEdges() {
        assertEquals(4, packed.from(1));
        assertEquals(7, packed.to(1));
    }

    @Test
    void longerSequencesComeFirstAndEqualOnesKeepTheirOrder() {
        assertArrayEquals(new int[] {1, 3, 0, 2}, IntStream.range(0, 4).map(packed::byLength).toArray());
    }

    @Test
    void countsTheSequencesThatReachAPosition() {
        assertArrayEquals(new int[] {4, 4, 4, 2, 1, 0, 0}, IntStream.range(0, 7).map(packed::active).toArray());
    }

    @Test
    void theLengthsGivenAreNotKept() {
        int[] lengths = {3, 4};
        Packed copy = new Packed(lengths, 0);
        lengths[0] = 9;
        assertEquals(3, copy.length(0));
    }

    @Test
    void aSequenceShorterThanItsEdgesIsRefusedByNumberAndLength() {
        var e = assertThrows(IllegalArgumentException.class, () -> new Packed(new int[] {2, 1}, 1));
        assertEquals("Sequence 1 has 1 positions, expected at least 2", e.getMessage());
    }

    /** Words 2 7 8 3 and 2 9 3, marks 2 and 3: without 7, without 8, without 9. */
    @Test
    void deletionsAreVariantsInTheOrderOfTextAndPosition() {
        Deletions deletions = Deletions.ofAll(new Packed(new int[] {4, 3}, 1));
        assertArrayEquals(new int[] {2, 8, 3, 2, 7, 3, 2, 3}, deletions.apply(new int[] {2, 7, 8, 3, 2, 9, 3}));
        assertEquals(3, deletions.variants().count());
        assertEquals(1, deletions.variant(0, 2));
        assertEquals(2, deletions.variant(1, 1));
    }
}
