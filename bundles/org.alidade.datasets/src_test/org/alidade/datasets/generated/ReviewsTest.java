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

/** The planted truth of the reviews, by a rule of the test's own: polar words listed here, turned by negators. */
class ReviewsTest {

    private static final Set<String> GOOD = Set.of("good", "great", "funny", "charming", "clever", "lovely",
            "brilliant", "pleasant", "fine", "nice", "fun", "charm", "wit", "warmth", "joy", "magic", "liked", "loved",
            "enjoyed", "admired", "praised");
    private static final Set<String> BAD = Set.of("bad", "boring", "dull", "dreadful", "sad", "silly", "clumsy",
            "poor", "terrible", "tiresome", "noise", "boredom", "nonsense", "tedium", "clutter", "rubbish", "hated",
            "disliked", "regretted", "loathed", "resented");
    private static final Set<String> NEGATORS = Set.of("not", "never", "hardly", "no", "nobody");

    @Test
    void theRationaleAloneGivesTheLabel() throws IOException {
        for (Example review : reviews(Map.of("trainSize", "2000")).examples(Split.TRAIN)) {
            List<Integer> deciding = review.rationale().orElseThrow().positions();
            String decided = sentiment(words(review, deciding)) > 0 ? "positive" : "negative";
            assertEquals(review.label(), decided, review.toString());
        }
    }

    @Test
    void theRationaleIsPolarWordsAndNegatorsAlone() throws IOException {
        Set<String> ofPhrases = Set.of("any", "much");
        for (Example review : reviews(Map.of()).examples(Split.TRAIN)) {
            words(review, review.rationale().orElseThrow().positions()).forEach(word -> assertTrue(
                    GOOD.contains(word) || BAD.contains(word) || NEGATORS.contains(word) || ofPhrases.contains(word),
                    word + " in " + review));
        }
    }

    /** Distractors are positive as often as negative whatever the label: half of those left agree, sd .01 of 2,500. */
    @Test
    void withoutTheRationaleTheRestSaysNothingOfTheLabel() throws IOException {
        int left = 0;
        int agree = 0;
        for (Example review : reviews(Map.of("trainSize", "10000")).examples(Split.TRAIN)) {
            List<Integer> deciding = review.rationale().orElseThrow().positions();
            int rest = sentiment(words(review,
                    IntStream.range(0, review.tokens().size()).boxed().filter(i -> !deciding.contains(i)).toList()));
            left += rest != 0 ? 1 : 0;
            agree += rest != 0 && (rest > 0) == review.label().equals("positive") ? 1 : 0;
        }
        assertTrue(left > 2500, "too few distractors: " + left);
        assertEquals(.5, agree / (double) left, .03);
    }

    /** Nor is there any other trace of it: a regression on the rest is at chance, standard deviation .008 of 4,000. */
    @Test
    void withoutTheRationaleABagOfWordsIsAtChance() throws IOException {
        Corpus reviews = reviews(Map.of("testSize", "4000"));
        assertEquals(.5, BagOfWords.accuracy(Masking.withoutRationales(reviews)), .04);
    }

    /** Judgements are one or two a review, each negated with the probability set: sd of the share below .01. */
    @Test
    void negationIsAsFrequentAsSetForBothLabels() throws IOException {
        for (String label : List.of("negative", "positive")) {
            List<Example> reviews = reviews(Map.of("trainSize", "6000", "negation", "0.4")).examples(Split.TRAIN)
                    .stream().filter(review -> review.label().equals(label)).toList();
            long negators = 0;
            long polar = 0;
            for (Example review : reviews) {
                List<String> words = words(review, review.rationale().orElseThrow().positions());
                negators += words.stream().filter(NEGATORS::contains).count();
                polar += words.stream().filter(word -> GOOD.contains(word) || BAD.contains(word)).count();
            }
            // one of six plain patterns has two polar words: 1/6 of the 60 % plain judgements
            assertEquals(.4 / (1 + .6 / 6), negators / (double) polar, .03, label);
        }
    }

    /** Measured with seed 0 on 2,000 and 500 reviews: .66 by default, .53 at negation .5, 1.0 without both. */
    @Test
    void aBagOfWordsFallsShortBecauseOfNegationAndDistractors() throws IOException {
        double bag = BagOfWords.accuracy(reviews(Map.of()));
        double evenlyNegated = BagOfWords.accuracy(reviews(Map.of("negation", "0.5")));
        double plain = BagOfWords.accuracy(reviews(Map.of("negation", "0", "distractors", "0")));
        assertTrue(bag < .75, "default: " + bag);
        assertTrue(evenlyNegated < .65, "half negated: " + evenlyNegated);
        assertTrue(plain > .95, "neither: " + plain);
    }

    private static Corpus reviews(Map<String, String> settings) throws IOException {
        return Declared.corpus("reviews", settings);
    }

    private static List<String> words(Example review, List<Integer> positions) {
        return positions.stream().map(review.tokens()::get).toList();
    }

    private static int sentiment(List<String> words) {
        int sum = 0;
        int sign = 1;
        for (String word : words) {
            int polarity = GOOD.contains(word) ? 1 : BAD.contains(word) ? -1 : 0;
            sum += sign * polarity;
            sign = NEGATORS.contains(word) ? -1 : polarity != 0 ? 1 : sign;
        }
        return sum;
    }
}
