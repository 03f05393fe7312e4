package org.alidade.datasets.cloze;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.alidade.core.data.MalformedDataException;
import org.alidade.core.data.Split;
import org.alidade.datasets.cloze.BlockFile.Block;
import org.alidade.datasets.file.Place;

/** The entities that may be answers, gathered while paragraphs are read. */
final class Entities {

    private static final String PREFIX = "@entity";

    /** Whose paragraphs make the answers. */
    enum Scope {
        /** Those of the training file. */
        TRAIN,
        /** Those of all files. */
        ALL
    }

    private final Scope scope;
    private final TreeSet<String> entities = new TreeSet<>(
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
    /** Where each answer was asked for first. */
    private final Map<String, Place> asked = new LinkedHashMap<>();

    Entities(Scope scope) {
        this.scope = scope;
    }

    /**
     * One more block.
     *
     * @throws MalformedDataException if its answer is not in its paragraph
     */
    void add(Block block, Split split) throws MalformedDataException {
        if (!block.paragraph().contains(block.answer())) {
            throw block.answerPlace().malformed("the answer \"" + block.answer() + "\"", "a word of the paragraph");
        }
        asked.putIfAbsent(block.answer(), block.answerPlace());
        if (scope == Scope.ALL || split == Split.TRAIN) {
            block.paragraph().stream().filter(word -> word.startsWith(PREFIX)).forEach(entities::add);
        }
    }

    /** The entities by number. */
    List<String> labels() {
        return List.copyOf(entities);
    }

    /** @throws MalformedDataException if an answer is none of the entities, or there are too few to choose from */
    void requireUsable(Place source) throws MalformedDataException {
        for (Map.Entry<String, Place> answer : asked.entrySet()) {
            if (!entities.contains(answer.getKey())) {
                throw answer.getValue().malformed("the answer \"" + answer.getKey() + "\"", "one of the "
                        + entities.size() + " entities of the training paragraphs (or set entities to all)");
            }
        }
        if (entities.size() < 2) {
            throw source.malformed(entities.size() + " entities", "at least two different " + PREFIX + "N");
        }
    }
}
