package org.alidade.datasets.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {

    /** Sentences are separated by a bar, lines by a tilde. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '=', quoteCharacter = '`', value = {
            "It works. Does it? Yes! It does              = It works.|Does it?|Yes!|It does",
            "i liked it. it was short.                    = i liked it.|it was short.",
            "Mr. J. R. Smith met Dr. No. He left.         = Mr. J. R. Smith met Dr. No. He left.",
            "So did I. Then we left.                      = So did I.|Then we left.",
            "It cost 3.50 at example.org yesterday.       = It cost 3.50 at example.org yesterday.",
            "He said \"Go.\" She went.                    = He said \"Go.\"|She went.",
            "(It rained.) We stayed.                      = (It rained.)|We stayed.",
            "Well... maybe not... But yes.                = Well... maybe not...|But yes.",
            "What?!! Really.                              = What?!!|Really.",
            "good . bad . ugly                            = good .|bad .|ugly",
            "A heading~~and a text~that goes on           = A heading|and a text~that goes on",
            "~~  ~one~~~two~~                             = one|two"})
    void sentencesEndWhereReadersExpect(String text, String sentences) {
        assertEquals(List.of(sentences.replace('~', '\n').split("\\|")), Sentences.of(text.replace('~', '\n')));
    }

    @Test
    void aBlankTextHasNone() {
        assertEquals(List.of(), Sentences.of(" \n\n "));
    }
}
