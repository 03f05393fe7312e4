package org.alidade.datasets.treebank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.alidade.core.data.Corpus;
import org.alidade.core.data.CorpusBuilder;
import org.alidade.core.data.Example;
import org.alidade.core.data.MalformedDataException;
import org.alidade.core.data.Preparation;
import org.alidade.core.data.Split;
import org.alidade.core.data.Task;
import org.alidade.datasets.Declared;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentimentTreebankTest {

    private static final String GOOD = "(4 (2 Très) (4 (3 bien) (2 !)))\n";
    private static final String BAD = "(1 (2 It) (1 (1 fails) (2 .)))\n";
    private static final String NEUTRAL = "(2 (2 It) (2 is))\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeThreeSplits() throws IOException {
        write("train.txt", GOOD + NEUTRAL + "\n" + BAD);
        write("dev.txt", BAD);
        write("test.txt", "(0 (2 -LRB-) (0 (1 Co-star) (2 's) (2 -RRB-) (0 1\\/2)))\n");
    }

    @Test
    void neutralSentencesAndBlankLinesAreDroppedAndLinesKeepTheirNumbers() throws IOException {
        List<Example> train = corpus().examples(Split.TRAIN);
        assertEquals(List.of("train:1", "train:4"), train.stream().map(Example::id).toList());
        assertEquals(List.of("positive", "negative"), train.stream().map(Example::label).toList());
        assertEquals(List.of("negative", "positive"), corpus().labels());
    }

    @Test
    void wordsAreLowerCaseWithoutPunctuationAndKeepAccents() throws IOException {
        assertEquals(List.of("très", "bien"), corpus().examples(Split.TRAIN).get(0).tokens());
        assertEquals(List.of("co", "star", "s", "1", "2"), corpus().examples(Split.TEST).get(0).tokens());
    }

    @Test
    void filesMayLieInTheSubfolderTrees() throws IOException {
        String direct = corpus().hash();
        Files.createDirectory(folder.resolve("trees"));
        for (String name : List.of("train.txt", "dev.txt", "test.txt")) {
            Files.move(folder.resolve(name), folder.resolve("trees").resolve(name));
        }
        assertEquals(direct, corpus().hash());
    }

    @Test
    void aMissingFileIsNamedWithItsFolderAndWhatBelongsThere() throws IOException {
        Files.delete(folder.resolve("dev.txt"));
        assertEquals(folder + ": found no dev.txt, expected train.txt, dev.txt and test.txt of the Stanford Sentiment"
                + " Treebank's trees (trainDevTestTrees_PTB.zip), here or in a subfolder trees, or"
                + " datasetSentences.txt, datasetSplit.txt, dictionary.txt, sentiment_labels.txt of"
                + " stanfordSentimentTreebank.zip", problem());
    }

    @Test
    void aMissingFolderIsNamed() {
        folder = folder.resolve("nowhere");
        assertTrue(problem().startsWith(folder + ": found no such folder or file, expected "));
    }

    @Test
    void aFileCutInTheMiddleOfATreeIsRefusedWithItsLine() throws IOException {
        write("test.txt", BAD + GOOD.substring(0, 20));
        assertEquals(folder.resolve("test.txt") + ":2: found the end of the line with 3 parentheses open in column 21,"
                + " expected \")\"", problem());
    }

    @Test
    void aFileWithoutATreeIsRefused() throws IOException {
        write("dev.txt", "\n\n");
        assertEquals(folder.resolve("dev.txt") + ": found no tree, expected one tree a line, as (3 (2 It) (4 works))",
                problem());
    }

    @Test
    void aSentenceOfPunctuationIsRefused() throws IOException {
        write("dev.txt", "(3 (2 -LRB-) (2 ...))\n");
        assertEquals(folder.resolve("dev.txt")
                + ":1: found a text without a word, expected at least one word", problem());
    }

    @Test
    void anotherEncodingIsRefusedWithItsLine() throws IOException {
        Files.write(folder.resolve("train.txt"), (BAD + GOOD).getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(folder.resolve("train.txt") + ":2: found a byte that is not UTF-8 (0xE8, byte 40 of the file),"
                + " expected text in UTF-8", problem());
    }

    @Test
    void cancellingEndsTheReading() {
        NullProgressMonitor cancelled = new NullProgressMonitor();
        cancelled.setCanceled(true);
        CorpusBuilder builder = new CorpusBuilder(Task.CLASSIFICATION, Preparation.NONE);
        assertThrows(OperationCanceledException.class,
                () -> new SentimentTreebank().read(Declared.settings("sst", settings()), builder, cancelled));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Corpus corpus() throws IOException {
        return Declared.corpus("sst", settings());
    }

    private String problem() {
        return assertThrows(MalformedDataException.class, this::corpus).getMessage();
    }

    private Map<String, String> settings() {
        return Map.of("folder", folder.toString(), "lengthFilter", "none");
    }
}
