package org.alidade.learn.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.alidade.core.data.Example;

/**
 * The sentences of a text, none of them empty: those that its source tells, else the runs of tokens that end with one
 * or several of {@code .}, {@code !} and {@code ?}, and what follows the last such token.
 *
 * <p><b>Source</b>: Serrano and Smith 2019, who cut by the parser of spaCy. <b>Differs</b>: where the source of a text
 * tells no sentences, full stops of abbreviations end one, and sentences without a mark at their end run on; a text
 * from which punctuation was removed is a single sentence.
 */
final class Sentences {

    private static final Set<String> ENDS = Set.of(".", "!", "?");

    private Sentences() {
    }

    /** The tokens of each sentence, in order. */
    static List<List<String>> of(Example example) {
        List<Integer> starts = example.sentences().isEmpty() ? starts(example.tokens()) : example.sentences();
        List<List<String>> sentences = new ArrayList<>();
        for (int k = 0; k < starts.size(); k++) {
            int end = k + 1 < starts.size() ? starts.get(k + 1) : example.tokens().size();
            sentences.add(example.tokens().subList(starts.get(k), end));
        }
        return sentences;
    }

    private static List<Integer> starts(List<String> tokens) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int t = 1; t < tokens.size(); t++) {
            if (ENDS.contains(tokens.get(t - 1)) && !ENDS.contains(tokens.get(t))) {
                starts.add(t);
            }
        }
        return starts;
    }
}
