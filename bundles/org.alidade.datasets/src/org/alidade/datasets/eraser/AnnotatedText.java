package org.alidade.datasets.eraser;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import org.alidade.core.data.MalformedDataException;
import org.alidade.core.data.Rationale;
import org.alidade.datasets.eraser.Annotation.Evidence;
import org.alidade.datasets.text.Words;

/** The text of one annotation: its documents one after the other, and the words of its evidence. */
final class AnnotatedText {

    private final Annotation annotation;
    private final Map<String, Words> documents = new LinkedHashMap<>();
    private final Map<String, Integer> offsets = new LinkedHashMap<>();
    private final List<String> tokens = new ArrayList<>();
    private final List<Integer> sentences = new ArrayList<>();

    /**
     * @param ids of the documents that make the text
     * @throws MalformedDataException if one is not there
     */
    AnnotatedText(Annotation annotation, List<String> ids, Library library) throws IOException {
        this.annotation = annotation;
        for (String id : ids) {
            Words words = library.document(id, annotation.place());
            if (documents.put(id, words) == null) {
                int offset = tokens.size();
                offsets.put(id, offset);
                words.sentences().forEach(start -> sentences.add(offset + start));
                tokens.addAll(words.tokens());
            }
        }
    }

    List<String> tokens() {
        return tokens;
    }

    List<Integer> sentences() {
        return sentences;
    }

    /**
     * The words of the evidence that lies in the text; empty if none does.
     *
     * @throws MalformedDataException if a span is not within its document
     */
    Optional<Rationale> rationale() throws MalformedDataException {
        TreeSet<Integer> positions = new TreeSet<>();
        for (Evidence span : annotation.evidence()) {
            Words words = documents.get(span.document());
            if (words != null) {
                int start = span.startToken() >= 0 ? span.startToken() : sentence(span, span.startSentence(), words);
                int end = span.startToken() >= 0 ? span.endToken() : sentence(span, span.endSentence(), words);
                if (start >= end || end > words.tokens().size()) {
                    throw annotation.place().malformed("evidence from token " + start + " to " + end + " of "
                            + span.document(), "a span within its " + words.tokens().size() + " tokens");
                }
                for (int i = start; i < end; i++) {
                    positions.add(offsets.get(span.document()) + i);
                }
            }
        }
        return positions.isEmpty() ? Optional.empty() : Optional.of(new Rationale(List.copyOf(positions)));
    }

    /** Where a sentence starts; the number after the last one's is the end of the text. */
    private int sentence(Evidence span, int number, Words words) throws MalformedDataException {
        if (number < 0 || number > words.sentences().size()) {
            throw annotation.place().malformed("evidence of sentence " + number + " of " + span.document(),
                    "tokens, or sentences within its " + words.sentences().size());
        }
        return number == words.sentences().size() ? words.tokens().size() : words.sentences().get(number);
    }
}
