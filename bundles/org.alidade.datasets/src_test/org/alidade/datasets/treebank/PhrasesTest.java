package org.alidade.datasets.treebank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/**
 * The sample has six sentences: .61111, .4 and .6 in train, .81 and .2 in test, .8 in dev. As in the official files, a
 * sentence spells é as two letters and brackets by names.
 */
class PhrasesTest {

    @TempDir
    private Path folder;

    @Test
    void sentimentsEndAtFifthsInclusive() throws IOException {
        Corpus corpus = read(Fixture.of("treebank"), "five");
        assertEquals(List.of("very negative", "negative", "neutral", "positive", "very positive"), corpus.labels());
        assertEquals(List.of("positive", "negative", "neutral"), labels(corpus, Split.TRAIN));
        assertEquals(List.of("very positive", "very negative"), labels(corpus, Split.TEST));
        assertEquals(List.of("positive"), labels(corpus, Split.DEV));
    }

    @Test
    void lettersAreRepairedAndBracketsDropped() throws IOException {
        assertEquals(List.of("a", "dull", "café", "film"),
                Counts.find(read(Fixture.of("treebank"), "binary"), "train:2").tokens());
    }

    @Test
    void neutralSentencesAreDroppedFromTwoClasses() throws IOException {
        Corpus corpus = read(Fixture.of("treebank/stanfordSentimentTreebank"), "binary");
        assertEquals(List.of(2, 1, 2), Counts.unfiltered(corpus));
        assertEquals(List.of("negative", "positive"), corpus.labels());
    }

    @Test
    void aSentenceThatIsNoPhraseIsRefused() throws IOException {
        Path copy = Fixture.copy("treebank/stanfordSentimentTreebank", folder);
        Fixture.replaceLine(copy.resolve("dictionary.txt"), 2, "It works , somehow|11");
        assertEquals(copy.resolve("datasetSentences.txt") + ":2: found a sentence without its phrase in dictionary.txt"
                + " and a sentiment in sentiment_labels.txt, expected one for each sentence", problem(copy));
    }

    @Test
    void aSentenceWithoutASplitIsRefused() throws IOException {
        Path copy = Fixture.copy("treebank/stanfordSentimentTreebank", folder);
        Fixture.replaceLine(copy.resolve("datasetSplit.txt"), 4, "3,4");
        assertEquals(copy.resolve("datasetSentences.txt") + ":4: found a sentence without a split from 1 to 3 in"
                + " datasetSplit.txt, expected one for each sentence", problem(copy));
    }

    @Test
    void aSentimentOutOfRangeIsRefused() throws IOException {
        Path copy = Fixture.copy("treebank/stanfordSentimentTreebank", folder);
        Fixture.replaceLine(copy.resolve("sentiment_labels.txt"), 3, "11|1.2");
        assertEquals(copy.resolve("datasetSentences.txt") + ":2: found the sentiment \"1.2\" in sentiment_labels.txt,"
                + " expected a number from 0 to 1", problem(copy));
    }

    @Test
    void aMissingTableIsNamed() throws IOException {
        Path copy = Fixture.copy("treebank/stanfordSentimentTreebank", folder);
        Files.delete(copy.resolve("datasetSplit.txt"));
        assertEquals(copy + ": found no datasetSplit.txt, expected a file of that name", problem(copy));
    }

    private static List<String> labels(Corpus corpus, Split split) {
        return corpus.examples(split).stream().map(example -> example.label()).toList();
    }

    private static String problem(Path place) {
        return assertThrows(MalformedDataException.class, () -> read(place, "five")).getMessage();
    }

    private static Corpus read(Path place, String classes) throws IOException {
        return Declared.corpus("sst", Map.of("folder", place.toString(), "classes", classes, "lengthFilter", "none"));
    }
}
