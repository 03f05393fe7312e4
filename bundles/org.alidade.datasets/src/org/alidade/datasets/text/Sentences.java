package org.alidade.datasets.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Splits a text into sentences by rules: one ends after {@code .}, {@code !}, {@code ?} or an ellipsis (and quotes or
 * brackets that close) before white space, and at an empty line. Not after an abbreviation or an initial; after an
 * ellipsis only before a capital letter or digit.
 *
 * <p><b>Source</b>: takes the place of spaCy's parser, with which Serrano and Smith 2019 split documents for their
 * hierarchical models. <b>Differs</b>: rules, no parser; and no {@link java.text.BreakIterator}, whose rules change
 * with the version of Java.
 */
final class Sentences {

    private static final String CLOSING = "\"')]}\u201d\u2019\u00bb";
    private static final String OPENING = "\"'([{\u201c\u2018\u00ab";
    private static final char ELLIPSIS = '\u2026';
    private static final Set<String> ABBREVIATIONS = Set.of("mr", "mrs", "ms", "dr", "prof", "jr", "sr", "st", "co",
            "corp", "inc", "ltd", "bros", "gen", "gov", "sen", "rep", "rev", "lt", "messrs", "mt", "adm", "jan", "feb",
            "mar", "apr", "aug", "sept", "oct", "nov", "dec", "vs", "v", "e.g", "i.e", "eg", "ie", "cf", "etc",
            "approx", "fig", "no", "vol", "pp", "a.m", "p.m", "ph.d", "u.s", "u.k");

    private Sentences() {
    }

    /** The sentences in order, without white space around; none if the text is blank. */
    static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        int from = 0;
        int i = 0;
        while (i < text.length()) {
            int end = isMark(text.charAt(i)) ? endAfterMarks(text, i) : endAtEmptyLine(text, i);
            if (end > i) {
                add(sentences, text.substring(from, end));
                from = end;
            }
            i = end > i ? end : afterRun(text, i);
        }
        add(sentences, text.substring(from));
        return sentences;
    }

    private static void add(List<String> sentences, String sentence) {
        String stripped = sentence.strip();
        if (!stripped.isEmpty()) {
            sentences.add(stripped);
        }
    }

    /** Where the sentence ends that has a run of marks at a position; that position itself if it goes on. */
    private static int endAfterMarks(String text, int at) {
        int afterMarks = afterRun(text, at);
        int end = afterMarks;
        while (end < text.length() && CLOSING.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        if (end < text.length() && !WhiteSpace.isWhite(text.charAt(end))) {
            return at;
        }
        String marks = text.substring(at, afterMarks);
        boolean goesOn = marks.equals(".") ? isAbbreviated(text, at)
                : isEllipsis(marks) && !beginsSentence(text, end);
        return goesOn ? at : end;
    }

    private static int afterRun(String text, int at) {
        int after = at + 1;
        while (isMark(text.charAt(at)) && after < text.length() && isMark(text.charAt(after))) {
            after++;
        }
        return after;
    }

    private static int endAtEmptyLine(String text, int at) {
        if (text.charAt(at) != '\n') {
            return at;
        }
        int next = at + 1;
        while (next < text.length() && WhiteSpace.isWhite(text.charAt(next))) {
            if (text.charAt(next) == '\n') {
                return next;
            }
            next++;
        }
        return at;
    }

    /** Whether the word before a full stop is an abbreviation or a single letter (an initial, but not the word I). */
    private static boolean isAbbreviated(String text, int stop) {
        int from = stop;
        while (from > 0 && (Character.isLetter(text.charAt(from - 1)) || text.charAt(from - 1) == '.')) {
            from--;
        }
        String word = text.substring(from, stop);
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
        return initial || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isEllipsis(String marks) {
        return marks.chars().allMatch(mark -> mark == '.' || mark == ELLIPSIS);
    }

    private static boolean beginsSentence(String text, int from) {
        int next = from;
        while (next < text.length()
                && (WhiteSpace.isWhite(text.charAt(next)) || OPENING.indexOf(text.charAt(next)) >= 0)) {
            next++;
        }
        return next == text.length() || Character.isUpperCase(text.charAt(next))
                || Character.isDigit(text.charAt(next));
    }

    private static boolean isMark(char character) {
        return character == '.' || character == '!' || character == '?' || character == ELLIPSIS;
    }
}
