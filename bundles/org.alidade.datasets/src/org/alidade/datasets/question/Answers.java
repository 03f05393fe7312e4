package org.alidade.datasets.question;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

import org.alidade.core.data.Example;
import org.alidade.core.data.MalformedDataException;
import org.alidade.datasets.file.Place;

/** The classes of a table of questions, gathered while its rows are read. */
final class Answers {

    /** What may be an answer. */
    enum Scope {
        /** What some row gives as its answer or among its possible ones. */
        GIVEN,
        /** That, and every word of a training row. */
        WORDS
    }

    private final Scope scope;
    private final TreeSet<String> answers = new TreeSet<>();

    Answers(Scope scope) {
        this.scope = scope;
    }

    /**
     * One more row.
     *
     * @param possible answers of this row between semicolons; empty if it does not tell
     * @throws MalformedDataException if the answer is none of the possible ones
     */
    void add(Place place, Example row, String possible) throws MalformedDataException {
        answers.add(row.label());
        List<String> options = Arrays.stream(possible.split(";")).map(String::strip)
                .filter(option -> !option.isEmpty()).toList();
        if (!options.isEmpty() && !options.contains(row.label())) {
            throw place.malformed("the answer \"" + row.label() + "\"",
                    "one of the possible answers " + String.join("; ", options));
        }
        answers.addAll(options);
    }

    /** The words of a training row. */
    void addWords(Example row) {
        if (scope == Scope.WORDS) {
            answers.addAll(row.tokens());
            answers.addAll(row.query());
        }
    }

    /** Sorted. */
    List<String> labels() {
        return List.copyOf(answers);
    }

    /** @throws MalformedDataException if there are too few to choose from */
    void requireUsable(Place source) throws MalformedDataException {
        if (answers.size() < 2) {
            throw source.malformed(answers.size() + " answers", "at least two different ones");
        }
    }
}
