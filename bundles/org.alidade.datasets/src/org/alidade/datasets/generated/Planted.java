package org.alidade.datasets.generated;

import java.util.ArrayList;
import java.util.List;

import org.alidade.core.data.Rationale;

/**
 * A text with its planted truth.
 *
 * @param tokens   the words
 * @param deciding positions of those that decide the label, ascending from 0
 */
record Planted(List<String> tokens, List<Integer> deciding) {

    private static final String MARK = "*";

    Planted {
        tokens = List.copyOf(tokens);
        deciding = List.copyOf(deciding);
    }

    /** Words between blanks; those written {@code *word} decide. */
    static Planted parse(String marked) {
        List<String> tokens = new ArrayList<>();
        List<Integer> deciding = new ArrayList<>();
        for (String word : marked.strip().split("\\s+")) {
            if (word.startsWith(MARK)) {
                deciding.add(tokens.size());
            }
            tokens.add(word.startsWith(MARK) ? word.substring(MARK.length()) : word);
        }
        return new Planted(tokens, deciding);
    }

    /** The words as {@link #parse} reads them, each marked as deciding. */
    static String mark(String words) {
        return MARK + words.strip().replaceAll("\\s+", " " + MARK);
    }

    Rationale rationale() {
        return new Rationale(deciding);
    }
}
