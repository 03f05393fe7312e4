package org.alidade.datasets.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.alidade.core.setting.Settings;

/**
 * The steps from a text to its words, in this order: line breaks of HTML, sentences, punctuation that becomes blanks,
 * words, lower case, digits, punctuation that is set apart. A data set offers any of them by declaring a setting of the
 * step's name; what it does not declare is not done.
 *
 * <p><b>Source</b>: the released preprocessing of Jain and Wallace 2019: white space collapsed, words by spaCy, lower
 * case, a word with a digit becomes {@code qqq}. <b>Differs</b>: see {@link EnglishTokens}.
 *
 * @param htmlBreaks  {@code <br />} in a text
 * @param punctuation characters that are of no word
 * @param tokeniser   where words end
 * @param letterCase  of the words
 * @param digits      what becomes of a word with a digit
 * @param sentences   whether it is told where they start
 */
public record Cleaning(HtmlBreaks htmlBreaks, Punctuation punctuation, Tokeniser tokeniser, LetterCase letterCase,
        Digits digits, SentenceStarts sentences) {

    /** The common cleaner of Jain and Wallace 2019. */
    public static final Cleaning JAIN_WALLACE = new Cleaning(HtmlBreaks.KEPT, Punctuation.KEEP, Tokeniser.ENGLISH,
            LetterCase.LOWER, Digits.MASKED, SentenceStarts.NOT_TOLD);

    private static final Pattern HTML_BREAK = Pattern.compile("(?i)<br\\s*/?>");
    /** As the tokeniser of Keras filters them: an apostrophe is not among them. */
    private static final String KERAS_FILTERS = "!\"#$%&()*+,-./:;<=>?@[\\]^_`{|}~\t\n";
    private static final String MASK = "qqq";

    /** What becomes of {@code <br />}. */
    public enum HtmlBreaks {
        /** Stays. */
        KEPT,
        /** Becomes a line break. */
        LINES
    }

    /** What becomes of characters that are of no word. */
    public enum Punctuation {
        /** Left to the tokeniser. */
        KEEP,
        /** All become blanks. */
        REMOVE,
        /** Those of ASCII but the apostrophe become blanks, as in the data sets that come with Keras. */
        KERAS,
        /** Runs of them become words. */
        APART
    }

    /** Where words end. */
    public enum Tokeniser {
        /** At white space. */
        WHITE_SPACE,
        /** As in {@link EnglishTokens}. */
        ENGLISH
    }

    /** Of the words. */
    public enum LetterCase {
        /** As written. */
        AS_WRITTEN,
        /** Lower. */
        LOWER
    }

    /** What becomes of a word with a digit. */
    public enum Digits {
        /** It stays. */
        KEPT,
        /** It becomes {@code qqq}. */
        MASKED
    }

    /** Whether it is told where sentences start. */
    public enum SentenceStarts {
        /** It is not. */
        NOT_TOLD,
        /** As in {@link Sentences}. */
        TOLD
    }

    /** The steps that settings ask for. */
    public static Cleaning of(Settings settings) {
        return new Cleaning(isOn(settings, "htmlBreaks") ? HtmlBreaks.LINES : HtmlBreaks.KEPT,
                settings.has("punctuation") ? Punctuation.valueOf(settings.text("punctuation").toUpperCase(Locale.ROOT))
                        : Punctuation.KEEP,
                settings.has("tokeniser") && settings.text("tokeniser").equals("english") ? Tokeniser.ENGLISH
                        : Tokeniser.WHITE_SPACE,
                isOn(settings, "lowerCase") ? LetterCase.LOWER : LetterCase.AS_WRITTEN,
                isOn(settings, "digits") ? Digits.MASKED : Digits.KEPT,
                isOn(settings, "sentences") ? SentenceStarts.TOLD : SentenceStarts.NOT_TOLD);
    }

    private static boolean isOn(Settings settings, String key) {
        return settings.has(key) && settings.flag(key);
    }

    /** The words of a text, with the starts of its sentences if asked for. A sentence without words is none. */
    public Words text(String text) {
        String broken = htmlBreaks == HtmlBreaks.LINES ? HTML_BREAK.matcher(text).replaceAll("\n") : text;
        if (sentences == SentenceStarts.NOT_TOLD) {
            return new Words(clean(broken), List.of());
        }
        List<String> tokens = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        for (String sentence : Sentences.of(broken)) {
            List<String> words = clean(sentence);
            if (!words.isEmpty()) {
                starts.add(tokens.size());
                tokens.addAll(words);
            }
        }
        return new Words(tokens, starts);
    }

    /** The words of a text; none if it has none. */
    public List<String> words(String text) {
        return text(text).tokens();
    }

    /** Whether a text has words, without finding them. */
    public boolean hasWords(String text) {
        String broken = htmlBreaks == HtmlBreaks.LINES ? HTML_BREAK.matcher(text).replaceAll("\n") : text;
        return broken.codePoints().anyMatch(this::isKept);
    }

    private boolean isKept(int character) {
        return switch (punctuation) {
        case KEEP, APART -> character > Character.MAX_VALUE || !WhiteSpace.isWhite((char) character);
        case REMOVE -> WordCharacters.isOfWord(character);
        case KERAS -> character > Character.MAX_VALUE
                || !WhiteSpace.isWhite((char) character) && KERAS_FILTERS.indexOf(character) < 0;
        };
    }

    private List<String> clean(String text) {
        String plain = switch (punctuation) {
        case KEEP, APART -> text;
        case REMOVE -> WordCharacters.wordsOf(text);
        case KERAS -> filtered(text);
        };
        List<String> words = tokeniser == Tokeniser.ENGLISH ? EnglishTokens.of(plain) : WhiteSpace.words(plain);
        words.replaceAll(this::spelled);
        return punctuation == Punctuation.APART ? apart(words) : words;
    }

    private String spelled(String word) {
        if (digits == Digits.MASKED && hasDigit(word)) {
            return MASK;
        }
        return letterCase == LetterCase.LOWER ? word.toLowerCase(Locale.ROOT) : word;
    }

    private static boolean hasDigit(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isDigit(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static String filtered(String text) {
        StringBuilder filtered = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (KERAS_FILTERS.indexOf(text.charAt(i)) >= 0) {
                filtered.setCharAt(i, ' ');
            }
        }
        return filtered.toString();
    }

    private static List<String> apart(List<String> words) {
        List<String> apart = new ArrayList<>();
        for (String word : words) {
            int from = 0;
            for (int i = 1; i <= word.length(); i++) {
                if (i == word.length()
                        || WordCharacters.isOfWord(word.charAt(i)) != WordCharacters.isOfWord(word.charAt(i - 1))) {
                    apart.add(word.substring(from, i));
                    from = i;
                }
            }
        }
        return apart;
    }
}
