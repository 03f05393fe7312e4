package org.alidade.datasets.film;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.alidade.core.data.Corpus;
import org.alidade.core.data.Example;
import org.alidade.core.data.MalformedDataException;
import org.alidade.core.data.Split;
import org.alidade.datasets.Counts;
import org.alidade.datasets.Declared;
import org.alidade.datasets.Fixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample has five reviews of either label in train and in test. */
class LargeMovieReviewsTest {

    @TempDir
    private Path folder;

    @Test
    void partsOfTrainAndTestAreDrawn() throws IOException {
        Corpus corpus = sample(Map.of());
        assertEquals(List.of(8, 2, 2), Counts.unfiltered(corpus));
        assertEquals(List.of("negative", "positive"), corpus.labels());
    }

    @Test
    void reviewsAreInTheOrderOfTheirNames() throws IOException {
        assertEquals(List.of("test/neg/0_1.txt", "test/neg/1_2.txt", "test/neg/2_3.txt", "test/neg/3_4.txt",
                "test/neg/4_1.txt", "test/pos/0_7.txt", "test/pos/1_8.txt", "test/pos/2_9.txt", "test/pos/3_10.txt",
                "test/pos/4_7.txt"), Counts.ids(sample(Map.of("testSample", "1")), Split.TEST));
    }

    @Test
    void wordsAreThoseOfKeras() throws IOException {
        assertEquals(List.of("a", "warm", "well", "acted", "film", "br", "br", "i", "don't", "regret", "the",
                "evening"), Counts.find(sample(Map.of("testSample", "1")), "test/pos/0_7.txt").tokens());
    }

    @Test
    void sentencesAreToldWhereTheyAreAskedFor() throws IOException {
        Example review = Counts.find(sample(Map.of("testSample", "1", "htmlBreaks", "true", "sentences", "true")),
                "test/neg/2_3.txt");
        assertEquals(List.of("the", "plot", "makes", "no", "sense", "and", "the", "jokes", "are", "old"),
                review.tokens());
        assertEquals(List.of(0, 5), review.sentences());
    }

    /** Each of six words or more is left out: of five reviews three remain, of the other five two. */
    @Test
    void longReviewsAreLeftOutBeforeSplitsAreDrawn() throws IOException {
        Corpus corpus = sample(Map.of("wordLimit", "6", "testSample", "1"));
        assertEquals(List.of(3, 2), Counts.byClass(corpus, Split.TEST));
        assertEquals(5, corpus.unfiltered(Split.TRAIN) + corpus.unfiltered(Split.DEV));
    }

    @Test
    void aSplitFileSaysWhichReviewsAreTaken() throws IOException {
        Path splits = Files.writeString(folder.resolve("splits.csv"), "id,split\ntrain/neg/0_1.txt,train\n"
                + "train/pos/0_7.txt,train\ntest/pos/1_8.txt,dev\ntrain/neg/1_2.txt,test\n");
        Corpus corpus = sample(Map.of("splitFile", splits.toString()));
        assertEquals(List.of("train/neg/0_1.txt", "train/pos/0_7.txt"), Counts.ids(corpus, Split.TRAIN));
        assertEquals(List.of("test/pos/1_8.txt"), Counts.ids(corpus, Split.DEV));
        assertEquals(List.of("train/neg/1_2.txt"), Counts.ids(corpus, Split.TEST));
    }

    @Test
    void anotherFolderIsRefused() {
        assertEquals(folder + ": found no review, expected files train/neg/0_3.txt and so on, of the folder aclImdb or"
                + " its archive", problem(folder));
    }

    @Test
    void anotherEncodingIsRefusedWithItsFile() throws IOException {
        Path copy = Fixture.copy("film/aclImdb", folder);
        Path review = copy.resolve("test/neg/3_4.txt");
        Files.write(review, "Très\nbien déjà".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(review + ":1: found a byte that is not UTF-8 (0xE8, byte 3 of the file), expected text in UTF-8",
                problem(copy));
    }

    @Test
    void reviewsWithoutWordsAreDropped() throws IOException {
        Path copy = Fixture.copy("film/aclImdb", folder);
        Files.writeString(copy.resolve("test/neg/3_4.txt"), " ... ");
        assertEquals(9, read(copy, Map.of("testSample", "1")).unfiltered(Split.TEST));
    }

    /**
     * The official archive. Jain and Wallace measured on 4,356 reviews, of which they had word numbers from Keras;
     * 4,347 are a fifth of the 21,731 that have fewer than 400 words by our reading of Keras's tokeniser (21,516 of
     * train), counted by another program.
     */
    @Test
    void theOfficialArchiveHasTheNumbersOfThePaper() throws IOException {
        Path archive = Path.of(System.getProperty("alidade.shared", "")).resolve("data/imdb/aclImdb_labelled.tar.gz");
        assumeTrue(Files.isRegularFile(archive), "The official reviews are not at hand: no " + archive);
        Corpus corpus = read(archive, Map.of("lengthFilter", "none"));
        assertEquals(List.of(21_516 - 4304, 4304, 4347), Counts.unfiltered(corpus));
    }

    private static Corpus sample(Map<String, String> given) throws IOException {
        return read(Fixture.of("film/aclImdb"), given);
    }

    private static Corpus read(Path place, Map<String, String> given) throws IOException {
        Map<String, String> settings = new HashMap<>(Map.of("lengthFilter", "none"));
        settings.putAll(given);
        settings.put("folder", place.toString());
        return Declared.corpus("imdb", settings);
    }

    private static String problem(Path place) {
        return assertThrows(MalformedDataException.class, () -> read(place, Map.of())).getMessage();
    }
}
