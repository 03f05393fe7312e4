package org.alidade.core.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.alidade.core.data.Preparation.LengthFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Cell keys contain the hash: equal content must have an equal one, and any other content another. */
class CorpusHashTest {

    private static final List<String> LABELS = List.of("no", "yes");
    private static final Example FIRST = new Example("1", List.of("a", "b"), List.of("c"), "yes",
            Optional.of(new Rationale(List.of(0))));
    private static final Example SECOND = Example.of("2", List.of("d"), "no");

    @Test
    void theOrderOfSplitsDoesNotChangeIt() {
        CorpusBuilder interleaved = builder(Task.PAIR, LABELS);
        interleaved.add(Split.TEST, SECOND);
        interleaved.add(Split.TRAIN, FIRST);
        interleaved.add(Split.DEV, SECOND);
        interleaved.add(Split.TRAIN, SECOND);
        assertEquals(hash(Task.PAIR, LABELS, FIRST, SECOND), interleaved.build().hash());
    }

    @Test
    void thePreparationDoesNotChangeIt() {
        CorpusBuilder prepared = new CorpusBuilder(Task.PAIR, new Preparation(LengthFilter.NONE, 0, 0, 5));
        prepared.labels(LABELS);
        assertEquals(hash(Task.PAIR, LABELS, FIRST, SECOND), fill(prepared, FIRST, SECOND).hash());
    }

    static Stream<Arguments> changes() {
        List<String> tokens = FIRST.tokens();
        return Stream.of(Arguments.of("another id", with("3", tokens, FIRST.query(), "yes", List.of(0))),
                Arguments.of("another token", with("1", List.of("a", "B"), FIRST.query(), "yes", List.of(0))),
                Arguments.of("tokens joined", with("1", List.of("a b"), FIRST.query(), "yes", List.of(0))),
                Arguments.of("a token in the query", with("1", List.of("a"), List.of("b", "c"), "yes", List.of(0))),
                Arguments.of("another query", with("1", tokens, List.of("e"), "yes", List.of(0))),
                Arguments.of("another label", with("1", tokens, FIRST.query(), "no", List.of(0))),
                Arguments.of("another rationale", with("1", tokens, FIRST.query(), "yes", List.of(1))),
                Arguments.of("an empty rationale", with("1", tokens, FIRST.query(), "yes", List.of())),
                Arguments.of("sentences told", FIRST.withSentences(List.of(0))),
                Arguments.of("no rationale",
                        new Example("1", tokens, FIRST.query(), "yes", Optional.empty())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void anyChangeOfAnExampleChangesIt(String change, Example changed) {
        assertNotEquals(hash(Task.PAIR, LABELS, FIRST, SECOND), hash(Task.PAIR, LABELS, changed, SECOND), change);
    }

    @Test
    void orderTaskAndLabelsChangeIt() {
        String hash = hash(Task.PAIR, LABELS, FIRST, SECOND);
        assertNotEquals(hash, hash(Task.PAIR, LABELS, SECOND, FIRST));
        assertNotEquals(hash, hash(Task.PAIR, LABELS, FIRST));
        assertNotEquals(hash, hash(Task.CLASSIFICATION, LABELS, FIRST, SECOND));
        assertNotEquals(hash, hash(Task.PAIR, List.of("yes", "no"), FIRST, SECOND));
        assertNotEquals(hash, hash(Task.PAIR, List.of("no", "yes", "other"), FIRST, SECOND));
    }

    @Test
    void itIsASha256() {
        assertEquals(64, hash(Task.PAIR, LABELS, FIRST, SECOND).length());
    }

    private static Example with(String id, List<String> tokens, List<String> query, String label,
            List<Integer> rationale) {
        return new Example(id, tokens, query, label, Optional.of(new Rationale(rationale)));
    }

    private static String hash(Task task, List<String> labels, Example... train) {
        return fill(builder(task, labels), train).hash();
    }

    private static CorpusBuilder builder(Task task, List<String> labels) {
        CorpusBuilder builder = new CorpusBuilder(task, Preparation.NONE);
        builder.labels(labels);
        return builder;
    }

    private static Corpus fill(CorpusBuilder builder, Example... train) {
        for (Example example : train) {
            builder.add(Split.TRAIN, example);
        }
        builder.add(Split.DEV, SECOND);
        builder.add(Split.TEST, SECOND);
        return builder.build();
    }
}
