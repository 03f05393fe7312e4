package org.alidade.datasets.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** English words that are split otherwise than their characters suggest: contractions, abbreviations, emoticons. */
final class EnglishExceptions {

    private static final List<String> NEGATED = List.of("ai", "are", "ca", "could", "did", "do", "does", "had", "has",
            "have", "is", "may", "might", "must", "need", "ought", "sha", "should", "was", "were", "wo", "would");
    private static final List<String> PRONOUNS = List.of("i", "you", "he", "she", "it", "we", "they", "who", "what",
            "when", "where", "why", "how", "there", "that", "this");
    private static final List<String> VERBS = List.of("ll", "ve", "d");
    private static final List<String> ARE = List.of("you", "we", "they", "who", "what", "when", "where", "why", "how",
            "there", "that");
    private static final Set<String> OTHER_WORDS = Set.of("ill", "well", "were", "hell", "shell", "shed", "whore");
    private static final List<String> WHOLE = List.of("Mr.", "Mrs.", "Ms.", "Dr.", "Prof.", "Jr.", "Sr.", "St.",
            "Co.", "co.", "Corp.", "Inc.", "Ltd.", "Bros.", "Gen.", "Gov.", "Sen.", "Rep.", "Rev.", "Lt.", "Messrs.",
            "Mt.", "Adm.", "Jan.", "Feb.", "Mar.", "Apr.", "Jun.", "Jul.", "Aug.", "Sep.", "Sept.", "Oct.", "Nov.",
            "Dec.", "a.m.", "p.m.", "e.g.", "E.g.", "i.e.", "I.e.", "vs.", "v.s.", "Ph.D.", "D.C.", "o'clock", "ma'am",
            "'em", "'cause", "'bout", "'til", ":)", ":-)", ":(", ":-(", ";)", ";-)", ":D", ":-D", ":P", ":-P", ":p",
            ":/", ":-/", ":o", ":O", "<3", "=)", "=(", "XD", "xD", "^_^", ":'(");

    private static final Map<String, List<String>> PARTS = parts();

    private EnglishExceptions() {
    }

    /** The parts of an exception, the whole as the only one if it is not split; none if this is no exception. */
    static List<String> parts(String written) {
        return PARTS.getOrDefault(written, List.of());
    }

    private static Map<String, List<String>> parts() {
        Map<String, List<String>> parts = new HashMap<>();
        WHOLE.forEach(whole -> parts.put(whole, List.of(whole)));
        for (char letter = 'a'; letter <= 'z'; letter++) {
            parts.put(letter + ".", List.of(letter + "."));
        }
        for (String verb : NEGATED) {
            for (String not : List.of("n't", "n\u2019t", "nt")) {
                add(parts, verb, not);
            }
        }
        for (String pronoun : PRONOUNS) {
            VERBS.forEach(verb -> addEnding(parts, pronoun, verb));
        }
        addEnding(parts, "i", "m");
        ARE.forEach(pronoun -> addEnding(parts, pronoun, "re"));
        add(parts, "can", "not");
        add(parts, "gon", "na");
        add(parts, "got", "ta");
        add(parts, "let", "'s");
        return parts;
    }

    private static void addEnding(Map<String, List<String>> parts, String pronoun, String verb) {
        add(parts, pronoun, "'" + verb);
        add(parts, pronoun, "\u2019" + verb);
        if (!OTHER_WORDS.contains(pronoun + verb)) {
            add(parts, pronoun, verb);
        }
    }

    /** In lower case, with a capital, and in capitals. */
    private static void add(Map<String, List<String>> parts, String first, String second) {
        String capital = first.substring(0, 1).toUpperCase(Locale.ROOT) + first.substring(1);
        parts.put(first + second, List.of(first, second));
        parts.put(capital + second, List.of(capital, second));
        String upper = first.toUpperCase(Locale.ROOT);
        parts.put(upper + second.toUpperCase(Locale.ROOT), List.of(upper, second.toUpperCase(Locale.ROOT)));
    }
}
