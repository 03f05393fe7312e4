package org.alidade.datasets.treebank;

import java.util.List;

/**
 * What a tree says of the whole sentence.
 *
 * @param label  sentiment of the root, from 0 (very negative) over 2 (neutral) to 4 (very positive)
 * @param leaves the leaves from left to right, as written; at least one
 */
record Sentence(int label, List<String> leaves) {

    /** The label that is neither positive nor negative. */
    static final int NEUTRAL = 2;

    Sentence {
        leaves = List.copyOf(leaves);
    }
}
