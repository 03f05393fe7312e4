package org.alidade.core.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryTest {

    @ParameterizedTest(name = "{0} numbers in segments of 64 bytes")
    @ValueSource(ints = {0, 1, 15, 16, 17, 32, 1000})
    void numbersComeBackFromHeapAndFile(int size) {
        IntArray array = new IntArray(64);
        IntStream.range(0, size).forEach(i -> array.add(-7 * i));
        assertEquals(size, array.size());
        assertEquals(size > 16, array.isMapped());
        requireMultiples(array, size);
        array.trim();
        requireMultiples(array, size);
    }

    @Test
    void oneSegmentStaysOnTheHeap() {
        IntArray array = new IntArray(Memory.SEGMENT);
        IntStream.range(0, Memory.SEGMENT / Integer.BYTES).forEach(array::add);
        assertFalse(array.isMapped());
        array.add(1);
        assertTrue(array.isMapped());
    }

    @Test
    void aSegmentMustBeAPowerOfTwo() {
        String refused = assertThrows(IllegalArgumentException.class, () -> new Memory(100)).getMessage();
        assertEquals("A segment has 100 bytes, expected a power of two >= 8", refused);
    }

    /** The names are longer than a segment and not ASCII: bytes of one character lie in two segments. */
    @Test
    void idsComeBackFromHeapAndFile() {
        List<String> names = List.of("", "ä".repeat(40), "train:1", "\uD83D\uDE00".repeat(9), "1");
        Ids ids = new Ids(16);
        names.forEach(ids::add);
        ids.close();
        assertEquals(names, IntStream.range(0, ids.size()).mapToObj(ids::get).toList());
    }

    /** "Aa" and "BB" have one hash in Java, as strings and as bytes: 31 * 65 + 97 = 31 * 66 + 66. */
    @Test
    void idsOfEqualHashAreToldApart() {
        Ids ids = new Ids(16);
        ids.add("AaAa");
        ids.add("BBBB");
        ids.add("AaBB");
        assertThrows(IllegalArgumentException.class, () -> ids.add("BBBB"));
        assertEquals(3, ids.size());
    }

    @Test
    void wordsAreNumberedAsTheyAppear() {
        Words words = new Words();
        IntStream.range(0, 1000).forEach(i -> assertEquals(i, words.number("w" + i)));
        IntStream.range(0, 1000).forEach(i -> assertEquals(i, words.number("w" + i)));
        assertEquals(List.of(1000, 1001, 1000), List.of(words.number("Aa"), words.number("BB"), words.number("Aa")));
        assertEquals(-1, words.find("other"));
        assertEquals("w999", words.word(999));
    }

    private static void requireMultiples(IntArray array, int size) {
        IntStream.range(0, size).forEach(i -> assertEquals(-7 * i, array.get(i)));
    }
}
