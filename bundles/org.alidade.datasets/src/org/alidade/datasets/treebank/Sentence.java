package org.alidade.datasets.treebank;

import java.util.List;

/**
 * What a treebank says of a whole sentence.
 *
 * @param label sentiment, from 0 (very negative) over 2 (neutral) to 4 (very positive)
 * @param words from left to right, as written; at least one
 */
record Sentence(int label, List<String> words) {

    Sentence {
        words = List.copyOf(words);
    }
}
