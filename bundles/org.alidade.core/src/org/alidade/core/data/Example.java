package org.alidade.core.data;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One instance of a corpus.
 *
 * @param id        stable name within its split, as the source numbers it ({@code "test:17"}, {@code "0_2.txt"})
 * @param tokens    the words of the attended text, at least one, without begin and end marks
 * @param query     the words of the question or second text; empty for {@link Task#CLASSIFICATION}
 * @param label     name of the right class, one of the corpus's labels
 * @param rationale the tokens that decide the label, if known
 * @param sentences position of the first token of each sentence, ascending, the first 0; empty if the source does not
 *                  tell sentences
 */
public record Example(String id, List<String> tokens, List<String> query, String label,
        Optional<Rationale> rationale, List<Integer> sentences) {

    public Example {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(rationale, "rationale");
        tokens = List.copyOf(tokens);
        query = List.copyOf(query);
        sentences = List.copyOf(sentences);
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("Example " + id + " has no tokens");
        }
        int size = tokens.size();
        rationale.ifPresent(known -> requireWithin(known, size, id));
        for (int i = 0; i < sentences.size(); i++) {
            int low = i == 0 ? 0 : sentences.get(i - 1) + 1;
            int high = i == 0 ? 0 : size - 1;
            if (sentences.get(i) < low || sentences.get(i) > high) {
                throw new IllegalArgumentException("Example " + id + ": sentences start at " + sentences
                        + ", expected ascending positions from 0, below " + size);
            }
        }
    }

    /** An example whose sentences are not told. */
    public Example(String id, List<String> tokens, List<String> query, String label, Optional<Rationale> rationale) {
        this(id, tokens, query, label, rationale, List.of());
    }

    /** An example of {@link Task#CLASSIFICATION} whose deciding tokens are not known. */
    public static Example of(String id, List<String> tokens, String label) {
        return new Example(id, tokens, List.of(), label, Optional.empty());
    }

    /** This example with the tokens that decide it. */
    public Example withRationale(Rationale known) {
        return new Example(id, tokens, query, label, Optional.of(known), sentences);
    }

    /** This example with the positions at which its sentences start. */
    public Example withSentences(List<Integer> starts) {
        return new Example(id, tokens, query, label, rationale, starts);
    }

    private static void requireWithin(Rationale rationale, int size, String id) {
        List<Integer> positions = rationale.positions();
        if (!positions.isEmpty() && positions.get(positions.size() - 1) >= size) {
            throw new IllegalArgumentException(
                    "Example " + id + ": rationale position " + positions.get(positions.size() - 1) + " of " + size
                            + " tokens");
        }
    }
}
