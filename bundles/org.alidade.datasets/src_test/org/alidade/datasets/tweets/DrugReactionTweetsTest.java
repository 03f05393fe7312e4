package org.alidade.datasets.tweets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.alidade.core.data.Corpus;
import org.alidade.core.data.MalformedDataException;
import org.alidade.core.data.Split;
import org.alidade.datasets.Counts;
import org.alidade.datasets.Declared;
import org.alidade.datasets.Fixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample has twenty tweets, five of a reaction and one that could not be fetched. */
class DrugReactionTweetsTest {

    private static final Path SAMPLE = Fixture.of("tweets/adr_tweets.tsv");

    @TempDir
    private Path folder;

    /** Of 14 and 5 tweets a fifth, 3.8, is 4: 3 and 1. Of the other 11 and 4, 2.25 are 3: 2 and 1. */
    @Test
    void tweetsThatWereFetchedAreSharedOutByClass() throws IOException {
        Corpus corpus = read(Map.of());
        assertEquals(List.of("none", "reaction"), corpus.labels());
        assertEquals(List.of(3, 1), Counts.byClass(corpus, Split.TEST));
        assertEquals(List.of(2, 1), Counts.byClass(corpus, Split.DEV));
        assertEquals(List.of(9, 3), Counts.byClass(corpus, Split.TRAIN));
    }

    @Test
    void quotesOfATweetAreText() throws IOException {
        assertEquals(List.of("@ann", "this", "\"", "med", "\"", "kept", "me", "up", "qqq", "nights", ",", "ca", "n't",
                "sleep"), Counts.find(read(Map.of()), "34990004").tokens());
    }

    @Test
    void tweetsToTestOnMayHaveAFileOfTheirOwn() throws IOException {
        assertEquals(List.of(16, 3, 19), Counts.unfiltered(read(Map.of("testFile", SAMPLE.toString()))));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "3499~77~2~text       | :2: found the class '2', expected 1 for an adverse reaction or 0 for none",
            "3499~77~0            | :2: found 3 fields, expected 4 as in the first line",
            "3499~77~0~te~xt      | :2: found 5 fields, expected 4 as in the first line",
            "34990000~77~0~again  | :2: found Example id 34990000 appears twice in its split, expected ids that differ,"
                    + " and rationales within their texts"})
    void aLineThatIsNotAsExpectedIsSaid(String line, String message) throws IOException {
        Path copy = folder.resolve("tweets.tsv");
        Files.copy(SAMPLE, copy);
        Fixture.replaceLine(copy, 2, line.replace('~', '\t'));
        assertEquals(copy + message, assertThrows(MalformedDataException.class,
                () -> read(Map.of("testFile", copy.toString()))).getMessage().replace('"', '\''));
    }

    private static Corpus read(Map<String, String> given) throws IOException {
        Map<String, String> settings = new HashMap<>(Map.of("file", SAMPLE.toString(), "lengthFilter", "none"));
        settings.putAll(given);
        return Declared.corpus("adrTweets", settings);
    }
}
