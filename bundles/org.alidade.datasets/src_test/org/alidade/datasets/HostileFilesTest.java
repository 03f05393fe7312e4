package org.alidade.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.alidade.core.data.CorpusBuilder;
import org.alidade.core.data.MalformedDataException;
import org.alidade.core.data.Preparation;
import org.alidade.core.setting.Settings;
import org.alidade.datasets.file.Encoding;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every importer of documents against every file that is not what it should be. */
class HostileFilesTest {

    /**
     * A door of the product.
     *
     * @param dataset that is asked for
     * @param sample  that it can read
     * @param file    of the sample that is spoilt, relative to it; empty for the sample itself
     * @param setting that takes the sample's place
     */
    private record Door(String dataset, String sample, String file, String setting) {

        Path open(Path folder) throws IOException {
            Path copy = folder.resolve(Fixture.of(sample).getFileName());
            if (Files.isDirectory(Fixture.of(sample))) {
                return Fixture.copy(sample, folder);
            }
            return Files.copy(Fixture.of(sample), copy);
        }

        Path spoilt(Path copy) {
            return file.isEmpty() ? copy : copy.resolve(file);
        }

        Settings settings(Path copy) {
            Map<String, String> given = new HashMap<>(Map.of(setting, copy.toString()));
            if (Declared.settings(dataset, Map.of()).has(Preparation.LENGTH_FILTER)) {
                given.put(Preparation.LENGTH_FILTER, "none");
            }
            if (dataset.equals("categories")) {
                given.putAll(Map.of("devFile", "", "testFile", ""));
            }
            return Declared.settings(dataset, given);
        }

        void read(Path copy) throws IOException {
            Declared.reader(dataset).read(settings(copy),
                    new CorpusBuilder(Declared.dataset(dataset).task(), Preparation.NONE), new NullProgressMonitor());
        }
    }

    @TempDir
    private Path folder;

    static Stream<Door> doors() {
        return Stream.of(new Door("sst", "treebank/stanfordSentimentTreebank", "datasetSentences.txt", "folder"),
                new Door("sst", "treebank/stanfordSentimentTreebank", "dictionary.txt", "folder"),
                new Door("imdb", "film/aclImdb", "test/neg/0_1.txt", "folder"),
                new Door("newsgroups", "newsgroups/20news-18828", "rec.sport.hockey/200", "folder"),
                new Door("agNews", "zhang/ag_news_csv", "train.csv", "folder"),
                new Door("agNews", "zhang/ag_news_csv", "test.csv", "folder"),
                new Door("amazonFull", "zhang/amazon_review_full_csv", "train.csv", "folder"),
                new Door("yelpFull", "zhang/yelp_review_full_csv", "train.csv", "folder"),
                new Door("yahooAnswers", "zhang/yahoo_answers_csv", "train.csv", "folder"),
                new Door("yahooQuestions", "zhang/FullOct2007.xml", "", "file"),
                new Door("imdbRatings", "film/data.json", "", "file"),
                new Door("yelpReviews", "yelp/yelp_academic_dataset_review.json", "", "file"),
                new Door("adrTweets", "tweets/adr_tweets.tsv", "", "file"),
                new Door("categories", "intermediate/train.tsv", "", "trainFile"));
    }

    /** One review of many may well be empty. */
    static Stream<Door> doorsOfTables() {
        return doors().filter(door -> !List.of("imdb", "newsgroups").contains(door.dataset()));
    }

    /** In Latin-1 every byte is a character. */
    static Stream<Door> doorsInUtf8() {
        return doors().filter(door -> !door.dataset().equals("newsgroups"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doors")
    void anEndlessLineIsRefused(Door door) throws IOException {
        byte[] endless = new byte[Encoding.LONGEST_LINE + 1];
        Arrays.fill(endless, (byte) 'x');
        assertRefused(door, endless);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doorsOfTables")
    void anEmptyFileIsRefused(Door door) throws IOException {
        assertRefused(door, new byte[0]);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doorsOfTables")
    void bytesOfSomethingElseAreRefused(Door door) throws IOException {
        assertRefused(door, "\u0000\u0001 this is \t\" not it\n\n|}<".getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doorsInUtf8")
    void anotherEncodingIsRefusedWithItsByte(Door door) throws IOException {
        Path copy = door.open(folder);
        byte[] whole = Files.readAllBytes(door.spoilt(copy));
        byte[] bytes = Arrays.copyOf(whole, whole.length + 1);
        bytes[whole.length] = (byte) 0xE9;
        String message = assertRefused(door, copy, bytes);
        assertTrue(message.contains("a byte that is not UTF-8 (0xE9, byte " + bytes.length + " of the file)"), message);
    }

    /** The last record loses its end, or the file its last files. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("doorsOfTables")
    void aLastLineThatIsCutOffIsRefused(Door door) throws IOException {
        Path copy = door.open(folder);
        String whole = Files.readString(door.spoilt(copy)).stripTrailing();
        int lastLine = whole.lastIndexOf('\n') + 1;
        assertRefused(door, copy, whole.substring(0, lastLine + 1).getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doors")
    void whatIsMissingIsNamed(Door door) {
        Path nowhere = folder.resolve("nowhere");
        String message = assertThrows(MalformedDataException.class, () -> door.read(nowhere)).getMessage();
        assertTrue(message.startsWith(nowhere + ": found no such "), message);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doors")
    void cancellingEndsTheReading(Door door) throws IOException {
        Path copy = door.open(folder);
        NullProgressMonitor cancelled = new NullProgressMonitor();
        cancelled.setCanceled(true);
        assertThrows(OperationCanceledException.class, () -> Declared.reader(door.dataset()).read(door.settings(copy),
                new CorpusBuilder(Declared.dataset(door.dataset()).task(), Preparation.NONE), cancelled));
    }

    /** Whatever the order in which the operating system lists or wrote the files, and wherever they lie. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("doors")
    void aCopyGivesTheSameCorpus(Door door) throws IOException {
        List<String> hashes = new ArrayList<>();
        for (Path place : List.of(Fixture.of(door.sample()), door.open(folder))) {
            CorpusBuilder builder = new CorpusBuilder(Declared.dataset(door.dataset()).task(), Preparation.NONE);
            Declared.reader(door.dataset()).read(door.settings(place), builder, new NullProgressMonitor());
            hashes.add(builder.build().hash());
        }
        assertEquals(hashes.get(0), hashes.get(1));
    }

    private void assertRefused(Door door, byte[] content) throws IOException {
        assertRefused(door, door.open(folder), content);
    }

    private static String assertRefused(Door door, Path copy, byte[] content) throws IOException {
        Files.write(door.spoilt(copy), content);
        String message = assertThrows(MalformedDataException.class, () -> door.read(copy)).getMessage();
        boolean names = message.startsWith(door.spoilt(copy).toString())
                || message.startsWith(copy.resolve("datasetSentences.txt").toString());
        assertTrue(names && message.contains(": found ") && message.contains(", expected "), message);
        assertTrue(message.length() < 1000, () -> "A message of " + message.length() + " characters");
        return message;
    }
}
