package org.alidade.datasets.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * English words and punctuation marks, in the manner of spaCy: from what stands between white space, punctuation is
 * taken off at both ends until an exception is left or no more comes off; what remains is split within.
 *
 * <p><b>Source</b>: the rules of spaCy's English tokeniser, which the three papers used; it is not available to Java.
 * <b>Differs</b>: fewer exceptions, emoticons, units and scripts. On the 9,613 texts of the Stanford Sentiment Treebank
 * both give the same words.
 */
public final class EnglishTokens {

    /** What is longer is no word of English and stays as it is; trying all its ends would take long. */
    private static final int LONGEST = 200;
    /** Characters of the longest suffix. */
    private static final int SUFFIX_LENGTH = 3;
    private static final String PUNCTUATION = "\u2026,:;!?\u00bf\u00a1()\\[\\]{}<>_#*&";
    private static final String QUOTES = "'\"\u201d\u201c`\u2018\u00b4\u2019\u201a\u201e\u00bb\u00ab";
    private static final String CURRENCY = "$\u00a3\u20ac\u00a5";
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)(https?://|www\\.)\\S+[\\w/]|[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+"
                    + "|[\\w-]+(\\.[\\w-]+)*\\.(com|org|net|edu|gov|uk|de)");
    private static final Pattern PREFIX = Pattern.compile("\\.\\.+|\\+(?![0-9])|[\u00a7%=\u2014\u2013" + PUNCTUATION
            + QUOTES + CURRENCY + "]");
    private static final Pattern SUFFIX = Pattern.compile("(\\.\\.+|['\u2019][sS]|[\u2014\u2013" + PUNCTUATION + QUOTES
            + "]|(?<=[0-9])(?:\\+|[%" + CURRENCY + "]|(?i:km|kg|mg|cm|mm|mph|kb|mb|gb|tb|hz|[kgm]))"
            + "|(?<=[0-9\\p{Ll}%\\-+" + QUOTES + ")\\]])\\.|(?<=\\p{Lu}\\p{Lu})\\.)$",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern INFIX = Pattern.compile("\\.\\.+|\u2026|(?<=[0-9])[+\\-*^](?=[0-9-])"
            + "|(?<=[\\p{Ll}" + QUOTES + "])\\.(?=[\\p{Lu}" + QUOTES + "])|(?<=\\p{L}),(?=\\p{L})"
            + "|(?<=[\\p{L}0-9])(?:---?|[-\u2013\u2014~])(?=\\p{L})|(?<=[\\p{L}0-9])[:<>=/](?=\\p{L})");

    private EnglishTokens() {
    }

    /** The words of a text; none if it is blank. */
    public static List<String> of(String text) {
        List<String> tokens = new ArrayList<>();
        WhiteSpace.words(text).forEach(written -> split(written, tokens));
        return tokens;
    }

    private static void split(String written, List<String> tokens) {
        if (written.length() > LONGEST) {
            tokens.add(written);
            return;
        }
        Deque<String> after = new ArrayDeque<>();
        String rest = written;
        for (String left = rest; !left.isEmpty(); rest = left) {
            if (isWhole(rest)) {
                break;
            }
            left = withoutSuffix(withoutPrefix(rest, tokens), after);
            if (left.length() == rest.length()) {
                break;
            }
        }
        addRest(rest, tokens);
        tokens.addAll(after);
    }

    private static boolean isWhole(String rest) {
        return isLetters(rest) || !EnglishExceptions.parts(rest).isEmpty() || isAddress(rest);
    }

    private static boolean isLetters(String rest) {
        for (int i = 0; i < rest.length(); i++) {
            char lower = (char) (rest.charAt(i) | 0x20);
            if (lower < 'a' || lower > 'z') {
                return false;
            }
        }
        return true;
    }

    private static boolean isAddress(String rest) {
        int stop = rest.indexOf('.');
        return stop >= 0 && stop < rest.length() - 1 && ADDRESS.matcher(rest).matches();
    }

    private static String withoutPrefix(String rest, List<String> before) {
        Matcher prefix = PREFIX.matcher(rest);
        if (!prefix.lookingAt()) {
            return rest;
        }
        before.add(prefix.group());
        return rest.substring(prefix.end());
    }

    private static String withoutSuffix(String rest, Deque<String> after) {
        Matcher suffix = SUFFIX.matcher(rest).useTransparentBounds(true)
                .region(suffixFrom(rest), rest.length());
        if (!EnglishExceptions.parts(rest).isEmpty() || !suffix.find()) {
            return rest;
        }
        after.push(suffix.group());
        return rest.substring(0, suffix.start());
    }

    /** Where the longest suffix can begin; a run of stops has any length. */
    private static int suffixFrom(String rest) {
        int from = Math.max(0, rest.length() - SUFFIX_LENGTH);
        while (from > 0 && rest.charAt(from) == '.') {
            from--;
        }
        return from;
    }

    private static void addRest(String rest, List<String> tokens) {
        List<String> parts = EnglishExceptions.parts(rest);
        if (!parts.isEmpty() || rest.isEmpty()) {
            tokens.addAll(parts);
        } else if (isLetters(rest) || isAddress(rest)) {
            tokens.add(rest);
        } else {
            addSplitWithin(rest, tokens);
        }
    }

    private static void addSplitWithin(String rest, List<String> tokens) {
        Matcher infix = INFIX.matcher(rest);
        int from = 0;
        while (infix.find()) {
            addNonEmpty(rest.substring(from, infix.start()), tokens);
            tokens.add(infix.group());
            from = infix.end();
        }
        addNonEmpty(rest.substring(from), tokens);
    }

    private static void addNonEmpty(String part, List<String> tokens) {
        if (!part.isEmpty()) {
            tokens.add(part);
        }
    }
}
