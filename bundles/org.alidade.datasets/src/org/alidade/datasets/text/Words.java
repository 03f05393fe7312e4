package org.alidade.datasets.text;

import java.util.List;

/**
 * The words of a text.
 *
 * @param tokens    in order; none if the text has none
 * @param sentences position of the first token of each sentence; empty if sentences were not asked for
 */
public record Words(List<String> tokens, List<Integer> sentences) {

    public Words {
        tokens = List.copyOf(tokens);
        sentences = List.copyOf(sentences);
    }

    /** Number of tokens of the longest sentence; of all if sentences were not asked for. */
    public int longestSentence() {
        int longest = sentences.isEmpty() ? tokens.size() : 0;
        for (int i = 0; i < sentences.size(); i++) {
            int end = i + 1 < sentences.size() ? sentences.get(i + 1) : tokens.size();
            longest = Math.max(longest, end - sentences.get(i));
        }
        return longest;
    }
}
