package org.alidade.learn.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers for words: 0 padding, 1 any unknown word, 2 and 3 the marks around a text, the corpus's words from 4 on.
 *
 * <p><b>Source</b>: the vectoriser of the released code of Jain and Wallace 2019. <b>Differs</b>: nothing.
 */
final class Vocabulary {

    /** Positions that the marks take at either end of a text. */
    static final int EDGE = 1;

    private static final int UNKNOWN = 1;
    private static final int START = 2;
    private static final int END = 3;
    private static final int FIRST_WORD = 4;

    private final Map<String, Integer> ids = new HashMap<>();

    Vocabulary(List<String> words) {
        for (String word : words) {
            ids.put(word, FIRST_WORD + ids.size());
        }
    }

    /** Rows of an embedding table for it. */
    int size() {
        return FIRST_WORD + ids.size();
    }

    /** A text with its marks: [n + 2]. */
    int[] encode(List<String> tokens) {
        int[] framed = new int[tokens.size() + 2 * EDGE];
        framed[0] = START;
        for (int i = 0; i < tokens.size(); i++) {
            framed[i + EDGE] = ids.getOrDefault(tokens.get(i), UNKNOWN);
        }
        framed[framed.length - 1] = END;
        return framed;
    }
}
