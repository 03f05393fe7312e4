package org.alidade.core.data;

import java.util.AbstractList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A data set, read and prepared. Immutable and safe for many threads. Examples are made on demand from word numbers in
 * flat arrays, so that a corpus costs four bytes a token; large arrays lie in temporary files and not on the heap.
 */
public final class Corpus {

    private final Task task;
    private final List<String> labels;
    private final Preparation preparation;
    private final Map<Split, Examples> examples;
    private final Map<Split, int[]> kept;
    /** Class of each number that {@link Examples#labelNumber} gives. */
    private final int[] classes;
    private final List<String> vocabulary;
    private final String hash;

    Corpus(Task task, List<String> labels, Preparation preparation, Map<Split, Examples> examples,
            Map<Split, int[]> kept, int[] classes, List<String> vocabulary) {
        this.task = task;
        this.labels = labels;
        this.preparation = preparation;
        this.examples = new EnumMap<>(examples);
        this.kept = new EnumMap<>(kept);
        this.classes = classes;
        this.vocabulary = vocabulary;
        StringBuilder content = new StringBuilder(task.name());
        labels.forEach(label -> content.append(' ').append(label.length()).append(':').append(label));
        for (Split split : Split.values()) {
            content.append('\n').append(this.examples.get(split).hash());
        }
        this.hash = Digests.sha256(content.toString());
    }

    /** What an instance asks. */
    public Task task() {
        return task;
    }

    /** Class names in class order; C of them. */
    public List<String> labels() {
        return labels;
    }

    /** What was done to the examples after reading. */
    public Preparation preparation() {
        return preparation;
    }

    /** The examples of a split that the preparation kept, in the order of the source; made anew at each access. */
    public List<Example> examples(Split split) {
        Examples all = examples.get(split);
        int[] indices = kept.get(split);
        return new AbstractList<>() {

            @Override
            public Example get(int index) {
                return all.get(indices[index]);
            }

            @Override
            public int size() {
                return indices.length;
            }
        };
    }

    /** Class of an example of a split, from 0 to C - 1, without making the example. */
    public int label(Split split, int index) {
        return classes[examples.get(split).labelNumber(kept.get(split)[index])];
    }

    /** Number of tokens of an example of a split, without making the example. */
    public int length(Split split, int index) {
        return examples.get(split).length(kept.get(split)[index]);
    }

    /** Number of examples of a class that the preparation kept. */
    public int count(Split split, int label) {
        int count = 0;
        for (int index = 0; index < kept.get(split).length; index++) {
            count += label(split, index) == label ? 1 : 0;
        }
        return count;
    }

    /** Number of examples of a split as read, before training share and length filter. */
    public int unfiltered(Split split) {
        return examples.get(split).size();
    }

    /**
     * The words that a model may know: those of the training texts (of the training share, before the length filter)
     * above the threshold of document frequency, in the order of {@link String#compareTo}. In
     * {@link Task#QUESTION_ANSWERING} every answer that is a word of such a text is known, however rare.
     */
    public List<String> vocabulary() {
        return vocabulary;
    }

    /** Whether every example of a split says which tokens decide its label. */
    public boolean hasRationales(Split split) {
        for (int index : kept.get(split)) {
            if (!examples.get(split).hasRationale(index)) {
                return false;
            }
        }
        return true;
    }

    /** SHA-256 of task, labels and all examples as read, in hexadecimal: equal content, equal hash, wherever it lay. */
    public String hash() {
        return hash;
    }
}
