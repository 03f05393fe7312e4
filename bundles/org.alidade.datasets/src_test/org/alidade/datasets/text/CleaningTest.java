package org.alidade.datasets.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;

import org.alidade.datasets.text.Cleaning.Digits;
import org.alidade.datasets.text.Cleaning.HtmlBreaks;
import org.alidade.datasets.text.Cleaning.LetterCase;
import org.alidade.datasets.text.Cleaning.Punctuation;
import org.alidade.datasets.text.Cleaning.SentenceStarts;
import org.alidade.datasets.text.Cleaning.Tokeniser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CleaningTest {

    @Test
    void theCommonCleanerLowersAndMasks() {
        assertEquals(List.of("the", "qqq", "films", "of", "qqq", "do", "n't", "end", "."),
                Cleaning.JAIN_WALLACE.words("The 2nd  films\nof 1999 don't END."));
    }

    @Test
    void punctuationBecomesBlanksAndLettersKeepTheirAccents() {
        assertEquals(List.of("don", "t", "déjà", "vu", "a_b"), words(Punctuation.REMOVE, "Don't! déjà-vu (a_b) ..."));
    }

    @Test
    void theFilterOfKerasLeavesApostrophes() {
        assertEquals(List.of("don't", "a", "b", "br", "–"), words(Punctuation.KERAS, "Don't! a_b<br /> –"));
    }

    @Test
    void punctuationIsSetApartInRuns() {
        assertEquals(List.of("n", "'", "t", "a", "...", "b", "(", "c", ")."),
                words(Punctuation.APART, "n't a...b (c)."));
    }

    @Test
    void lineBreaksOfHtmlEndSentencesWhereTwoFollowEachOther() {
        Cleaning cleaning = cleaning(HtmlBreaks.LINES, Punctuation.KEEP, SentenceStarts.TOLD);
        Words words = cleaning.text("a b<br /><br/>c<BR>d e. ?! f");
        assertEquals(List.of("a", "b", "c", "d", "e.", "?!", "f"), words.tokens());
        assertEquals(List.of(0, 2, 5, 6), words.sentences());
        assertEquals(3, words.longestSentence());
    }

    @Test
    void aSentenceWithoutWordsIsNone() {
        Words words = cleaning(HtmlBreaks.KEPT, Punctuation.REMOVE, SentenceStarts.TOLD).text("a b. !!! c.");
        assertEquals(List.of(0, 2), words.sentences());
    }

    @Test
    void sentencesAreNotToldUnlessAskedFor() {
        Words words = Cleaning.JAIN_WALLACE.text("Ab bc. Cd de.");
        assertEquals(List.of(), words.sentences());
        assertEquals(6, words.longestSentence());
    }

    @ParameterizedTest
    @EnumSource(Punctuation.class)
    void whetherThereAreWordsIsKnownWithoutFindingThem(Punctuation punctuation) {
        Cleaning cleaning = cleaning(HtmlBreaks.LINES, punctuation, SentenceStarts.NOT_TOLD);
        for (String text : List.of("", " \u00a0\t", "...", "<br />", "'", "a", "\u2013", "\ud83d\ude00", "_")) {
            assertEquals(!cleaning.words(text).isEmpty(), cleaning.hasWords(text), punctuation + " of " + text);
        }
    }

    /** Java's own classes are the source. */
    @Test
    void charactersOfWordsAndWhiteSpaceAreThoseOfUnicode() {
        Pattern word = Pattern.compile("\\w", Pattern.UNICODE_CHARACTER_CLASS);
        Pattern white = Pattern.compile("\\s", Pattern.UNICODE_CHARACTER_CLASS);
        for (char character = 0; character < Character.MIN_SURROGATE; character++) {
            String text = String.valueOf(character);
            assertEquals(word.matcher(text).matches(), WordCharacters.isOfWord(character), () -> escaped(text));
            assertEquals(white.matcher(text).matches(), WhiteSpace.isWhite(character), () -> escaped(text));
        }
        assertTrue(WordCharacters.isOfWord(0x1D400));
        assertFalse(WordCharacters.isOfWord(0x1F600));
    }

    private static String escaped(String character) {
        return "U+" + Integer.toHexString(character.charAt(0));
    }

    private static List<String> words(Punctuation punctuation, String text) {
        return cleaning(HtmlBreaks.KEPT, punctuation, SentenceStarts.NOT_TOLD).words(text);
    }

    private static Cleaning cleaning(HtmlBreaks breaks, Punctuation punctuation, SentenceStarts sentences) {
        return new Cleaning(breaks, punctuation, Tokeniser.WHITE_SPACE, LetterCase.LOWER, Digits.KEPT, sentences);
    }
}
