package org.alidade.datasets.babi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.alidade.core.data.MalformedDataException;
import org.alidade.core.data.Rationale;
import org.alidade.datasets.file.Place;
import org.alidade.datasets.text.WhiteSpace;

/**
 * The sentences of a story up to a question, as Jain and Wallace 2019 write them: without their full stops, joined by
 * " . ".
 */
final class StorySoFar {

    private static final String STOP = ".";

    /** Where the words of a sentence lie. */
    private record Span(int from, int to) {
    }

    private final List<String> tokens = new ArrayList<>();
    /** By the sentence's number in the story. */
    private final Map<Integer, Span> sentences = new LinkedHashMap<>();
    private int number;

    /** A new line; number 1 starts a new story. */
    void begin(Place place, int next) throws MalformedDataException {
        if (next != 1 && next != number + 1) {
            throw place.malformed("the number " + next + (number == 0 ? "" : " after " + number),
                    number == 0 ? "1, which begins a story" : (number + 1) + ", or 1 for a new story");
        }
        if (next == 1) {
            tokens.clear();
            sentences.clear();
        }
        number = next;
    }

    /** The line is a sentence. */
    void add(Place place, String sentence) throws MalformedDataException {
        String text = sentence.strip();
        List<String> words = WhiteSpace.words(text.endsWith(STOP) ? text.substring(0, text.length() - 1) : text);
        if (words.isEmpty()) {
            throw place.malformed("an empty sentence", "at least one word");
        }
        if (!tokens.isEmpty()) {
            tokens.add(STOP);
        }
        sentences.put(number, new Span(tokens.size(), tokens.size() + words.size()));
        tokens.addAll(words);
    }

    /** The line is a question about the story. */
    Question question(Place place, String line) throws MalformedDataException {
        String[] fields = line.split("\t", -1);
        String text = fields[0].strip();
        List<String> words = WhiteSpace.words(text.endsWith("?") ? text.substring(0, text.length() - 1) : text);
        String answer = fields[1].strip();
        if (fields.length != 3 || words.isEmpty() || answer.isEmpty()) {
            throw place.malformed(fields.length != 3 ? fields.length + " fields"
                    : "an empty " + (words.isEmpty() ? "question" : "answer"),
                    "a question, its answer and the numbers of the supporting sentences, with tabs between");
        }
        if (tokens.isEmpty()) {
            throw place.malformed("a question without a story", "sentences before it");
        }
        List<Integer> starts = sentences.values().stream().map(Span::from).toList();
        return new Question(place, List.copyOf(tokens), starts, words, answer, support(place, fields[2]));
    }

    private Rationale support(Place place, String written) throws MalformedDataException {
        TreeSet<Integer> numbers = new TreeSet<>();
        for (String word : WhiteSpace.words(written)) {
            if (!word.matches("\\d{1,9}") || !sentences.containsKey(Integer.parseInt(word))) {
                throw place.malformed("the supporting sentence " + word,
                        "numbers of sentences of the story: " + sentences.keySet());
            }
            numbers.add(Integer.parseInt(word));
        }
        return new Rationale(numbers.stream().map(sentences::get)
                .flatMap(span -> IntStream.range(span.from(), span.to()).boxed()).toList());
    }
}
