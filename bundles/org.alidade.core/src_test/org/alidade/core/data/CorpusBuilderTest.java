package org.alidade.core.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.alidade.core.data.Preparation.LengthFilter;
import org.junit.jupiter.api.Test;

class CorpusBuilderTest {

    private static final List<String> LABELS = List.of("negative", "positive");

    @Test
    void examplesComeBackAsTheyWereAdded() {
        Example pair = new Example("q", List.of("a", "b"), List.of("c"), "negative",
                Optional.of(new Rationale(List.of(1))));
        CorpusBuilder builder = builder(Preparation.NONE);
        builder.add(Split.TRAIN, of("t", 2, "positive"));
        builder.add(Split.TRAIN, pair);
        Corpus corpus = complete(builder);
        assertEquals(List.of(of("t", 2, "positive"), pair), corpus.examples(Split.TRAIN));
        assertEquals(LABELS, corpus.labels());
        assertEquals(1, corpus.label(Split.TRAIN, 0));
        assertEquals(0, corpus.label(Split.TRAIN, 1));
        assertEquals(2, corpus.length(Split.TRAIN, 1));
        assertEquals(1, corpus.count(Split.TRAIN, 1));
    }

    @Test
    void rationalesAreKnownOnlyIfAllExamplesHaveThem() {
        CorpusBuilder builder = builder(Preparation.NONE);
        builder.add(Split.TEST, of("a", 2, "positive").withRationale(new Rationale(List.of())));
        builder.add(Split.TEST, of("b", 2, "positive").withRationale(new Rationale(List.of(0, 1))));
        builder.add(Split.TRAIN, of("a", 2, "positive").withRationale(new Rationale(List.of(0))));
        builder.add(Split.TRAIN, of("b", 2, "positive"));
        builder.add(Split.TRAIN, of("c", 2, "positive").withRationale(new Rationale(List.of(1))));
        builder.add(Split.DEV, of("a", 2, "positive"));
        Corpus corpus = builder.build();
        assertTrue(corpus.hasRationales(Split.TEST));
        assertFalse(corpus.hasRationales(Split.TRAIN));
        assertEquals(Optional.of(new Rationale(List.of())), corpus.examples(Split.TEST).get(0).rationale());
        assertEquals(Optional.empty(), corpus.examples(Split.TRAIN).get(1).rationale());
        assertEquals(Optional.of(new Rationale(List.of(1))), corpus.examples(Split.TRAIN).get(2).rationale());
    }

    /** Jain and Wallace's code keeps minimum < n < maximum: of 1 to 6 tokens 3 and 4 remain between 2 and 5. */
    @Test
    void theLengthFilterIsStrictAtBothEnds() {
        Corpus corpus = lengths(new Preparation(LengthFilter.STRICT, 2, 5, 1), 1, 2, 3, 4, 5, 6);
        assertEquals(List.of("3", "4"), ids(corpus));
        assertEquals(6, corpus.unfiltered(Split.TRAIN));
    }

    /** A missing bound is the split's own extreme, and strict too: shortest and longest are dropped. */
    @Test
    void missingBoundsDropTheShortestAndTheLongest() {
        assertEquals(List.of("3", "4"), ids(lengths(new Preparation(LengthFilter.STRICT, 0, 0, 1), 2, 3, 4, 5, 2, 5)));
        assertEquals(List.of("4"), ids(lengths(new Preparation(LengthFilter.STRICT, 3, 0, 1), 2, 3, 4, 5)));
        assertEquals(List.of("3"), ids(lengths(new Preparation(LengthFilter.STRICT, 0, 4, 1), 2, 3, 4, 5)));
    }

    @Test
    void boundsWithoutFilterAreNotLookedAt() {
        assertEquals(List.of("1", "9"), ids(lengths(new Preparation(LengthFilter.NONE, 3, 5, 1), 1, 9)));
    }

    @Test
    void labelsAndLengthsAreThoseOfTheExamplesThatAreLeft() {
        Corpus corpus = lengths(new Preparation(LengthFilter.STRICT, 1, 4, 1), 1, 2, 4, 3);
        assertEquals(2, corpus.length(Split.TRAIN, 0));
        assertEquals(3, corpus.length(Split.TRAIN, 1));
        assertEquals(2, corpus.count(Split.TRAIN, 1));
    }

    /** "rare" is only in a text that the filter drops, "test" only in the test split. */
    @Test
    void theVocabularyIsThatOfAllTrainingTextsBeforeTheFilter() {
        CorpusBuilder builder = builder(new Preparation(LengthFilter.STRICT, 1, 4, 1));
        builder.add(Split.TRAIN, new Example("a", List.of("rare"), List.of(), "positive", Optional.empty()));
        builder.add(Split.TRAIN, new Example("b", List.of("b", "B"), List.of("asked"), "positive", Optional.empty()));
        builder.add(Split.TEST, new Example("a", List.of("b", "test"), List.of(), "positive", Optional.empty()));
        builder.add(Split.DEV, of("d", 2, "positive"));
        assertEquals(List.of("B", "asked", "b", "rare"), builder.build().vocabulary());
    }

    /** "twice" is in one text only, however often. */
    @Test
    void aWordMustBeInEnoughTexts() {
        CorpusBuilder builder = builder(new Preparation(LengthFilter.NONE, 0, 0, 2));
        builder.add(Split.TRAIN, Example.of("a", List.of("twice", "twice", "both"), "positive"));
        builder.add(Split.TRAIN, Example.of("b", List.of("both", "one"), "positive"));
        assertEquals(List.of("both"), complete(builder).vocabulary());
    }

    /** "here" is in one text only but an answer; "nowhere" is an answer that no text has. */
    @Test
    void answersThatTextsHaveAreKnownHoweverRare() {
        CorpusBuilder builder = new CorpusBuilder(Task.QUESTION_ANSWERING, new Preparation(LengthFilter.NONE, 0, 0, 2));
        builder.labels(List.of("here", "nowhere"));
        builder.add(Split.TRAIN, Example.of("a", List.of("go", "here"), "here"));
        builder.add(Split.TRAIN, Example.of("b", List.of("go", "away"), "nowhere"));
        builder.add(Split.DEV, Example.of("a", List.of("here"), "here"));
        builder.add(Split.TEST, Example.of("a", List.of("here"), "here"));
        assertEquals(List.of("go", "here"), builder.build().vocabulary());
    }

    @Test
    void anIdMayAppearOnceInASplit() {
        CorpusBuilder builder = builder(Preparation.NONE);
        builder.add(Split.TRAIN, of("a", 2, "positive"));
        builder.add(Split.TEST, of("a", 2, "positive"));
        var refused = assertThrows(IllegalArgumentException.class,
                () -> builder.add(Split.TRAIN, of("a", 3, "positive")));
        assertEquals("Example id a appears twice in its split", refused.getMessage());
    }

    @Test
    void anUnknownLabelIsRefusedWithTheKnownOnes() {
        CorpusBuilder builder = builder(Preparation.NONE);
        builder.add(Split.TRAIN, of("a", 2, "neutral"));
        var refused = assertThrows(IllegalStateException.class, () -> complete(builder));
        assertEquals("Example a of TRAIN has label \"neutral\", expected one of [negative, positive]",
                refused.getMessage());
    }

    @Test
    void anEmptySplitIsRefused() {
        CorpusBuilder builder = builder(Preparation.NONE);
        builder.add(Split.TRAIN, of("a", 2, "positive"));
        var refused = assertThrows(IllegalStateException.class, builder::build);
        assertEquals("Split DEV has no examples", refused.getMessage());
    }

    @Test
    void aSplitThatTheFilterEmptiesIsRefusedWithTheFilter() {
        var refused = assertThrows(IllegalStateException.class,
                () -> lengths(new Preparation(LengthFilter.STRICT, 4, 5, 1), 4, 5));
        assertEquals("Split TRAIN has no examples left: the length filter keeps 4 < n < 5, the 2 there were have 4 to 5"
                + " tokens", refused.getMessage());
    }

    @Test
    void labelsMustBeNamed() {
        var refused = assertThrows(IllegalStateException.class,
                () -> new CorpusBuilder(Task.CLASSIFICATION, Preparation.NONE).build());
        assertEquals("The data set named no labels", refused.getMessage());
    }

    @Test
    void labelsAreNamedOnce() {
        var refused = assertThrows(IllegalStateException.class, () -> builder(Preparation.NONE).labels(LABELS));
        assertEquals("Labels were given before: [negative, positive]", refused.getMessage());
    }

    @Test
    void oneLabelTwiceIsRefused() {
        CorpusBuilder builder = new CorpusBuilder(Task.CLASSIFICATION, Preparation.NONE);
        var refused = assertThrows(IllegalArgumentException.class, () -> builder.labels(List.of("a", "a")));
        assertEquals("Expected at least two different labels, found [a, a]", refused.getMessage());
    }

    private static CorpusBuilder builder(Preparation preparation) {
        CorpusBuilder builder = new CorpusBuilder(Task.CLASSIFICATION, preparation);
        builder.labels(LABELS);
        return builder;
    }

    /** One more example in each of the splits, of three tokens. */
    private static Corpus complete(CorpusBuilder builder) {
        for (Split split : List.of(Split.DEV, Split.TEST)) {
            builder.add(split, of("last", 3, "positive"));
        }
        return builder.build();
    }

    /** Training texts of so many tokens, which are their ids, numbered from the second of a length on. */
    private static Corpus lengths(Preparation preparation, int... lengths) {
        CorpusBuilder builder = builder(preparation);
        for (int i = 0; i < lengths.length; i++) {
            int length = lengths[i];
            long before = Arrays.stream(lengths, 0, i).filter(other -> other == length).count();
            builder.add(Split.TRAIN, of(length + (before == 0 ? "" : "#" + before), length, "positive"));
        }
        for (Split split : List.of(Split.DEV, Split.TEST)) {
            for (int length = 1; length < 10; length++) {
                builder.add(split, of("" + length, length, "positive"));
            }
        }
        return builder.build();
    }

    private static List<String> ids(Corpus corpus) {
        return corpus.examples(Split.TRAIN).stream().map(Example::id).toList();
    }

    private static Example of(String id, int tokens, String label) {
        return Example.of(id, Collections.nCopies(tokens, "word"), label);
    }
}
