package org.alidade.learn.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.alidade.core.data.Example;
import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void sentencesThatTheSourceTellsAreTaken() {
        Example example = example("a b . c d").withSentences(List.of(0, 1, 4));
        assertEquals(List.of(List.of("a"), List.of("b", ".", "c"), List.of("d")), Sentences.of(example));
    }

    @Test
    void otherwiseSentencesEndAfterTheirMarks() {
        assertEquals(List.of(List.of("a", "b", "."), List.of("c", "?"), List.of("d", "!"), List.of("e")),
                Sentences.of(example("a b . c ? d ! e")));
    }

    @Test
    void severalMarksEndOneSentence() {
        assertEquals(List.of(List.of("a", "!", "?", "."), List.of("b", ".")), Sentences.of(example("a ! ? . b .")));
        assertEquals(List.of(List.of(".", "."), List.of("a")), Sentences.of(example(". . a")));
    }

    @Test
    void aTextWithoutMarksIsOneSentence() {
        assertEquals(List.of(List.of("a", "b.", "c")), Sentences.of(example("a b. c")));
        assertEquals(List.of(List.of("?")), Sentences.of(example("?")));
    }

    private static Example example(String text) {
        return Example.of("1", List.of(text.split(" ")), "x");
    }
}
