package org.alidade.core.data;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.alidade.core.data.Preparation.LengthFilter;

/** Collects what a {@link DatasetReader} streams and prepares it. One thread. */
public final class CorpusBuilder implements ExampleSink {

    private final Task task;
    private final Preparation preparation;
    private final Words words = new Words();
    private final Words labelNames = new Words();
    private final Map<Split, Examples> splits = new EnumMap<>(Split.class);
    private List<String> labels = List.of();

    /** A builder for a corpus of a task, to be prepared as said. */
    public CorpusBuilder(Task task, Preparation preparation) {
        this(task, preparation, Memory.SEGMENT);
    }

    /** @param segment see {@link Memory} */
    CorpusBuilder(Task task, Preparation preparation, int segment) {
        this.task = task;
        this.preparation = preparation;
        for (Split split : Split.values()) {
            splits.put(split, new Examples(words, labelNames, segment));
        }
    }

    @Override
    public void labels(List<String> names) {
        if (!labels.isEmpty()) {
            throw new IllegalStateException("Labels were given before: " + labels);
        }
        if (names.size() < 2 || new HashSet<>(names).size() < names.size()) {
            throw new IllegalArgumentException("Expected at least two different labels, found " + names);
        }
        labels = List.copyOf(names);
    }

    @Override
    public void add(Split split, Example example) {
        splits.get(split).add(example);
    }

    /**
     * The corpus, prepared.
     *
     * @throws IllegalStateException if labels are missing, an example has a label that is not among them, or a split
     *                               is empty after filtering; the message says which
     */
    public Corpus build() {
        if (labels.isEmpty()) {
            throw new IllegalStateException("The data set named no labels");
        }
        splits.values().forEach(Examples::close);
        int[] classes = classes();
        int[] share = share();
        Map<Split, int[]> kept = new EnumMap<>(Split.class);
        splits.forEach((split, examples) -> {
            requireKnownLabels(split, examples, classes);
            kept.put(split, kept(split, split == Split.TRAIN ? share : all(examples).toArray()));
        });
        return new Corpus(task, labels, preparation, splits, kept, classes, vocabulary(share));
    }

    /** Whether any of it lies in a file. */
    boolean isMapped() {
        return splits.values().stream().anyMatch(Examples::isMapped);
    }

    /** The class of each label number; -1 if the label is not among those named. */
    private int[] classes() {
        Map<String, Integer> byName = new HashMap<>();
        IntStream.range(0, labels.size()).forEach(number -> byName.put(labels.get(number), number));
        return IntStream.range(0, labelNames.size()).map(i -> byName.getOrDefault(labelNames.word(i), -1)).toArray();
    }

    private void requireKnownLabels(Split split, Examples examples, int[] classes) {
        for (int i = 0; i < examples.size(); i++) {
            if (classes[examples.labelNumber(i)] < 0) {
                throw new IllegalStateException("Example " + examples.id(i) + " of " + split + " has label \""
                        + examples.label(i) + "\", expected one of " + labels);
            }
        }
    }

    private int[] share() {
        Examples train = splits.get(Split.TRAIN);
        return new TrainingShare(preparation.trainingShare(), preparation.trainingShareSeed())
                .of(all(train).map(train::labelNumber).toArray());
    }

    private int[] kept(Split split, int[] candidates) {
        Examples examples = splits.get(split);
        int shortest = Integer.MAX_VALUE;
        int longest = 0;
        for (int i : candidates) {
            shortest = Math.min(shortest, examples.length(i));
            longest = Math.max(longest, examples.length(i));
        }
        int low = preparation.minimumLength() > 0 ? preparation.minimumLength() : shortest;
        int high = preparation.maximumLength() > 0 ? preparation.maximumLength() : longest;
        int[] kept = Arrays.stream(candidates).filter(i -> preparation.filter() == LengthFilter.NONE
                || examples.length(i) > low && examples.length(i) < high).toArray();
        if (kept.length == 0) {
            throw new IllegalStateException("Split " + split + " has no examples" + (examples.size() == 0 ? ""
                    : " left: the length filter keeps " + low + " < n < " + high + ", the " + candidates.length
                            + " there were have " + shortest + " to " + longest + " tokens"));
        }
        return kept;
    }

    private static IntStream all(Examples examples) {
        return IntStream.range(0, examples.size());
    }

    /**
     * Words of the training texts before the length filter that enough of them contain, and the answers among them, in
     * the order of {@link String#compareTo}.
     *
     * @param share the training texts that count
     */
    private List<String> vocabulary(int[] share) {
        Examples train = splits.get(Split.TRAIN);
        int[] frequency = new int[words.size()];
        int[] lastSeen = new int[words.size()];
        for (int i : share) {
            train.forEachWord(i, word -> {
                frequency[word] += lastSeen[word] == i + 1 ? 0 : 1;
                lastSeen[word] = i + 1;
            });
        }
        if (task == Task.QUESTION_ANSWERING) {
            labels.stream().mapToInt(words::find).filter(word -> word >= 0 && frequency[word] > 0)
                    .forEach(word -> frequency[word] = Integer.MAX_VALUE);
        }
        return IntStream.range(0, frequency.length)
                .filter(word -> frequency[word] >= preparation.minimumDocumentFrequency()).mapToObj(words::word)
                .sorted().toList();
    }
}
