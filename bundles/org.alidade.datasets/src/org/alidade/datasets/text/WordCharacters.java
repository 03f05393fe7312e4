package org.alidade.datasets.text;

/**
 * Which characters are of a word: {@code \w} with {@link java.util.regex.Pattern#UNICODE_CHARACTER_CLASS}, so that an
 * accented letter stays, as with Python's {@code re}. <b>Differs</b>: Python counts marks that combine with a letter
 * out, and numbers that are no digits in.
 */
final class WordCharacters {

    private static final int MARKS = 1 << Character.NON_SPACING_MARK | 1 << Character.ENCLOSING_MARK
            | 1 << Character.COMBINING_SPACING_MARK | 1 << Character.CONNECTOR_PUNCTUATION
            | 1 << Character.DECIMAL_DIGIT_NUMBER;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private WordCharacters() {
    }

    static boolean isOfWord(int character) {
        if (character < 128) {
            return character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z'
                    || character >= '0' && character <= '9' || character == '_';
        }
        return Character.isAlphabetic(character) || (MARKS >> Character.getType(character) & 1) == 1
                || character == ZERO_WIDTH_NON_JOINER || character == ZERO_WIDTH_JOINER;
    }

    /** The text with a blank for each character that is of no word. */
    static String wordsOf(String text) {
        StringBuilder words = new StringBuilder(text.length());
        text.codePoints().forEach(character -> words.appendCodePoint(isOfWord(character) ? character : ' '));
        return words.toString();
    }
}
