package org.alidade.datasets.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
import org.alidade.datasets.Declared;
import org.alidade.datasets.Fixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTableTest {

    private static final String HEADER = "paragraph,question,answer,exp_split\n";

    @TempDir
    private Path folder;

    @Test
    void rowsBecomeQuestionsNamedByTheirLines() throws IOException {
        Corpus corpus = corpus(Fixture.of("question/questions.csv"), "given");
        assertEquals(new Example("line:3", List.of("Ben", ",", "\"Big", "Ben\"", ",", "is", "in", "the", "mill"),
                List.of("where", "is", "Ben"), "mill", Optional.empty()), corpus.examples(Split.TRAIN).get(1));
        assertEquals("line:5", corpus.examples(Split.DEV).get(0).id());
    }

    @Test
    void answersAreThoseGivenAndThePossibleOnes() throws IOException {
        assertEquals(List.of("barn", "mill", "out"), corpus(Fixture.of("question/questions.csv"), "given").labels());
    }

    @Test
    void orAllWordsOfTheTrainingRowsToo() throws IOException {
        assertEquals(
                List.of("\"Big", ",", ".", "Ada", "Ben", "Ben\"", "barn", "in", "is", "mill", "out", "the", "where"),
                corpus(Fixture.of("question/questions.csv"), "words").labels());
    }

    @Test
    void withoutRowsOfDevAShareOfTrainIsDrawn() throws IOException {
        Corpus corpus = corpus(write(HEADER + "a b,q,a,train\na b,q,b,train\n".repeat(10) + "a,q,b,test\n"), "given");
        assertEquals(List.of(17, 3, 1), List.of(corpus.unfiltered(Split.TRAIN), corpus.unfiltered(Split.DEV),
                corpus.unfiltered(Split.TEST)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "a,q,a,valid       | :2: found exp_split 'valid', expected train, dev or test",
            "a,,a,train        | :2: found an empty question, expected a paragraph and a question of at least one word"
                    + " each, and an answer",
            "a,q,a,train~b,q,b | :3: found 3 fields, expected 4 as in the first line"})
    void whatIsWrongIsSaidWithItsLine(String rows, String message) throws IOException {
        Path file = write(HEADER + rows.replace('~', '\n') + "\n");
        assertEquals(file + message, problem(file));
    }

    @Test
    void anAnswerThatIsNotPossibleIsSaid() throws IOException {
        Path copy = Fixture.copy("question", folder).resolve("questions.csv");
        Fixture.replaceLine(copy, 5, "Cleo is out,where is Cleo,out,dev,mill;barn");
        assertEquals(copy + ":5: found the answer 'out', expected one of the possible answers mill; barn",
                problem(copy));
    }

    @Test
    void oneAnswerIsNoChoice() throws IOException {
        Path file = write(HEADER + "a,q,a,train\na,q,a,dev\na,q,a,test\n");
        assertEquals(file + ": found 1 answers, expected at least two different ones", problem(file));
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("table.csv"), text);
    }

    private static String problem(Path file) {
        return assertThrows(MalformedDataException.class, () -> corpus(file, "given")).getMessage().replace('"', '\'');
    }

    private static Corpus corpus(Path file, String answers) throws IOException {
        return Declared.corpus("questionTable", Map.of("file", file.toString(), "answers", answers));
    }
}
