package org.alidade.datasets.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelledTextsTest {

    private static final String HEADER = "text,label,exp_split\n";
    private static final String TRAIN = "good film,1,train\nbad film,0,train\n";
    private static final String DEV = "so so,0,dev\n";
    private static final String TEST = "fine,1,test\n";

    @TempDir
    private Path folder;

    @Test
    void rowsBecomeExamplesNamedByTheirLines() throws IOException {
        Corpus corpus = corpus(HEADER + TRAIN + DEV + TEST);
        assertEquals(List.of(Example.of("line:2", List.of("good", "film"), "1"),
                Example.of("line:3", List.of("bad", "film"), "0")), corpus.examples(Split.TRAIN));
        assertEquals(List.of("line:4"), ids(corpus, Split.DEV));
        assertEquals(List.of("line:5"), ids(corpus, Split.TEST));
    }

    @Test
    void columnsMayStandInAnyOrderAmongOthers() throws IOException {
        Corpus corpus = corpus("""
                exp_split,id,label,text
                train,7,0,a b
                dev,8,1,c
                test,9,0,d
                """);
        assertEquals(List.of("a", "b"), corpus.examples(Split.TRAIN).get(0).tokens());
    }

    @Test
    void columnsMayHaveOtherNames() throws IOException {
        Corpus corpus = corpus("sentence,gold,part\na,x,train\nb,y,dev\nc,x,test\n",
                Map.of("textColumn", "sentence", "labelColumn", "gold", "splitColumn", "part"));
        assertEquals(List.of("x", "y"), corpus.labels());
    }

    @Test
    void quotedTextsMayHaveCommasQuotesAndLines() throws IOException {
        Corpus corpus = corpus(HEADER + "\"one, \"\"two\"\"\n three\",0,train\n" + DEV + "fine,1,test\n");
        assertEquals(List.of("one,", "\"two\"", "three"), corpus.examples(Split.TRAIN).get(0).tokens());
        assertEquals(List.of("line:4"), ids(corpus, Split.DEV));
    }

    @Test
    void whiteSpaceOfAnyKindAndLengthSeparatesWords() throws IOException {
        Corpus corpus = corpus(HEADER + "  a\t b\u00a0c  ,0,train\r\n" + DEV + TEST);
        assertEquals(List.of("a", "b", "c"), corpus.examples(Split.TRAIN).get(0).tokens());
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheHeader() throws IOException {
        assertEquals(2, corpus("\uFEFF" + HEADER + TRAIN + DEV + TEST).examples(Split.TRAIN).size());
    }

    @ParameterizedTest(name = "{0} are ordered {1}")
    @CsvSource({"10 9 -1, -1 9 10", "10 9 b, 10 9 b", "no yes maybe, maybe no yes"})
    void labelsAreOrderedByValueIfAllAreIntegersElseAlphabetically(String labels, String ordered) throws IOException {
        String[] names = labels.split(" ");
        Corpus corpus = corpus(HEADER + "a," + names[0] + ",train\nb," + names[1] + ",dev\nc," + names[2] + ",test\n");
        assertEquals(List.of(ordered.split(" ")), corpus.labels());
    }

    /** 0.15 of 20 rows are 3. */
    @Test
    void withoutRowsOfDevAShareOfTrainIsDrawn() throws IOException {
        Corpus corpus = corpus(HEADER + numbered(20) + TEST);
        assertEquals(3, corpus.unfiltered(Split.DEV));
        assertEquals(17, corpus.unfiltered(Split.TRAIN));
        assertEquals(1, corpus.unfiltered(Split.TEST));
    }

    @Test
    void theDrawDependsOnTheSeedAlone() throws IOException {
        String text = HEADER + numbered(100) + TEST;
        assertEquals(corpus(text, Map.of("seed", "3")).hash(), corpus(text, Map.of("seed", "3")).hash());
        assertNotEquals(corpus(text, Map.of("seed", "3")).hash(), corpus(text, Map.of("seed", "4")).hash());
    }

    @Test
    void rowsOfDevAreKeptAndTheShareIgnored() throws IOException {
        assertEquals(1, corpus(HEADER + numbered(20) + DEV + TEST, Map.of("devShare", "0.5")).unfiltered(Split.DEV));
    }

    @Test
    void aFilterAndAThresholdCanBeAskedFor() throws IOException {
        Corpus corpus = corpus(HEADER + "a,0,train\na b,1,train\na b c,0,train\n" + "x y,0,dev\nx,1,dev\nx y z,1,dev\n"
                + "x y,0,test\nx,1,test\nx y z,1,test\n",
                Map.of("lengthFilter", "strict", "minimumDocumentFrequency", "2"));
        assertEquals(List.of("line:3"), ids(corpus, Split.TRAIN));
        assertEquals(List.of("a", "b"), corpus.vocabulary());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "a,1,train~b,train      | :3: found 2 fields, expected 3 as in the first line",
            "a,1,train~b,0,train,x  | :3: found 4 fields, expected 3 as in the first line",
            "a,1,valid              | :2: found exp_split 'valid', expected train, dev or test",
            "a,1,train~ ,1,train    | :3: found a text without a word, expected at least one word",
            "a,,train               | :2: found an empty label, expected a text of at least one word and its label",
            "a,1,dev~b,0,test       | : found no text of train, expected texts of train, dev and test, or shares that"
                    + " give each some of the 0 that are shared out",
            "a,1,dev~b,0,train      | : found no text of test, expected texts of train, dev and test, or shares that"
                    + " give each some of the 1 that are shared out",
            "a,1,train~b,0,test     | : found no text of train, expected texts of train, dev and test, or shares that"
                    + " give each some of the 1 that are shared out",
            "a,1,train~b,1,test~c,1,dev | : found the one label 1, expected texts of at least two different labels"})
    void whatIsWrongIsSaidWithItsLine(String rows, String message) {
        assertEquals(folder.resolve("corpus.csv") + message, problem(HEADER + rows.replace('~', '\n') + "\n"));
    }

    @Test
    void aMissingColumnIsSaidWithThoseThereAre() {
        assertEquals(folder.resolve("corpus.csv") + ":1: found the columns text, class, exp_split, expected one column"
                + " named label", problem("text,class,exp_split\na,1,train\n"));
    }

    @Test
    void anUnclosedQuoteIsSaidWithTheLineWhereItsRowStarts() {
        String message = problem(HEADER + "\"a\nb\",1,train\n\"c,1,train\n" + TEST);
        assertTrue(message.startsWith(folder.resolve("corpus.csv") + ":4: found "), message);
        assertTrue(message.contains("nclosed quoted field"), message);
    }

    @Test
    void anEmptyFileIsRefused() {
        assertEquals(folder.resolve("corpus.csv") + ": found nothing, expected a header and rows", problem(""));
    }

    @Test
    void aMissingFileIsNamed() {
        String message = assertThrows(MalformedDataException.class,
                () -> Declared.corpus("csv", Map.of("file", folder.resolve("none.csv").toString()))).getMessage();
        assertEquals(folder.resolve("none.csv") + ": found no such file, expected a file", message);
    }

    @Test
    void anotherEncodingIsRefusedWithItsLine() throws IOException {
        Path file = folder.resolve("corpus.csv");
        Files.write(file, (HEADER + TRAIN + "déjà vu,1,dev\n").getBytes(StandardCharsets.ISO_8859_1));
        String message = assertThrows(MalformedDataException.class,
                () -> Declared.corpus("csv", Map.of("file", file.toString()))).getMessage();
        assertEquals(file + ":4: found a byte that is not UTF-8 (0xE9, byte 58 of the file), expected text in UTF-8",
                message);
    }

    @Test
    void cancellingEndsTheReading() throws IOException {
        Path file = folder.resolve("corpus.csv");
        Files.writeString(file, HEADER + TRAIN + DEV + TEST);
        NullProgressMonitor cancelled = new NullProgressMonitor();
        cancelled.setCanceled(true);
        CorpusBuilder builder = new CorpusBuilder(Task.CLASSIFICATION, Preparation.NONE);
        assertThrows(OperationCanceledException.class, () -> new LabelledTexts()
                .read(Declared.settings("csv", Map.of("file", file.toString())), builder, cancelled));
    }

    private static String numbered(int rows) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows; i++) {
            text.append("word").append(i).append(',').append(i % 2).append(",train\n");
        }
        return text.toString();
    }

    private static List<String> ids(Corpus corpus, Split split) {
        return corpus.examples(split).stream().map(Example::id).toList();
    }

    private Corpus corpus(String text) throws IOException {
        return corpus(text, Map.of());
    }

    private Corpus corpus(String text, Map<String, String> given) throws IOException {
        Path file = Files.writeString(folder.resolve("corpus.csv"), text);
        Map<String, String> settings = new HashMap<>(given);
        settings.put("file", file.toString());
        return Declared.corpus("csv", settings);
    }

    private String problem(String text) {
        return assertThrows(MalformedDataException.class, () -> corpus(text)).getMessage().replace('"', '\'');
    }
}
