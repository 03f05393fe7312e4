package org.alidade.datasets.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.alidade.core.data.Corpus;
import org.alidade.core.data.Example;
import org.alidade.core.data.Split;
import org.alidade.datasets.Declared;
import org.junit.jupiter.api.Test;

/** The planted truth of the minutes: by the words of accepting, which the test reads in its own way. */
class MinutesTest {

    @Test
    void theLabelIsTheTopicOfTheOnePlanThatIsAccepted() throws IOException {
        for (Example minutes : minutes()) {
            List<List<String>> accepted = sentences(minutes).stream().filter(MinutesTest::isAccepted).toList();
            assertEquals(1, accepted.size(), minutes.toString());
            List<String> sentence = accepted.get(0);
            String topic = sentence.get(sentence.size() - 3);
            assertTrue(Keywords.TOPICS.get(minutes.label()).contains(topic), minutes.toString());
        }
    }

    @Test
    void theRationaleIsTheWordsOfThatSentence() throws IOException {
        for (Example minutes : minutes()) {
            List<List<String>> sentences = sentences(minutes);
            int accepted = IntStream.range(0, sentences.size()).filter(i -> isAccepted(sentences.get(i))).findFirst()
                    .orElseThrow();
            int from = minutes.sentences().get(accepted);
            List<Integer> words = IntStream.range(from, from + sentences.get(accepted).size() - 1).boxed().toList();
            assertEquals(words, minutes.rationale().orElseThrow().positions(), minutes.toString());
        }
    }

    @Test
    void everySentenceEndsWithAFullStopAndThereAreSeveral() throws IOException {
        for (Example minutes : minutes()) {
            assertTrue(minutes.sentences().size() >= 3, minutes.toString());
            sentences(minutes).forEach(sentence -> assertEquals(sentence.size() - 1, sentence.indexOf("."),
                    minutes.toString()));
        }
    }

    @Test
    void refusedPlansAreOfOtherTopics() throws IOException {
        for (Example minutes : minutes()) {
            List<String> topic = Keywords.TOPICS.get(minutes.label());
            assertEquals(1, minutes.tokens().stream().filter(topic::contains).count(), minutes.toString());
        }
    }

    @Test
    void thereAreAsManyClassesAsSetAndTheDefaultIsFour() throws IOException {
        assertEquals(List.of("sport", "food", "music", "weather"), Declared.corpus("minutes", Map.of()).labels());
        assertEquals(3, Declared.corpus("minutes", Map.of("classes", "3")).labels().size());
    }

    /**
     * Of two classes, one plan of each is there: without the sentences a bag of words knows no more than chance.
     * Standard deviation .011 of 2,000.
     */
    @Test
    void wordsWithoutTheirSentencesDoNotTellTheLabel() throws IOException {
        Corpus corpus = Declared.corpus("minutes",
                Map.of("classes", "2", "maximumRefused", "1", "trainSize", "2000", "testSize", "2000"));
        assertEquals(.5, BagOfWords.accuracy(corpus), .06);
    }

    @Test
    void acceptingWordsAreAlsoUsedOfRefusals() throws IOException {
        List<Example> minutes = minutes();
        assertFalse(minutes.stream().noneMatch(text -> String.join(" ", text.tokens()).contains("did not accept")));
    }

    private static boolean isAccepted(List<String> sentence) {
        return sentence.contains("did") && !sentence.contains("not");
    }

    private static List<List<String>> sentences(Example minutes) {
        List<Integer> starts = new ArrayList<>(minutes.sentences());
        starts.add(minutes.tokens().size());
        return IntStream.range(1, starts.size())
                .mapToObj(i -> minutes.tokens().subList(starts.get(i - 1), starts.get(i))).toList();
    }

    private static List<Example> minutes() throws IOException {
        return Declared.corpus("minutes", Map.of()).examples(Split.TRAIN);
    }
}
