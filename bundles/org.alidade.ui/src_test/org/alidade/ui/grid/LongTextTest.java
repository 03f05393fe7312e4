package org.alidade.ui.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;

import org.junit.jupiter.api.Test;

class LongTextTest {

    @Test
    void ofManyWeightsTheFirstAreShownAndTheirNumber() {
        assertEquals("0.500 -0.250 0.125 \u2026 (4)", LongText.weights(new float[] {.5f, -.25f, .125f, 1}));
    }

    @Test
    void fewWeightsAreAllShown() {
        assertEquals("0.500 0.250", LongText.weights(new float[] {.5f, .25f}));
        assertEquals("", LongText.weights(new float[0]));
    }

    @Test
    void tabsBetweenUnitsAreSpacesInACell() {
        assertEquals("a good film", LongText.line("a\tgood\tfilm"));
    }

    @Test
    void aLongTextIsCutInACell() {
        assertEquals(101, LongText.line("x".repeat(300)).length());
    }

    @Test
    void aTipHasShortLinesAndNotTooMany() {
        String tip = LongText.block(String.join("\t", Collections.nCopies(2000, "word")));
        assertEquals(20, tip.lines().count());
        assertTrue(tip.lines().allMatch(line -> line.length() <= 102));
        assertTrue(tip.endsWith(" \u2026"));
        assertEquals("a b", LongText.block("a\tb"));
    }
}
