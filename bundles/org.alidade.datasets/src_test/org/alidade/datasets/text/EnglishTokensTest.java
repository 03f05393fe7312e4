package org.alidade.datasets.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected words follow spaCy's documented rules for English; the first is the example of its documentation. */
class EnglishTokensTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "\"Let's go to N.Y.!\"            | \" Let 's go to N.Y. ! \"",
            "I don't, you CAN'T, he won\u2019t | I do n't , you CA N'T , he wo n\u2019t",
            "dont cant wont                   | do nt ca nt wo nt",
            "I'm sure they're here            | I 'm sure they 're here",
            "were well there here             | were well there here",
            "cannot gonna gotta               | can not gon na got ta",
            "the dog's, dogs' tails           | the dog 's , dogs ' tails",
            "Mr. Smith vs. Dr. Who, e.g. U.S. | Mr. Smith vs. Dr. Who , e.g. U.S.",
            "It ended. THE END.               | It ended . THE END .",
            "end.Next,so a,b                  | end . Next , so a , b",
            "$5.50 (10%) 28k 1,000 -3         | $ 5.50 ( 10 % ) 28 k 1,000 -3",
            "co-star and/or 3-4 wait--what    | co - star and / or 3 - 4 wait -- what",
            "so... and.... \u2026yes          | so ... and .... \u2026 yes",
            "see www.example.org, a@b.com.    | see www.example.org , a@b.com .",
            "nice :) <3                       | nice :) <3",
            "(\u201cquoted\u201d)!?           | ( \u201c quoted \u201d ) ! ?",
            "caf\u00e9s                       | caf\u00e9s"})
    void wordsAndMarksAreTakenApart(String text, String words) {
        assertEquals(List.of(words.split(" ")), EnglishTokens.of(text));
    }

    @Test
    void aBlankTextHasNoWords() {
        assertEquals(List.of(), EnglishTokens.of(" \t\u00a0\n"));
    }

    /** Trying every end of a million brackets would take hours. */
    @Test
    void whatIsTooLongForAWordStaysAsItIs() {
        String brackets = "(".repeat(1_000_000);
        assertTimeout(Duration.ofSeconds(5), () -> assertEquals(List.of(brackets), EnglishTokens.of(brackets)));
    }
}
