package org.alidade.datasets.text;

import java.util.ArrayList;
import java.util.List;

/** Words between white space of any kind and length, that of Unicode included. */
public final class WhiteSpace {

    private static final int NEXT_LINE = 0x85;

    private WhiteSpace() {
    }

    /** The words of a text; none if it is blank. */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int from = -1;
        for (int i = 0; i < text.length(); i++) {
            boolean white = isWhite(text.charAt(i));
            if (white && from >= 0) {
                words.add(text.substring(from, i));
                from = -1;
            } else if (!white && from < 0) {
                from = i;
            }
        }
        if (from >= 0) {
            words.add(text.substring(from));
        }
        return words;
    }

    /** As {@code \s} with {@link java.util.regex.Pattern#UNICODE_CHARACTER_CLASS}; all are of one {@code char}. */
    static boolean isWhite(char character) {
        return character == ' ' || character >= '\t' && character <= '\r'
                || character >= NEXT_LINE && (character == NEXT_LINE || Character.isSpaceChar(character));
    }
}
