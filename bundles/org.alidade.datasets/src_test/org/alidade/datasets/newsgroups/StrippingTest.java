package org.alidade.datasets.newsgroups;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.alidade.datasets.newsgroups.Stripping.Part;
import org.junit.jupiter.api.Test;

/** Expected texts follow the rules of scikit-learn's documentation by hand. */
class StrippingTest {

    @Test
    void headersEndAtTheFirstEmptyLine() {
        assertEquals("b\n\nc", strip("From: a\nSubject: x\n\nb\n\nc", Part.HEADERS));
    }

    @Test
    void aPostWithoutAnEmptyLineIsAllHeaders() {
        assertEquals("", strip("From: a\nb", Part.HEADERS));
    }

    @Test
    void theFooterFollowsTheLastLineThatIsEmptyOrOfDashes() {
        assertEquals("a\n--\nb", strip("a\n--\nb\n -- \nAnn\nSpringfield\n", Part.FOOTERS));
        assertEquals("a", strip("a\n\nAnn", Part.FOOTERS));
    }

    @Test
    void aPostOfOneParagraphHasNoFooter() {
        assertEquals("a\nb\n", strip("a\nb\n", Part.FOOTERS));
    }

    @Test
    void linesThatQuoteOrAnnounceQuotesAreDropped() {
        assertEquals("a\n b > c\nI wrote this", strip("In article <1> x\nann writes:\n> q\n| q\nQuoted from y\na\n"
                + " b > c\nbob wrote: q\nhe says: q\nI wrote this\nShe said: no\nann writes in y", Part.QUOTES));
    }

    @Test
    void linesMayEndAsOnWindows() {
        assertEquals("b", strip("From: a\r\n\r\nb", Part.HEADERS));
    }

    private static String strip(String post, Part part) {
        return new Stripping(List.of(part)).strip(post);
    }
}
