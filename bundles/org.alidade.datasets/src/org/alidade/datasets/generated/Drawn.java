package org.alidade.datasets.generated;

import java.util.List;
import java.util.Optional;

import org.alidade.core.data.Example;

/**
 * What a grammar draws: a text, and a question about it where there is one.
 *
 * @param text  with its planted truth
 * @param query the words of the question; empty for none
 */
record Drawn(Planted text, List<String> query) {

    Drawn {
        query = List.copyOf(query);
    }

    /** A text that nothing is asked about. */
    static Drawn of(Planted text) {
        return new Drawn(text, List.of());
    }

    Example example(String id, String label) {
        return new Example(id, text.tokens(), query, label, Optional.of(text.rationale()));
    }

    /** Equal for equal words and question. */
    String content() {
        return String.join(" ", text.tokens()) + "?" + String.join(" ", query);
    }
}
