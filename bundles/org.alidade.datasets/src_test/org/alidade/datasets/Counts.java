package org.alidade.datasets;

import java.util.List;
import java.util.stream.IntStream;

import org.alidade.core.data.Corpus;
import org.alidade.core.data.Example;
import org.alidade.core.data.Split;

/** What tests compare of a corpus. */
public final class Counts {

    private Counts() {
    }

    /** Numbers of examples of train, dev and test before the length filter. */
    public static List<Integer> unfiltered(Corpus corpus) {
        return List.of(corpus.unfiltered(Split.TRAIN), corpus.unfiltered(Split.DEV), corpus.unfiltered(Split.TEST));
    }

    /** Numbers of examples of each class in a split after the length filter. */
    public static List<Integer> byClass(Corpus corpus, Split split) {
        return IntStream.range(0, corpus.labels().size()).mapToObj(label -> corpus.count(split, label)).toList();
    }

    /** Ids of a split in their order. */
    public static List<String> ids(Corpus corpus, Split split) {
        return corpus.examples(split).stream().map(Example::id).toList();
    }

    /** The example of an id, in whatever split. */
    public static Example find(Corpus corpus, String id) {
        for (Split split : Split.values()) {
            for (Example example : corpus.examples(split)) {
                if (example.id().equals(id)) {
                    return example;
                }
            }
        }
        throw new AssertionError("No example " + id);
    }
}
