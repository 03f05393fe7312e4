package org.alidade.core.data;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * The examples of one split as word numbers in flat arrays, in the order they were added, with a running content hash.
 */
final class Examples {

    private final Words words;
    private final List<String> ids = new ArrayList<>();
    private final IntArray tokens = new IntArray();
    private final IntArray queries = new IntArray();
    private final IntArray rationales = new IntArray();
    private final IntArray labels = new IntArray();
    /** Where each example ends in {@link #tokens}, {@link #queries} and {@link #rationales}. */
    private final IntArray ends = new IntArray();
    private final MessageDigest digest = Digests.sha256();
    private Set<String> seen = new HashSet<>();

    Examples(Words words) {
        this.words = words;
    }

    void add(Example example) {
        if (!seen.add(example.id())) {
            throw new IllegalArgumentException("Example id " + example.id() + " appears twice in its split");
        }
        ids.add(example.id());
        example.tokens().forEach(word -> tokens.add(words.number(word)));
        example.query().forEach(word -> queries.add(words.number(word)));
        example.rationale().ifPresent(rationale -> rationale.positions().forEach(rationales::add));
        labels.add(words.number(example.label()));
        ends.add(tokens.size());
        ends.add(queries.size());
        ends.add(example.rationale().isPresent() ? rationales.size() : -rationales.size() - 1);
        digest.update(canonical(example).getBytes(StandardCharsets.UTF_8));
    }

    /** Ends the adding. */
    void close() {
        seen = Set.of();
        for (IntArray array : List.of(tokens, queries, rationales, labels, ends)) {
            array.trim();
        }
    }

    String hash() {
        return Digests.hex(digest.digest());
    }

    int size() {
        return ids.size();
    }

    int length(int index) {
        return end(index, 0) - end(index - 1, 0);
    }

    String label(int index) {
        return words.word(labels.get(index));
    }

    Example get(int index) {
        return new Example(ids.get(index), text(tokens, index, 0), text(queries, index, 1), label(index),
                rationale(index));
    }

    /** Calls back with the word number of every token and query word of an example. */
    void forEachWord(int index, IntConsumer action) {
        for (int i = end(index - 1, 0); i < end(index, 0); i++) {
            action.accept(tokens.get(i));
        }
        for (int i = end(index - 1, 1); i < end(index, 1); i++) {
            action.accept(queries.get(i));
        }
    }

    boolean hasRationale(int index) {
        return ends.get(3 * index + 2) >= 0;
    }

    private Optional<Rationale> rationale(int index) {
        if (!hasRationale(index)) {
            return Optional.empty();
        }
        List<Integer> positions = new ArrayList<>();
        for (int i = end(index - 1, 2); i < end(index, 2); i++) {
            positions.add(rationales.get(i));
        }
        return Optional.of(new Rationale(positions));
    }

    private List<String> text(IntArray numbers, int index, int column) {
        int from = end(index - 1, column);
        int to = end(index, column);
        List<String> text = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            text.add(words.word(numbers.get(i)));
        }
        return text;
    }

    private int end(int index, int column) {
        if (index < 0) {
            return 0;
        }
        int end = ends.get(3 * index + column);
        return end >= 0 ? end : -end - 1;
    }

    /** Texts are told apart by their lengths and not by a separator that they might contain. */
    private static String canonical(Example example) {
        StringBuilder text = new StringBuilder();
        append(text, List.of(example.id(), example.label()));
        append(text, example.tokens());
        append(text, example.query());
        text.append(example.rationale().map(rationale -> rationale.positions().toString()).orElse("")).append('\n');
        return text.toString();
    }

    private static void append(StringBuilder text, List<String> words) {
        text.append(words.size());
        words.forEach(word -> text.append(' ').append(word.length()).append(':').append(word));
        text.append('\n');
    }
}
