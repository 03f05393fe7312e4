package org.alidade.core.data;

import java.util.ArrayList;
import java.util.List;

/** Distinct words, numbered in the order of first appearance. */
final class Words {

    private final Numbering numbering = new Numbering();
    private final List<String> words = new ArrayList<>();

    int number(String word) {
        int known = find(word);
        if (known >= 0) {
            return known;
        }
        words.add(word);
        return numbering.add(word.hashCode());
    }

    /** The number of a word, or -1. */
    int find(String word) {
        return numbering.find(word.hashCode(), number -> words.get(number).equals(word));
    }

    String word(int number) {
        return words.get(number);
    }

    int size() {
        return words.size();
    }
}
