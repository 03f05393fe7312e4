package org.alidade.core.data;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * The examples of one split as word numbers in flat arrays, in the order they were added, with a running content hash.
 */
final class Examples {

    /** Numbers in {@link #ends} for each example. */
    private static final int COLUMNS = 4;

    private final Words words;
    private final Words labelNames;
    private final Ids ids;
    private final IntArray tokens;
    private final IntArray queries;
    private final IntArray rationales;
    private final IntArray sentences;
    private final IntArray labels;
    /** Where each example ends in {@link #tokens}, {@link #queries}, {@link #rationales} and {@link #sentences}. */
    private final IntArray ends;
    private final MessageDigest digest = Digests.sha256();

    /**
     * @param words      of all splits
     * @param labelNames of all splits
     * @param segment    see {@link Memory}
     */
    Examples(Words words, Words labelNames, int segment) {
        this.words = words;
        this.labelNames = labelNames;
        ids = new Ids(segment);
        tokens = new IntArray(segment);
        queries = new IntArray(segment);
        rationales = new IntArray(segment);
        sentences = new IntArray(segment);
        labels = new IntArray(segment);
        ends = new IntArray(segment);
    }

    void add(Example example) {
        ids.add(example.id());
        example.tokens().forEach(word -> tokens.add(words.number(word)));
        example.query().forEach(word -> queries.add(words.number(word)));
        example.rationale().ifPresent(rationale -> rationale.positions().forEach(rationales::add));
        example.sentences().forEach(sentences::add);
        labels.add(labelNames.number(example.label()));
        ends.add(tokens.size());
        ends.add(queries.size());
        ends.add(example.rationale().isPresent() ? rationales.size() : -rationales.size() - 1);
        ends.add(sentences.size());
        digest.update(canonical(example).getBytes(StandardCharsets.UTF_8));
    }

    /** Ends the adding. */
    void close() {
        ids.close();
        arrays().forEach(IntArray::trim);
    }

    /** Whether any of it lies in a file. */
    boolean isMapped() {
        return arrays().stream().anyMatch(IntArray::isMapped);
    }

    private List<IntArray> arrays() {
        return List.of(tokens, queries, rationales, sentences, labels, ends);
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

    String id(int index) {
        return ids.get(index);
    }

    String label(int index) {
        return labelNames.word(labels.get(index));
    }

    /** Number of its label in the order of first appearance in the corpus. */
    int labelNumber(int index) {
        return labels.get(index);
    }

    Example get(int index) {
        return new Example(id(index), text(tokens, index, 0), text(queries, index, 1), label(index),
                rationale(index), positions(sentences, index, 3));
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
        return ends.get(COLUMNS * index + 2) >= 0;
    }

    private Optional<Rationale> rationale(int index) {
        if (!hasRationale(index)) {
            return Optional.empty();
        }
        return Optional.of(new Rationale(positions(rationales, index, 2)));
    }

    private List<Integer> positions(IntArray numbers, int index, int column) {
        List<Integer> positions = new ArrayList<>();
        for (int i = end(index - 1, column); i < end(index, column); i++) {
            positions.add(numbers.get(i));
        }
        return positions;
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
        int end = ends.get(COLUMNS * index + column);
        return end >= 0 ? end : -end - 1;
    }

    /** Texts are told apart by their lengths and not by a separator that they might contain. */
    private static String canonical(Example example) {
        StringBuilder text = new StringBuilder();
        append(text, List.of(example.id(), example.label()));
        append(text, example.tokens());
        append(text, example.query());
        text.append(example.rationale().map(rationale -> rationale.positions().toString()).orElse("")).append('\n');
        if (!example.sentences().isEmpty()) {
            text.append(example.sentences()).append('\n');
        }
        return text.toString();
    }

    private static void append(StringBuilder text, List<String> words) {
        text.append(words.size());
        words.forEach(word -> text.append(' ').append(word.length()).append(':').append(word));
        text.append('\n');
    }
}
