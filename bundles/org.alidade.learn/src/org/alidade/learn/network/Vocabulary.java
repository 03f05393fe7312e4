package org.alidade.learn.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers for words: 0 padding, 1 any unknown word, 2 and 3 the marks around a text, the corpus's words from 4 on.
 *
 * <p><b>Source</b>: the vectoriser of the released code of Jain and Wallace 2019. <b>Differs</b>: nothing.
 */
public final class Vocabulary {

    /** Positions that the marks take at either end of a text. */
    public static final int EDGE = 1;

    private static final int UNKNOWN = 1;
    private static final int START = 2;
    private static final int END = 3;
    private static final int FIRST_WORD = 4;

    private final Map<String, Integer> ids = new HashMap<>();

    /** @param words of the corpus, in order, without repetitions */
    public Vocabulary(List<String> words) {
        for (String word : words) {
            ids.put(word, FIRST_WORD + ids.size());
        }
    }

    /** Rows of an embedding table for it. */
    public int size() {
        return FIRST_WORD + ids.size();
    }

    /** A text with its marks: [n + 2]. */
    public int[] encode(List<String> tokens) {
        int[] framed = new int[tokens.size() + 2 * EDGE];
        framed[0] = START;
        System.arraycopy(numbers(tokens), 0, framed, EDGE, tokens.size());
        framed[framed.length - 1] = END;
        return framed;
    }

    /** A text without marks: [n]. */
    public int[] numbers(List<String> tokens) {
        return tokens.stream().mapToInt(word -> ids.getOrDefault(word, UNKNOWN)).toArray();
    }

    /** Whether a word has a number of its own. */
    boolean knows(String word) {
        return ids.containsKey(word);
    }

    /** The number of a word, that of unknown words if it has none. */
    int number(String word) {
        return ids.getOrDefault(word, UNKNOWN);
    }
}
