package org.alidade.datasets.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.alidade.core.data.Corpus;
import org.alidade.core.data.Example;
import org.alidade.core.data.Split;
import org.alidade.datasets.Declared;
import org.junit.jupiter.api.Test;

/** The planted truth of the keywords, by a list of the test's own. */
class KeywordsTest {

    private static final Map<String, Set<String>> WORDS = Map.of(
            "sport", Set.of("goal", "coach", "match", "referee", "stadium", "league", "striker", "trophy"),
            "food", Set.of("bread", "soup", "recipe", "cheese", "kitchen", "pepper", "oven", "butter"),
            "music", Set.of("violin", "concert", "melody", "singer", "drum", "choir", "piano", "chord"),
            "weather", Set.of("rain", "storm", "cloud", "snow", "wind", "thunder", "frost", "fog"),
            "travel", Set.of("train", "airport", "luggage", "passport", "ferry", "ticket", "hotel", "map"));

    @Test
    void theRationaleIsOneToThreeWordsOfTheLabelsTopic() throws IOException {
        for (Example text : keywords(5).examples(Split.TRAIN)) {
            List<Integer> deciding = text.rationale().orElseThrow().positions();
            assertTrue(deciding.size() >= 1 && deciding.size() <= 3, text.toString());
            deciding.forEach(i -> assertTrue(WORDS.get(text.label()).contains(text.tokens().get(i)), text.toString()));
        }
    }

    @Test
    void withoutTheRationaleNoWordOfAnyTopicIsLeft() throws IOException {
        for (Example text : keywords(5).examples(Split.TRAIN)) {
            List<Integer> deciding = text.rationale().orElseThrow().positions();
            IntStream.range(0, text.tokens().size()).filter(i -> !deciding.contains(i)).forEach(i -> assertTrue(
                    WORDS.values().stream().noneMatch(topic -> topic.contains(text.tokens().get(i))), text.toString()));
        }
    }

    @Test
    void thereAreAsManyClassesAsSet() throws IOException {
        assertEquals(List.of("sport", "food", "music"), keywords(3).labels());
    }

    /** Measured with seed 0: 1.0. */
    @Test
    void aBagOfWordsSolvesIt() throws IOException {
        double bag = BagOfWords.accuracy(keywords(2));
        assertTrue(bag >= .99, "bag of words: " + bag);
    }

    /** Standard deviation .008 of 4,000. */
    @Test
    void withoutTheRationaleABagOfWordsIsAtChance() throws IOException {
        Corpus texts = Declared.corpus("keywords", Map.of("testSize", "4000"));
        assertEquals(.5, BagOfWords.accuracy(Masking.withoutRationales(texts)), .04);
    }

    private static Corpus keywords(int classes) throws IOException {
        return Declared.corpus("keywords", Map.of("classes", String.valueOf(classes)));
    }
}
