package org.alidade.datasets.treebank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.alidade.core.data.MalformedDataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeParserTest {

    @Test
    void theRootsLabelAndTheLeavesInOrderAreTheSentence() throws IOException {
        assertEquals(new Sentence(3, List.of("It", "works", ".")), parse("(3 (2 It) (4 (4 works) (2 .)))"));
    }

    @Test
    void aTreeMayBeASingleWord() throws IOException {
        assertEquals(new Sentence(0, List.of("No")), parse("(0 No)"));
    }

    @Test
    void aNoBreakSpaceIsPartOfAWord() throws IOException {
        assertEquals(new Sentence(2, List.of("8\u00a01/2")), parse("(2 8\u00a01/2)"));
    }

    @Test
    void depthIsNotLimitedByTheStack() throws IOException {
        int depth = 100_000;
        assertEquals(new Sentence(1, List.of("x")), parse("(1 ".repeat(depth) + "x" + ")".repeat(depth)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "(3 (2 It)            | the end of the line with 1 parentheses open in column 10 | ')'",
            "(3 (2 It)))          | ')' in column 11                     | the end of the line after a whole tree",
            "(5 It)               | the label '5' in column 2            | a label from 0 to 4",
            "(33 It)              | the label '33' in column 2           | a label from 0 to 4",
            "(It)                 | the label 'It' in column 2           | a label from 0 to 4",
            "((2 It))             | the label '' in column 2             | a label from 0 to 4",
            "(3 )                 | ')' in a node that holds nothing in column 4 | a word or a tree",
            "(3 (2 It) works)     | 'works)' in column 11                | '(' or ')'",
            "(3 It works)         | 'works)' in column 7                 | ')' after a word",
            "(3 It (2 works))     | '(' after a word in column 7         | ')'",
            "It works             | 'It works' in column 1               | the '(' of a tree"})
    void whatIsNotATreeIsRefusedWithItsColumn(String line, String found, String expected) {
        String message = assertThrows(MalformedDataException.class, () -> parse(line)).getMessage();
        assertEquals("train.txt:7: found " + found + ", expected " + expected, message.replace('"', '\''));
    }

    private static Sentence parse(String line) throws IOException {
        return new TreeParser(Path.of("train.txt"), 7, line).sentence();
    }
}
