package org.alidade.core.data;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.alidade.core.data.Preparation.LengthFilter;

/** Collects what a {@link DatasetReader} streams and prepares it. One thread. */
public final class CorpusBuilder implements ExampleSink {

    private final Task task;
    private final Preparation preparation;
    private final Words words = new Words();
    private final Map<Split, Examples> splits = new EnumMap<>(Split.class);
    private List<String> labels = List.of();

    /** A builder for a corpus of a task, to be prepared as said. */
    public CorpusBuilder(Task task, Preparation preparation) {
        this.task = task;
        this.preparation = preparation;
        for (Split split : Split.values()) {
            splits.put(split, new Examples(words));
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
        Map<Split, int[]> kept = new EnumMap<>(Split.class);
        splits.forEach((split, examples) -> {
            examples.close();
            requireKnownLabels(split, examples);
            kept.put(split, kept(split, examples));
        });
        return new Corpus(task, labels, preparation, splits, kept, vocabulary());
    }

    private void requireKnownLabels(Split split, Examples examples) {
        for (int i = 0; i < examples.size(); i++) {
            if (!labels.contains(examples.label(i))) {
                throw new IllegalStateException("Example " + examples.get(i).id() + " of " + split + " has label \""
                        + examples.label(i) + "\", expected one of " + labels);
            }
        }
    }

    private int[] kept(Split split, Examples examples) {
        int shortest = Integer.MAX_VALUE;
        int longest = 0;
        for (int i = 0; i < examples.size(); i++) {
            shortest = Math.min(shortest, examples.length(i));
            longest = Math.max(longest, examples.length(i));
        }
        int low = preparation.minimumLength() > 0 ? preparation.minimumLength() : shortest;
        int high = preparation.maximumLength() > 0 ? preparation.maximumLength() : longest;
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            int length = examples.length(i);
            if (preparation.filter() == LengthFilter.NONE || (length > low && length < high)) {
                kept.add(i);
            }
        }
        if (kept.isEmpty()) {
            throw new IllegalStateException("Split " + split + " has no examples"
                    + (examples.size() == 0 ? "" : " left after the length filter " + preparation));
        }
        return kept.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Words of the unfiltered training texts that enough of them contain, in the order of {@link String#compareTo}. */
    private List<String> vocabulary() {
        Examples train = splits.get(Split.TRAIN);
        int[] frequency = new int[words.size()];
        BitSet counted = new BitSet(words.size());
        for (int i = 0; i < train.size(); i++) {
            counted.clear();
            train.forEachWord(i, counted::set);
            counted.stream().forEach(word -> frequency[word]++);
        }
        TreeSet<String> vocabulary = new TreeSet<>();
        for (int word = 0; word < frequency.length; word++) {
            if (frequency[word] >= preparation.minimumDocumentFrequency()) {
                vocabulary.add(words.word(word));
            }
        }
        return List.copyOf(vocabulary);
    }
}
