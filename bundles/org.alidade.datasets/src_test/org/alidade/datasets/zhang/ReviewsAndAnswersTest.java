package org.alidade.datasets.zhang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.alidade.core.data.Corpus;
import org.alidade.core.data.Example;
import org.alidade.core.data.MalformedDataException;
import org.alidade.datasets.Counts;
import org.alidade.datasets.Declared;
import org.alidade.datasets.Fixture;
import org.junit.jupiter.api.Test;

/** The samples have twenty rows in train, ten in test. */
class ReviewsAndAnswersTest {

    private static final List<String> STARS = List.of("1", "2", "3", "4", "5");

    @Test
    void amazonReviewsHaveStarsAndSentencesAcrossLines() throws IOException {
        Corpus corpus = corpus("amazonFull", "amazon_review_full_csv", "titles", "true");
        assertEquals(STARS, corpus.labels());
        assertEquals(List.of(18, 2, 10), Counts.unfiltered(corpus));
        Example review = Counts.find(corpus, "test:3");
        assertEquals(List.of("title", "2", "bought", "2", "of", "them", ".", "they", "do", "n't", "last", "!", "never",
                "again", "."), review.tokens());
        assertEquals(List.of(0, 2, 7, 12), review.sentences());
        assertEquals("3", review.label());
    }

    @Test
    void yelpReviewsHaveOneText() throws IOException {
        Example review = Counts.find(corpus("yelpFull", "yelp_review_full_csv", "sentences", "false"), "test:5");
        assertEquals(List.of("visited", "4", "times", ".", "the", "\"", "soup", "\"", "is", "good", "!"),
                review.tokens());
        assertEquals(List.of(), review.sentences());
    }

    @Test
    void questionsPrecedeTheirBestAnswers() throws IOException {
        Corpus corpus = corpus("yahooAnswers", "yahoo_answers_csv", "lowerCase", "true");
        assertEquals(10, corpus.labels().size());
        Example answered = Counts.find(corpus, "test:2");
        assertEquals("Science & Mathematics", answered.label());
        assertEquals(List.of("why", "is", "the", "sky", "blue", "1", "?", "because", "of", "mr.", "rayleigh", ".",
                "look", "it", "up", "!"), answered.tokens());
    }

    /** Every review has three sentences: those of train and dev are left out, those of test are not. */
    @Test
    void longTextsOfTrainAndDevAreLeftOut() {
        assertThrows(IllegalStateException.class,
                () -> corpus("amazonFull", "amazon_review_full_csv", "sentenceLimit", "2"));
    }

    @Test
    void textsWithinTheLimitsAreKept() throws IOException {
        assertEquals(List.of(18, 2, 10),
                Counts.unfiltered(corpus("amazonFull", "amazon_review_full_csv", "sentenceLimit", "3")));
        assertEquals(List.of(18, 2, 10),
                Counts.unfiltered(corpus("amazonFull", "amazon_review_full_csv", "sentenceWordLimit", "5")));
    }

    @Test
    void questionsInXmlAreOfTheTenLargestCategories() throws IOException {
        Corpus corpus = questions("perLabel", "0", "testShare", "0.2");
        assertEquals(10, corpus.labels().size());
        assertEquals(List.of(43, 5, 12), Counts.unfiltered(corpus));
        Example question = Counts.find(corpus, "2");
        assertEquals("Science & Mathematics", question.label());
        assertEquals(List.of("why", "number", "1", "?", "is", "it", "\"", "so", "\"", "&", "not", "otherwise", "?",
                "tell", "me", ".", "it", "is", "so", ".", "ask", "again", "."), question.tokens());
        assertEquals(List.of(0, 4, 13, 16, 20), question.sentences());
    }

    /** Six of each category, of which five are drawn: one to test on, one of the other four for development. */
    @Test
    void soManyQuestionsOfEachCategoryAreDrawn() throws IOException {
        assertEquals(List.of(30, 10, 10), Counts.unfiltered(questions("perLabel", "5", "testShare", "0.2", "devShare",
                "0.25")));
    }

    @Test
    void missingTablesAreNamed() {
        Path elsewhere = Fixture.of("film");
        assertEquals(elsewhere + ": found no train.csv, no test.csv, expected both",
                assertThrows(MalformedDataException.class,
                        () -> Declared.corpus("yelpFull", Map.of("folder", elsewhere.toString()))).getMessage());
    }

    private static Corpus corpus(String id, String folder, String key, String value) throws IOException {
        return Declared.corpus(id, Map.of("folder", Fixture.of("zhang/" + folder).toString(), key, value));
    }

    private static Corpus questions(String... given) throws IOException {
        Map<String, String> settings = new HashMap<>(
                Map.of("file", Fixture.of("zhang/FullOct2007.xml").toString()));
        for (int i = 0; i < given.length; i += 2) {
            settings.put(given[i], given[i + 1]);
        }
        return Declared.corpus("yahooQuestions", settings);
    }
}
