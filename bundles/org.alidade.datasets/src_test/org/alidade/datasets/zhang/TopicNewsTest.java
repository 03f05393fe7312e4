package org.alidade.datasets.zhang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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

/** The sample has ten news of each class in train, two in test. */
class TopicNewsTest {

    @TempDir
    private Path folder;

    @Test
    void worldAndBusinessAreKept() throws IOException {
        Corpus corpus = sample(Map.of());
        assertEquals(List.of("World", "Business"), corpus.labels());
        assertEquals(List.of(17, 3, 4), Counts.unfiltered(corpus));
        assertEquals(List.of("test:1", "test:3", "test:5", "test:7"), Counts.ids(corpus, Split.TEST));
    }

    @Test
    void descriptionsAloneAreCleaned() throws IOException {
        assertEquals(List.of("markets", "fell", "qqq", "points", ",", "\"", "sharply", "\"", ",", "on\\monday", "."),
                Counts.find(sample(Map.of()), "test:3").tokens());
    }

    @Test
    void titlesAndLineBreaksCanBeRead() throws IOException {
        List<String> tokens = Counts.find(sample(Map.of("titles", "true", "backslashes", "true")), "test:3").tokens();
        assertEquals(List.of("title", "qqq", "markets"), tokens.subList(0, 3));
        assertEquals(List.of("on", "monday", "."), tokens.subList(tokens.size() - 3, tokens.size()));
    }

    @Test
    void anyClassesCanBeKeptInAnyOrder() throws IOException {
        Corpus corpus = sample(Map.of("classes", "Sci/Tech,Sports,World"));
        assertEquals(List.of("Sci/Tech", "Sports", "World"), corpus.labels());
        assertEquals(6, corpus.unfiltered(Split.TEST));
        assertEquals(Fixture.of("zhang/ag_news_csv") + ": found no classes Weather, World, expected classes of World,"
                + " Sports, Business, Sci/Tech",
                assertThrows(MalformedDataException.class, () -> sample(Map.of("classes", "Weather, World")))
                        .getMessage());
    }

    @Test
    void aMissingTrainFileIsSaidWithTheWayOut() throws IOException {
        Path copy = Fixture.copy("zhang/ag_news_csv", folder);
        Files.delete(copy.resolve("train.csv"));
        assertEquals(copy + ": found no train.csv, but test.csv, expected both, or the setting files at testAlone,"
                + " which draws all splits from test.csv",
                assertThrows(MalformedDataException.class, () -> read(copy, Map.of())).getMessage());
    }

    /** Of four, a fifth (0.8) is one; of the other three, 0.45 are one. */
    @Test
    void allSplitsCanBeDrawnFromTheTestFile() throws IOException {
        assertEquals(List.of(2, 1, 1), Counts.unfiltered(sample(Map.of("files", "testAlone"))));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "\"5\",\"a\",\"b\"   | :2: found the class '5', expected a class from 1 to 4",
            "\"x\",\"a\",\"b\"   | :2: found the class 'x', expected a class from 1 to 4",
            "\"1\",\"a\"         | :2: found 2 fields, expected 3 as in the first line"})
    void aRowThatIsNotAsExpectedIsSaidWithItsLine(String row, String message) throws IOException {
        Path copy = Fixture.copy("zhang/ag_news_csv", folder);
        Fixture.replaceLine(copy.resolve("test.csv"), 2, row);
        assertEquals(copy.resolve("test.csv") + message, assertThrows(MalformedDataException.class,
                () -> read(copy, Map.of())).getMessage().replace('"', '\''));
    }

    /** The official test file: 1,900 news of each class; Zhang et al. 2015. */
    @Test
    void theOfficialTestFileHasTheNumbersOfThePaper() throws IOException {
        Path official = Path.of(System.getProperty("alidade.shared", "")).resolve("data/ag_news");
        assumeTrue(Files.isRegularFile(official.resolve("test.csv")),
                "The official news are not at hand: no test.csv in " + official);
        Corpus corpus = read(official, Map.of("files", "testAlone"));
        assertEquals(3800 - 760 - 456, corpus.unfiltered(Split.TRAIN));
        assertEquals(List.of(1900, 1900), List.of(
                corpus.count(Split.TRAIN, 0) + corpus.count(Split.DEV, 0) + corpus.count(Split.TEST, 0),
                corpus.count(Split.TRAIN, 1) + corpus.count(Split.DEV, 1) + corpus.count(Split.TEST, 1)));
    }

    /**
     * The supports of Jain and Wallace's evaluation (graph_outputs/evaluate/agnews+lstm+tanh.json), 1,900 and 1,898: the
     * shortest text, of 11 words, and the longest, of 150, are of class Business.
     */
    @Test
    void byDefaultTheShortestAndTheLongestTextAreLeftOutAsInThePublishedResults() throws IOException {
        Path official = Path.of(System.getProperty("alidade.shared", "")).resolve("data/ag_news/test.csv");
        assumeTrue(Files.isRegularFile(official), "The official news are not at hand: no " + official);
        Files.copy(official, folder.resolve("test.csv"));
        Files.copy(official, folder.resolve("train.csv"));
        assertEquals(List.of(1900, 1898),
                Counts.byClass(Declared.corpus("agNews", Map.of("folder", folder.toString())), Split.TEST));
    }

    private static Corpus sample(Map<String, String> given) throws IOException {
        return read(Fixture.of("zhang/ag_news_csv"), given);
    }

    private static Corpus read(Path place, Map<String, String> given) throws IOException {
        Map<String, String> settings = new HashMap<>(given);
        settings.put("folder", place.toString());
        settings.put("lengthFilter", "none"); // the samples have a few texts alone
        return Declared.corpus("agNews", settings);
    }
}
