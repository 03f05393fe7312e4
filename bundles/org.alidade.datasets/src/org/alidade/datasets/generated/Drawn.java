package org.alidade.datasets.generated;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.alidade.core.data.Example;

/**
 * What a grammar draws: a text, and a question about it where there is one.
 *
 * @param text      with its planted truth
 * @param query     the words of the question; empty for none
 * @param sentences where the text's sentences start; empty if they are not told
 */
record Drawn(Planted text, List<String> query, List<Integer> sentences) {

    Drawn {
        query = List.copyOf(query);
        sentences = List.copyOf(sentences);
    }

    /** A text and a question, of which sentences are not told. */
    Drawn(Planted text, List<String> query) {
        this(text, query, List.of());
    }

    /** A text that nothing is asked about. */
    static Drawn of(Planted text) {
        return new Drawn(text, List.of());
    }

    /** The same with its sentences told: each ends with a full stop, which is a token. */
    Drawn withSentences() {
        List<String> tokens = text.tokens();
        return new Drawn(text, query, IntStream.range(0, tokens.size())
                .filter(i -> i == 0 || tokens.get(i - 1).equals(".")).boxed().toList());
    }

    Example example(String id, String label) {
        return new Example(id, text.tokens(), query, label, Optional.of(text.rationale()), sentences);
    }

    /** Equal for equal words and question. */
    String content() {
        return String.join(" ", text.tokens()) + "?" + String.join(" ", query);
    }
}
