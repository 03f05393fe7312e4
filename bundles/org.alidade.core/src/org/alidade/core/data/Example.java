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
 */
public record Example(String id, List<String> tokens, List<String> query, String label,
        Optional<Rationale> rationale) {

    public Example {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(rationale, "rationale");
        tokens = List.copyOf(tokens);
        query = List.copyOf(query);
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("Example " + id + " has no tokens");
        }
        int size = tokens.size();
        rationale.ifPresent(known -> requireWithin(known, size, id));
    }

    /** An example of {@link Task#CLASSIFICATION} whose deciding tokens are not known. */
    public static Example of(String id, List<String> tokens, String label) {
        return new Example(id, tokens, List.of(), label, Optional.empty());
    }

    /** This example with the tokens that decide it. */
    public Example withRationale(Rationale known) {
        return new Example(id, tokens, query, label, Optional.of(known));
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
