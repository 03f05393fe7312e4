package org.alidade.datasets.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.alidade.core.data.Corpus;
import org.alidade.core.data.CorpusBuilder;
import org.alidade.core.data.Example;
import org.alidade.core.data.ExampleSink;
import org.alidade.core.data.MalformedDataException;
import org.alidade.core.data.Preparation;
import org.alidade.core.data.Split;
import org.alidade.core.data.Task;
import org.alidade.core.setting.Settings;
import org.alidade.datasets.Counts;
import org.alidade.datasets.Declared;
import org.alidade.datasets.document.Import.EmptyTexts;
import org.alidade.datasets.file.Place;
import org.alidade.datasets.split.Origin;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mostly through the importer of tables, whose settings are all of them. */
class ImportTest {

    @TempDir
    private Path folder;

    @Test
    void withoutASplitColumnAllSplitsAreDrawn() throws IOException {
        assertEquals(List.of(68, 12, 20), Counts.unfiltered(read(numbered(100), Map.of("splitColumn", ""))));
    }

    @Test
    void rationalesArePositionsOfWords() throws IOException {
        Corpus corpus = read("text,label,exp_split,why\na b c,0,train,2 0\nb,1,dev,\nc,1,test,0\n",
                Map.of("rationaleColumn", "why"));
        assertEquals(List.of(0, 2), corpus.examples(Split.TRAIN).get(0).rationale().orElseThrow().positions());
        assertEquals(false, corpus.examples(Split.DEV).get(0).rationale().isPresent());
    }

    @Test
    void rationalesBeyondTheirTextOrOfOtherWordsAreRefused() {
        String rows = "\nb,1,dev,\nc,1,test,0\n";
        assertEquals("corpus.csv:2: found Example line:2: rationale position 2 of 2 tokens, expected ids that differ,"
                + " and rationales within their texts",
                problem("text,label,exp_split,why\na b,0,train,2" + rows,
                        Map.of("rationaleColumn", "why")));
        assertEquals("corpus.csv:2: found the rationale \"x\", expected positions of tokens, from 0, separated by"
                + " blanks",
                problem("text,label,exp_split,why\na b,0,train,x" + rows, Map.of("rationaleColumn", "why")));
        assertEquals("corpus.csv:2: found a rationale of 2 words that cleaning made 3, expected a tokeniser and"
                + " punctuation that leave words as they are",
                problem("text,label,exp_split,why\na b!,0,train,1" + rows,
                        Map.of("rationaleColumn", "why", "tokeniser", "english")));
    }

    @Test
    void idsComeFromTheirColumnAndMustDiffer() throws IOException {
        Map<String, String> given = Map.of("idColumn", "name");
        String header = "name,text,label,exp_split\n";
        assertEquals(List.of("n1"), Counts.ids(read(header + "n1,a,0,train\nn2,b,1,dev\nn1,c,1,test\n", given),
                Split.TEST));
        assertEquals("corpus.csv:3: found Example id n1 appears twice in its split, expected ids that differ, and"
                + " rationales within their texts",
                problem(header + "n1,a,0,train\nn1,b,1,train\nn2,b,1,dev\nn1,c,1,test\n", given));
        assertEquals("corpus.csv:3: found an empty id, expected an id in each row, or no column of ids",
                problem(header + "n1,a,0,train\n,b,1,dev\nn1,c,1,test\n", given));
    }

    @Test
    void columnsThatAreNamedTwiceAreRefused() {
        assertEquals("corpus.csv: found Columns [text, label, text, exp_split]: expected another column for each part,"
                + " expected settings that name its columns", problem(numbered(4), Map.of("idColumn", "text")));
    }

    @Test
    void pairsHaveASecondText() throws IOException {
        Path file = Files.writeString(folder.resolve("pairs.jsonl"), """
                {"text": "A man sleeps.", "query": "He rests.", "label": "yes", "exp_split": "train"}
                {"text": "A man sleeps.", "query": "He runs.", "label": "no", "exp_split": "dev"}
                {"text": "It rains.", "query": "", "label": "no", "exp_split": "test"}
                """);
        Corpus corpus = Declared.corpus("csvPairs", Map.of("file", file.toString(), "format", "json", "lowerCase",
                "true", "tokeniser", "english"));
        assertEquals(List.of("he", "rests", "."), corpus.examples(Split.TRAIN).get(0).query());
    }

    @Test
    void tablesMayHaveTabsAndNoHeader() throws IOException {
        Path file = Files.writeString(folder.resolve("corpus.tsv"), "0\ta \"b\ttrain\n1\tb\tdev\n1\tc\ttest\n");
        Corpus corpus = Declared.corpus("csv", Map.of("file", file.toString(), "delimiter", "tab", "quotes", "false",
                "header", "false", "labelColumn", "1", "textColumn", "2", "splitColumn", "3"));
        assertEquals(List.of("a", "\"b"), corpus.examples(Split.TRAIN).get(0).tokens());
        assertEquals(List.of("line:1"), Counts.ids(corpus, Split.TRAIN));
    }

    @Test
    void aSplitFileLeavesOutWhatItDoesNotName() throws IOException {
        Path splits = splits("id,exp_split\nline:2,train\nline:3,train\nline:5,dev\nline:4,test\n");
        Corpus corpus = read(numbered(10), Map.of("splitFile", splits.toString()));
        assertEquals(List.of(2, 1, 1), Counts.unfiltered(corpus));
        assertEquals(List.of("line:5"), Counts.ids(corpus, Split.DEV));
    }

    /** Published splits name texts that other cleaning leaves without a word. */
    @Test
    void aSplitFileMayNameTextsThatAreDropped() throws IOException {
        Path splits = splits("id,split\nd0,train\nd1,train\nd2,train\nd3,dev\nd4,test\n");
        Settings settings = Declared.settings("csv", Map.of("splitFile", splits.toString(), "punctuation", "remove"));
        CorpusBuilder builder = new CorpusBuilder(Task.CLASSIFICATION, Preparation.NONE);
        new Import(documents(List.of("a", "!", "b", "c", "d")), List.of("0", "1"), EmptyTexts.DROPPED).read(settings,
                builder, new NullProgressMonitor());
        assertEquals(List.of(2, 1, 1), Counts.unfiltered(builder.build()));
    }

    @Test
    void aSplitFileThatDoesNotFitIsRefused() throws IOException {
        Path splits = splits("id,split\nline:2,train\nline:99,train\nline:98,dev\nline:4,test\n");
        assertEquals("splits.csv: found 2 ids that " + folder.resolve("corpus.csv") + " does not have, such as line:98,"
                + " expected ids of its examples", problem(numbered(10), Map.of("splitFile", splits.toString())));
        splits("id,split\nline:2,training\n");
        assertEquals("splits.csv:2: found the split \"training\", expected train, dev or test in a column split or"
                + " exp_split", problem(numbered(10), Map.of("splitFile", splits.toString())));
        splits("id,split\nline:2,train\nline:2,dev\n");
        assertEquals("splits.csv:3: found the id line:2 again, expected each id once",
                problem(numbered(10), Map.of("splitFile", splits.toString())));
        splits("name,split\n");
        assertEquals("splits.csv:1: found the columns name, split, expected one column named id",
                problem(numbered(10), Map.of("splitFile", splits.toString())));
    }

    @Test
    void whatASinkDoesNotWantIsNotMade() throws IOException {
        List<Split> added = new ArrayList<>();
        new Import(documents(Collections.nCopies(6, "word")), List.of("0", "1"), EmptyTexts.REFUSED).read(
                Declared.settings("csv", Map.of("testShare", "0.2", "devShare", "0.2")), new ExampleSink() {

                    @Override
                    public void labels(List<String> names) {
                        assertEquals(List.of("0", "1"), names);
                    }

                    @Override
                    public void add(Split split, Example example) {
                        added.add(split);
                    }

                    @Override
                    public boolean wants(Split split) {
                        return split == Split.TEST;
                    }
                }, new NullProgressMonitor());
        assertEquals(List.of(Split.TEST, Split.TEST), added);
    }

    private static Documents documents(List<String> texts) {
        return new Documents() {

            @Override
            public Place source() {
                return new Place(Path.of("source"), 0);
            }

            @Override
            public void forEach(Taker taker, IProgressMonitor monitor) throws IOException {
                for (int i = 0; i < texts.size(); i++) {
                    taker.take(new Document(source(), "d" + i, Origin.WHOLE, String.valueOf(i % 2), texts.get(i)));
                }
            }
        };
    }

    private static String numbered(int rows) {
        StringBuilder text = new StringBuilder("text,label,exp_split\n");
        for (int i = 0; i < rows; i++) {
            text.append("word").append(i).append(',').append(i % 2).append(",train\n");
        }
        return text.toString();
    }

    private Path splits(String text) throws IOException {
        return Files.writeString(folder.resolve("splits.csv"), text);
    }

    private Corpus read(String text, Map<String, String> given) throws IOException {
        Path file = Files.writeString(folder.resolve("corpus.csv"), text);
        Map<String, String> settings = new HashMap<>(given);
        settings.put("file", file.toString());
        return Declared.corpus("csv", settings);
    }

    private String problem(String text, Map<String, String> given) {
        return assertThrows(MalformedDataException.class, () -> read(text, given)).getMessage()
                .substring(folder.toString().length() + 1);
    }
}
