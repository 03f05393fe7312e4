package org.alidade.datasets.treebank;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.alidade.datasets.document.Document;
import org.alidade.datasets.file.Place;
import org.alidade.datasets.split.Origin;

/** Which classes the five sentiments make. */
enum Sentiments {

    /** 0 and 1 negative, 3 and 4 positive; neutral sentences are dropped. */
    BINARY(List.of("negative", "positive"), 0, 0, -1, 1, 1),
    /** Each its own. */
    FIVE(List.of("very negative", "negative", "neutral", "positive", "very positive"), 0, 1, 2, 3, 4);

    /** What stands for brackets in the treebank. */
    private static final Pattern BRACKETS = Pattern.compile("-LRB-|-RRB-");

    private final List<String> labels;
    private final int[] classes;

    Sentiments(List<String> labels, int... classes) {
        this.labels = labels;
        this.classes = classes;
    }

    /** The classes in order. */
    List<String> labels() {
        return labels;
    }

    /**
     * A sentence as a document, names of brackets removed; empty if its sentiment is dropped.
     *
     * @param number of the sentence in its split, from 1
     */
    Optional<Document> document(Place place, Origin origin, long number, Sentence sentence) {
        int index = classes[sentence.label()];
        if (index < 0) {
            return Optional.empty();
        }
        String text = BRACKETS.matcher(String.join(" ", sentence.words())).replaceAll(" ");
        return Optional.of(new Document(place, origin.name().toLowerCase(Locale.ROOT) + ":" + number, origin,
                labels.get(index), text));
    }
}
