package org.alidade.probes.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

import org.alidade.core.data.Example;
import org.alidade.core.data.Rationale;
import org.alidade.core.model.Reading;
import org.junit.jupiter.api.Test;

class TextUnitsTest {

    private static final Example TEXT = new Example("t", List.of("a", "b", ".", "c", ".", "d"), List.of("why"), "yes",
            Optional.of(new Rationale(List.of(1, 3))), List.of(0, 3, 5));

    @Test
    void deletedTokensLeaveTheTextAndTheQuestionStays() {
        Example left = tokens(TEXT).keeping(bits(1, 2, 5));
        assertEquals(List.of("b", ".", "d"), left.tokens());
        assertEquals(List.of("why"), left.query());
        assertEquals(Optional.empty(), left.rationale());
    }

    /** "b ." is what is left of the first sentence, "d" of the third; the second is gone. */
    @Test
    void sentencesOfWhichSomethingIsLeftStaySentences() {
        assertEquals(List.of(0, 2), tokens(TEXT).keeping(bits(1, 2, 5)).sentences());
        assertEquals(List.of(0, 3, 5), tokens(TEXT).keeping(bits(0, 1, 2, 3, 4, 5)).sentences());
    }

    @Test
    void unitsCanBeSentences() {
        TextUnits units = units(TEXT, "a b .", "c .", "d");
        assertEquals(3, units.size());
        Example left = units.keeping(bits(0, 2));
        assertEquals(List.of("a", "b", ".", "d"), left.tokens());
        assertEquals(List.of(0, 3), left.sentences());
        assertEquals(bits(0, 1), units.deciding().orElseThrow());
    }

    /** A model that attends to sentences may have found them itself. */
    @Test
    void runsOfTokensAreSentencesWhereTheTextTellsNone() {
        Example plain = Example.of("p", List.of("a", ".", "b", ".", "c"), "yes");
        assertEquals(List.of(0, 2), units(plain, "a .", "b .", "c").keeping(bits(0, 2)).sentences());
        assertEquals(List.of(), tokens(plain).keeping(bits(1, 3)).sentences());
    }

    @Test
    void otherUnitsAreRefusedWithTheirNumber() {
        assertEquals(
                "Instance t: attention is spread over 2 units that are not the 6 tokens of the text, one by one or in"
                        + " runs; parts of such a text cannot be deleted",
                assertThrows(IllegalStateException.class, () -> units(TEXT, "a b", ". c . e")).getMessage());
        assertThrows(IllegalStateException.class, () -> units(TEXT, "a b"));
        assertThrows(IllegalStateException.class, () -> units(TEXT, "a b .", "c . d", "d"));
        assertThrows(IllegalStateException.class, () -> units(TEXT, "x", "y"));
        assertThrows(IllegalStateException.class, () -> units(TEXT, "a b . c . d", ""));
    }

    @Test
    void nothingAtAllCannotBeKept() {
        assertThrows(IllegalArgumentException.class, () -> tokens(TEXT).keeping(new BitSet()));
        assertThrows(IllegalArgumentException.class, () -> units(TEXT, "a b .", "c .", "d").keeping(bits(4)));
    }

    private static TextUnits tokens(Example example) {
        return units(example, example.tokens().toArray(String[]::new));
    }

    private static TextUnits units(Example example, String... units) {
        return TextUnits.of(new Reading() {

            @Override
            public Example example() {
                return example;
            }

            @Override
            public List<String> units() {
                return List.of(units);
            }

            @Override
            public float[] attention() {
                return new float[units.length];
            }

            @Override
            public float[] probabilities() {
                return new float[] {1, 0};
            }

            @Override
            public float[][] outputs(float[][] weights) {
                return new float[weights.length][2];
            }
        });
    }

    private static BitSet bits(int... positions) {
        BitSet bits = new BitSet();
        Arrays.stream(positions).forEach(bits::set);
        return bits;
    }
}
