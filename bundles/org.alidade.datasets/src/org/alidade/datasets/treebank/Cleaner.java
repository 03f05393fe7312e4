package org.alidade.datasets.treebank;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * From the leaves of a tree to the words of a text.
 *
 * <p><b>Source</b>: the released preprocessing of Jain and Wallace 2019 for the Stanford Sentiment Treebank: bracket
 * names and every character that is not of a word become blanks, the rest is lower case. <b>Differs</b>: words end at
 * blanks, where the authors ran spaCy; of the 9,613 texts two differ ({@code gonna} for {@code gon na}, {@code 28k} for
 * {@code 28 k}).
 */
final class Cleaner {

    /** Unicode classes: an accented letter stays, as with Python's {@code re}. */
    private static final Pattern NOT_OF_A_WORD = Pattern.compile("-LRB-|-RRB-|\\W",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern BLANKS = Pattern.compile(" +");

    private Cleaner() {
    }

    /** The words; none if there are only punctuation marks. */
    static List<String> words(List<String> leaves) {
        String text = NOT_OF_A_WORD.matcher(String.join(" ", leaves)).replaceAll(" ").trim().toLowerCase(Locale.ROOT);
        return text.isEmpty() ? List.of() : List.of(BLANKS.split(text));
    }
}
