package org.alidade.datasets.cloze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

class CnnClozeTest {

    private static final String FOLDER = "cloze/cnn";

    @TempDir
    private Path folder;

    /** The second block starts on line 8, after three lines and three entities' names. */
    @Test
    void aBlockIsAQuestionItsAnswerAndAParagraph() throws IOException {
        Corpus corpus = corpus(Fixture.of(FOLDER), "all");
        assertEquals(new Example("train:8", List.of("@entity10", "met", "@entity2", "."),
                List.of("who", "met", "@placeholder", "?"), "@entity2", Optional.empty()),
                corpus.examples(Split.TRAIN).get(1));
        assertEquals(1, corpus.unfiltered(Split.DEV));
        assertEquals("test:1", corpus.examples(Split.TEST).get(0).id());
    }

    /** @entity3 is in the test paragraph only. */
    @Test
    void classesAreTheEntitiesOfTheTrainingParagraphsByNumber() throws IOException {
        assertEquals(List.of("@entity0", "@entity1", "@entity2", "@entity10"),
                corpus(Fixture.of(FOLDER), "train").labels());
        assertEquals(List.of("@entity0", "@entity1", "@entity2", "@entity3", "@entity10"),
                corpus(Fixture.of(FOLDER), "all").labels());
    }

    /** No word is in eight of two paragraphs, but answers stay known. */
    @Test
    void rareWordsAreNotKnownButAnswersAre() throws IOException {
        assertEquals(List.of("@entity0", "@entity1", "@entity10", "@entity2"),
                corpus(Fixture.of(FOLDER), "train").vocabulary());
    }

    @Test
    void anAnswerThatNoTrainingParagraphHasIsSaid() throws IOException {
        Path copy = Fixture.copy(FOLDER, folder);
        Fixture.replaceLine(copy.resolve("test.txt"), 2, "@entity3");
        assertEquals(
                copy.resolve("test.txt") + ":2: found the answer \"@entity3\", expected one of the 4 entities of the"
                        + " training paragraphs (or set entities to all)",
                problem(copy));
    }

    @Test
    void anAnswerThatTheParagraphDoesNotHaveIsSaid() throws IOException {
        Path copy = Fixture.copy(FOLDER, folder);
        Fixture.replaceLine(copy.resolve("train.txt"), 9, "@entity0");
        assertEquals(copy.resolve("train.txt") + ":9: found the answer \"@entity0\", expected a word of the paragraph",
                problem(copy));
    }

    @Test
    void aBlockThatIsCutShortIsSaid() throws IOException {
        Path copy = Fixture.copy(FOLDER, folder);
        Files.writeString(copy.resolve("dev.txt"), "a question\n@entity0\n");
        assertEquals(copy.resolve("dev.txt") + ":1: found a block of 2 lines, expected a question, an answer and a"
                + " paragraph, a line each", problem(copy));
    }

    @Test
    void anEmptyFileIsSaid() throws IOException {
        Path copy = Fixture.copy(FOLDER, folder);
        Files.writeString(copy.resolve("train.txt"), "\n\n");
        assertEquals(copy.resolve("train.txt") + ": found nothing, expected blocks of a question, an answer and a"
                + " paragraph, a line each", problem(copy));
    }

    @Test
    void anotherEncodingIsSaid() throws IOException {
        Path copy = Fixture.copy(FOLDER, folder);
        Files.write(copy.resolve("dev.txt"), "d\u00e9j\u00e0\n".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(copy.resolve("dev.txt") + ":1: found a byte that is not UTF-8 (0xE9, byte 2 of the file), expected"
                + " text in UTF-8", problem(copy));
    }

    /** 17 Mi characters in one line are refused while they are read; 100 MB never are. */
    @Test
    void aLineWithoutEndIsSaid() throws IOException {
        Path copy = Fixture.copy(FOLDER, folder);
        Files.writeString(copy.resolve("train.txt"), "x".repeat(17 << 20));
        assertEquals(
                copy.resolve("train.txt") + ":1: found a line of more than 16777216 characters, expected lines that"
                        + " end sooner",
                problem(copy));
    }

    private static String problem(Path place) {
        return assertThrows(MalformedDataException.class, () -> corpus(place, "train")).getMessage();
    }

    private static Corpus corpus(Path place, String entities) throws IOException {
        return Declared.corpus("cnn", Map.of("folder", place.toString(), "entities", entities));
    }
}
