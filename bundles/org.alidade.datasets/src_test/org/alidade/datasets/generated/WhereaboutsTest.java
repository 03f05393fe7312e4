package org.alidade.datasets.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.alidade.core.data.Corpus;
import org.alidade.core.data.Example;
import org.alidade.core.data.Split;
import org.alidade.core.data.Task;
import org.alidade.datasets.Declared;
import org.junit.jupiter.api.Test;

/** The planted truth of the whereabouts, by the places that each text leaves possible. */
class WhereaboutsTest {

    private static final Set<String> PLACES = Set.of("kitchen", "garden", "office", "cellar", "hall", "library",
            "garage", "attic");

    @Test
    void thePossiblePlacesGiveTheLabel() throws IOException {
        for (Example pair : pairs()) {
            Set<String> possible = possible(fact(pair));
            String named = pair.query().get(4);
            String label = !possible.contains(named) ? "contradiction"
                    : possible.size() == 1 ? "entailment" : "neutral";
            assertEquals(label, pair.label(), pair.toString());
        }
    }

    @Test
    void theRationaleIsWhatTheFirstTextSaysOfTheOneAskedAbout() throws IOException {
        for (Example pair : pairs()) {
            List<String> fact = fact(pair);
            assertEquals(pair.query().get(0), fact.get(0));
            assertEquals(1, fact.stream().filter(word -> word.equals("is")).count(), pair.toString());
            int next = pair.rationale().orElseThrow().positions().get(fact.size() - 1) + 1;
            assertTrue(next == pair.tokens().size() || pair.tokens().get(next).equals("."), pair.toString());
        }
    }

    @Test
    void sentencesAreTold() throws IOException {
        for (Example pair : pairs()) {
            long stops = pair.tokens().stream().filter(word -> word.equals(".")).count();
            assertEquals(stops + 1, pair.sentences().size());
            pair.sentences().forEach(start -> assertEquals("is", pair.tokens().get(start + 1)));
        }
    }

    @Test
    void labelsAreThoseOfSnliInOrder() throws IOException {
        Corpus corpus = Declared.corpus("whereabouts", Map.of());
        assertEquals(Task.PAIR, corpus.task());
        assertEquals(List.of("contradiction", "entailment", "neutral"), corpus.labels());
    }

    private static List<String> fact(Example pair) {
        return pair.rationale().orElseThrow().positions().stream().map(pair.tokens()::get).toList();
    }

    private static Set<String> possible(List<String> fact) {
        Set<String> named = new HashSet<>(PLACES);
        named.retainAll(fact);
        if (!fact.contains("not")) {
            return named;
        }
        Set<String> rest = new HashSet<>(PLACES);
        rest.removeAll(named);
        return rest;
    }

    private static List<Example> pairs() throws IOException {
        List<Example> pairs = Declared.corpus("whereabouts", Map.of()).examples(Split.TRAIN);
        return IntStream.range(0, pairs.size()).mapToObj(pairs::get).toList();
    }
}
