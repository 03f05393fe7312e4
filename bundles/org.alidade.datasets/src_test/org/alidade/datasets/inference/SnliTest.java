package org.alidade.datasets.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.alidade.core.data.Corpus;
import org.alidade.core.data.Example;
import org.alidade.core.data.MalformedDataException;
import org.alidade.core.data.Split;
import org.alidade.core.data.Task;
import org.alidade.datasets.Declared;
import org.alidade.datasets.Fixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnliTest {

    private static final String FOLDER = "inference/snli_1.0";

    @TempDir
    private Path folder;

    /** The premise is attended to; words in lower case, one with a digit is qqq. */
    @ParameterizedTest
    @ValueSource(strings = {"jsonl", "txt"})
    void thePremiseIsTheTextAndTheHypothesisTheQuery(String format) throws IOException {
        int line = format.equals("jsonl") ? 1 : 2;
        assertEquals(new Example("train:" + line, List.of("a", "man", "plays", "qqq", "drums", "."),
                List.of("a", "man", "makes", "music", "."), "entailment", Optional.empty()),
                corpus(Fixture.of(FOLDER), format).examples(Split.TRAIN).get(0));
    }

    @Test
    void bothFormatsGiveTheSamePairs() throws IOException {
        Corpus json = corpus(Fixture.of(FOLDER), "jsonl");
        Corpus txt = corpus(Fixture.of(FOLDER), "txt");
        for (Split split : Split.values()) {
            assertEquals(json.examples(split).stream().map(Example::tokens).toList(),
                    txt.examples(split).stream().map(Example::tokens).toList());
            assertEquals(json.examples(split).stream().map(Example::query).toList(),
                    txt.examples(split).stream().map(Example::query).toList());
        }
    }

    /** One of six pairs of train and one of two of test have the label "-". */
    @Test
    void pairsWithoutAgreementAreDropped() throws IOException {
        Corpus corpus = corpus(Fixture.of(FOLDER), "jsonl");
        assertEquals(List.of(5, 1, 1), List.of(corpus.unfiltered(Split.TRAIN), corpus.unfiltered(Split.DEV),
                corpus.unfiltered(Split.TEST)));
    }

    @Test
    void labelsAreSortedAndWordsKnownFromThreePairsOn() throws IOException {
        Corpus corpus = corpus(Fixture.of(FOLDER), "jsonl");
        assertEquals(Task.PAIR, corpus.task());
        assertEquals(List.of("contradiction", "entailment", "neutral"), corpus.labels());
        assertEquals(List.of(".", "a", "girl", "she"), corpus.vocabulary());
    }

    @Test
    void anUnknownLabelIsSaidWithItsLine() throws IOException {
        Path copy = Fixture.copy(FOLDER, folder);
        Path dev = copy.resolve("snli_1.0_dev.jsonl");
        Files.writeString(dev, Files.readString(dev).replace("\"contradiction\"", "\"contra\""));
        assertEquals(dev + ":1: found the label contra, expected one of contradiction, entailment, neutral",
                problem(copy, "jsonl"));
    }

    @Test
    void aTruncatedLineIsSaid() throws IOException {
        Path copy = Fixture.copy(FOLDER, folder);
        Path test = copy.resolve("snli_1.0_test.jsonl");
        String text = Files.readString(test);
        Files.writeString(test, text.substring(0, text.length() - 30));
        String message = problem(copy, "jsonl");
        assertTrue(message.startsWith(test + ":2: found no JSON"), message);
    }

    @Test
    void aMissingFieldIsSaid() throws IOException {
        Path copy = Fixture.copy(FOLDER, folder);
        Path train = copy.resolve("snli_1.0_train.jsonl");
        Fixture.replaceLine(train, 4, "{\"gold_label\":\"neutral\",\"sentence1\":\"a\"}");
        assertEquals(train + ":4: found an object without a text or number \"sentence2\", expected the fields"
                + " gold_label, sentence1, sentence2", problem(copy, "jsonl"));
    }

    @Test
    void aMissingColumnIsSaid() throws IOException {
        Path copy = Fixture.copy(FOLDER, folder);
        Path train = copy.resolve("snli_1.0_train.txt");
        Files.writeString(train, "gold_label\tsentence1\nneutral\ta\n");
        assertEquals(train + ":1: found the columns gold_label, sentence1, expected one column named sentence2",
                problem(copy, "txt"));
    }

    @Test
    void aTruncatedRowIsSaid() throws IOException {
        Path copy = Fixture.copy(FOLDER, folder);
        Path train = copy.resolve("snli_1.0_train.txt");
        Fixture.replaceLine(train, 3, "neutral\tx");
        assertEquals(train + ":3: found 2 fields, expected 14 as in the first line", problem(copy, "txt"));
    }

    @Test
    void anEmptyFileAndAMissingOneAreSaid() throws IOException {
        Path copy = Fixture.copy(FOLDER, folder);
        Path test = copy.resolve("snli_1.0_test.jsonl");
        Files.writeString(test, "");
        assertEquals(test + ": found nothing, expected JSON objects, one a line or in an array",
                problem(copy, "jsonl"));
        Files.delete(test);
        assertEquals(copy + ": found no snli_1.0_test.jsonl, expected a file of that name", problem(copy, "jsonl"));
    }

    private static String problem(Path place, String format) {
        return assertThrows(MalformedDataException.class, () -> corpus(place, format)).getMessage();
    }

    private static Corpus corpus(Path place, String format) throws IOException {
        return Declared.corpus("snli", Map.of("folder", place.toString(), "format", format));
    }
}
