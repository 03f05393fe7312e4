package org.alidade.datasets.babi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.alidade.core.data.Corpus;
import org.alidade.core.data.Example;
import org.alidade.core.data.MalformedDataException;
import org.alidade.core.data.Rationale;
import org.alidade.core.data.Split;
import org.alidade.datasets.Declared;
import org.alidade.datasets.Fixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BabiTaskTest {

    private static final String FOLDER = "babi/tasks_1-20_v1-2";
    private static final String TRAIN = "en/qa1_single-supporting-fact_train.txt";

    @TempDir
    private Path folder;

    /** Sentences without full stops, joined by " . "; the question line 3 is no part of the second story. */
    @Test
    void theStorySoFarIsTheTextAndItsSupportIsTold() throws IOException {
        Corpus corpus = corpus(Fixture.of(FOLDER), Map.of("devShare", "0.3"));
        Example second = find(corpus, "train:5");
        assertEquals("Ada walked to the barn . Ben ran to the mill . Ada ran to the shop",
                String.join(" ", second.tokens()));
        assertEquals(List.of("Where", "is", "Ada"), second.query());
        assertEquals("shop", second.label());
        assertEquals(Optional.of(new Rationale(List.of(12, 13, 14, 15, 16))), second.rationale());
        assertEquals(List.of(0, 6, 12), second.sentences());
    }

    /** All words of both training files: 3 people, 3 places, hammer, walked ran got, to the there . Where is. */
    @Test
    void everyWordOfTheFirstTasksMayBeTheAnswer() throws IOException {
        Corpus corpus = corpus(Fixture.of(FOLDER), Map.of());
        assertEquals(List.of(".", "Ada", "Ben", "Cleo", "Where", "barn", "got", "hammer", "is", "mill", "ran", "shop",
                "the", "there", "to", "walked"), corpus.labels());
    }

    @Test
    void orEveryWordOfThisTask() throws IOException {
        Corpus corpus = corpus(Fixture.of(FOLDER), Map.of("answers", "thisTask"));
        assertEquals(List.of(".", "Ada", "Ben", "Cleo", "Where", "barn", "is", "mill", "ran", "shop", "the", "to",
                "walked"), corpus.labels());
    }

    @Test
    void severalFactsSupportOneAnswer() throws IOException {
        Path copy = Fixture.copy(FOLDER, folder);
        Path train = copy.resolve("en/qa2_two-supporting-facts_train.txt");
        Files.writeString(train, Files.readString(train).repeat(3));
        Corpus corpus = corpus(copy, Map.of("task", "2"));
        Example only = corpus.examples(Split.TEST).get(0);
        assertEquals("shop", only.label());
        assertEquals(Optional.of(new Rationale(List.of(0, 1, 2, 3, 4, 12, 13, 14, 15, 16))), only.rationale());
    }

    /** 15 percent of 4, rounded up as scikit-learn does, is 1. */
    @Test
    void developmentIsDrawnFromTraining() throws IOException {
        Corpus corpus = corpus(Fixture.of(FOLDER), Map.of());
        assertEquals(List.of(3, 1, 1), List.of(corpus.unfiltered(Split.TRAIN), corpus.unfiltered(Split.DEV),
                corpus.unfiltered(Split.TEST)));
    }

    @Test
    void aSplitFileSaysWhichIsWhich() throws IOException {
        Path file = folder.resolve("splits.csv");
        Files.writeString(file, "id,split\ntrain:3,train\ntrain:5,dev\ntest:2,test\n");
        Corpus corpus = corpus(Fixture.of(FOLDER), Map.of("splitFile", file.toString()));
        assertEquals("train:5", corpus.examples(Split.DEV).get(0).id());
        assertEquals(1, corpus.unfiltered(Split.TRAIN));
    }

    @Test
    void aSplitFileMustNameQuestionsThatThereAre() throws IOException {
        Path file = folder.resolve("splits.csv");
        Files.writeString(file, "id,split\ntrain:3,train\ntrain:4,dev\ntest:2,test\n");
        String message = assertThrows(MalformedDataException.class,
                () -> corpus(Fixture.of(FOLDER), Map.of("splitFile", file.toString()))).getMessage();
        assertTrue(message.startsWith(file + ": found 1 ids that "), message);
        assertTrue(message.contains("train:4"), message);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "2|Ben ran to the mill.|:2: found 'Ben ran to the mill.', expected a number, a blank and a sentence or question",
            "2|7 Ben ran.|:2: found the number 7 after 1, expected 2, or 1 for a new story",
            "1|2 Ben ran.|:1: found the number 2, expected 1, which begins a story",
            "2|2 .|:2: found an empty sentence, expected at least one word",
            "3|3 Where is Ada? ~barn|:3: found 2 fields, expected a question, its answer and the numbers of the supporting"
                    + " sentences, with tabs between",
            "3|3 Where is Ada? ~~1|:3: found an empty answer, expected a question, its answer and the numbers of the"
                    + " supporting sentences, with tabs between",
            "3|3 Where is Ada? ~barn~9|:3: found the supporting sentence 9, expected numbers of sentences of the story:"
                    + " [1, 2]",
            "6|1 Where is Ada? ~barn~|:6: found a question without a story, expected sentences before it"})
    void whatIsWrongIsSaidWithItsLine(int number, String line, String message) throws IOException {
        Path copy = Fixture.copy(FOLDER, folder);
        Fixture.replaceLine(copy.resolve(TRAIN), number, line.replace('~', '\t'));
        assertEquals(copy.resolve(TRAIN) + message, problem(copy));
    }

    @Test
    void anAnswerThatIsNoWordOfTheTrainingFilesIsRefused() throws IOException {
        Path copy = Fixture.copy(FOLDER, folder);
        Path test = copy.resolve("en/qa1_single-supporting-fact_test.txt");
        Fixture.replaceLine(test, 2, "2 Where is Cleo? \tmoon\t1");
        assertEquals(test + ":2: found the answer 'moon', expected one of the 16 words of the training files",
                problem(copy));
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        Path copy = Fixture.copy(FOLDER, folder);
        Files.writeString(copy.resolve(TRAIN), "");
        assertEquals(copy.resolve(TRAIN) + ": found nothing, expected stories and questions", problem(copy));
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Path copy = Fixture.copy(FOLDER, folder);
        Files.delete(copy.resolve(TRAIN));
        assertEquals(copy + ": found no qa1_..._train.txt, expected the files of bAbI tasks v1.2, in this folder or in"
                + " its subfolder en", problem(copy));
    }

    /** Sizes as Jain and Wallace 2019 have them; V = 24 with the four marks that models add. Takes a second. */
    @Test
    void theRealTaskOneHasThePublishedSizes() throws IOException {
        Path real = Path.of(System.getProperty("alidade.shared", "none"), "data/babi");
        assumeTrue(Files.isDirectory(real), "no bAbI data at " + real);
        Corpus corpus = Declared.corpus("babi", Map.of("folder", real.toString()));
        assertEquals(List.of(8500, 1500, 1000), List.of(corpus.unfiltered(Split.TRAIN), corpus.unfiltered(Split.DEV),
                corpus.unfiltered(Split.TEST)));
        assertEquals(24 - 4, corpus.vocabulary().size());
        assertTrue(corpus.hasRationales(Split.TRAIN));
        for (Example example : corpus.examples(Split.TEST)) {
            List<Integer> support = example.rationale().orElseThrow().positions();
            assertEquals(example.label(), example.tokens().get(support.get(support.size() - 1)), example.id());
            assertEquals(example.query().get(2), example.tokens().get(support.get(0)), example.id());
        }
    }

    private String problem(Path place) {
        return assertThrows(MalformedDataException.class, () -> corpus(place, Map.of())).getMessage().replace('"',
                '\'');
    }

    private static Example find(Corpus corpus, String id) {
        return List.of(Split.TRAIN, Split.DEV).stream().flatMap(split -> corpus.examples(split).stream())
                .filter(example -> example.id().equals(id)).findFirst().orElseThrow();
    }

    private static Corpus corpus(Path place, Map<String, String> given) throws IOException {
        Map<String, String> settings = new HashMap<>(Map.of("folder", place.toString(), "layout", "en"));
        settings.putAll(given);
        return Declared.corpus("babi", settings);
    }
}
