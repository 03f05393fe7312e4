package org.alidade.datasets.eraser;

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
import org.alidade.core.data.Rationale;
import org.alidade.core.data.Split;
import org.alidade.core.data.Task;
import org.alidade.datasets.Declared;
import org.alidade.datasets.Fixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EraserTest {

    @TempDir
    private Path folder;

    /** Tokens 1 ("warm") and 8 ("smile") of two groups; lines are sentences. */
    @Test
    void evidenceIsTheRationaleAndLinesAreSentences() throws IOException {
        Example review = movies(Fixture.of("eraser/movies")).examples(Split.TRAIN).get(0);
        assertEquals(new Example("train:posA.txt",
                List.of("a", "warm", "film", ".", "the", "end", "made", "me", "smile", "."), List.of(), "POS",
                Optional.of(new Rationale(List.of(1, 8))), List.of(0, 4)), review);
    }

    /** Sentence 1 of "dull and long ." and, after an empty line, "i left early ." */
    @Test
    void evidenceMayBeOfWholeSentences() throws IOException {
        Example review = movies(Fixture.of("eraser/movies")).examples(Split.TRAIN).get(1);
        assertEquals(Optional.of(new Rationale(List.of(4, 5, 6, 7))), review.rationale());
    }

    @Test
    void withoutEvidenceThereIsNoRationale() throws IOException {
        Corpus corpus = movies(Fixture.of("eraser/movies"));
        assertEquals(Optional.empty(), corpus.examples(Split.TEST).get(0).rationale());
        assertEquals(List.of("NEG", "POS"), corpus.labels());
        assertEquals(List.of("great", "fun", "."), corpus.examples(Split.DEV).get(0).tokens());
    }

    @Test
    void premiseAndHypothesisAreToldApartByTheirNames() throws IOException {
        Corpus corpus = pairs(Fixture.of("eraser/esnli"));
        assertEquals(Task.PAIR, corpus.task());
        assertEquals(new Example("train:1.jpg", List.of("a", "man", "plays", "drums", "."),
                List.of("a", "man", "makes", "music", "."), "entailment",
                Optional.of(new Rationale(List.of(2, 3))), List.of(0)), corpus.examples(Split.TRAIN).get(0));
        assertEquals(Optional.empty(), corpus.examples(Split.TEST).get(0).rationale());
    }

    @Test
    void theyAreFoundByTheAnnotationsNameToo() throws IOException {
        Path copy = Fixture.copy("eraser/esnli", folder);
        Fixture.replaceLine(copy.resolve("train.jsonl"), 1,
                "{\"annotation_id\":\"1.jpg\",\"classification\":\"entailment\",\"docids\":null,\"evidences\":[]}");
        Example pair = pairs(copy).examples(Split.TRAIN).get(0);
        assertEquals(List.of("a", "man", "plays", "drums", "."), pair.tokens());
        assertEquals(List.of("a", "man", "makes", "music", "."), pair.query());
    }

    @Test
    void elseTheQueryIsTheSecondText() throws IOException {
        Example review = pairs(Fixture.of("eraser/movies")).examples(Split.TRAIN).get(0);
        assertEquals(List.of("what", "is", "the", "sentiment", "of", "this", "review?"), review.query());
    }

    @Test
    void severalDocumentsAreOneText() throws IOException {
        Path copy = Fixture.copy("eraser/movies", folder);
        Fixture.replaceLine(copy.resolve("train.jsonl"), 1, """
                {"annotation_id":"x","classification":"POS","docids":["negD.txt","posC.txt"],\
                "evidences":[[{"docid":"posC.txt","start_token":0,"end_token":1}]],"query":"q"}""");
        Example both = movies(copy).examples(Split.TRAIN).get(0);
        assertEquals(List.of("a", "waste", "of", "time", ".", "great", "fun", "."), both.tokens());
        assertEquals(List.of(0, 5), both.sentences());
        assertEquals(Optional.of(new Rationale(List.of(5))), both.rationale());
    }

    @Test
    void aMissingDocumentIsSaid() throws IOException {
        Path copy = Fixture.copy("eraser/movies", folder);
        Files.delete(copy.resolve("docs/posC.txt"));
        assertEquals(copy.resolve("val.jsonl") + ":1: found the docid posC.txt, expected a document " + copy
                + "/docs/posC.txt or one of docs.jsonl", problem(copy));
    }

    @Test
    void aDocidCannotLeadOutOfTheFolder() throws IOException {
        Path copy = Fixture.copy("eraser/movies", folder);
        Path val = copy.resolve("val.jsonl");
        Files.writeString(val, Files.readString(val).replace("posC.txt", "../train.jsonl"));
        assertTrue(problem(copy).startsWith(val + ":1: found the docid ../train.jsonl, expected a document"));
    }

    @Test
    void aSpanOutsideOfTheTextIsSaid() throws IOException {
        Path copy = Fixture.copy("eraser/movies", folder);
        Path val = copy.resolve("val.jsonl");
        Files.writeString(val, Files.readString(val).replace("\"end_token\": 2", "\"end_token\": 4"));
        assertEquals(val + ":1: found evidence from token 0 to 4 of posC.txt, expected a span within its 3 tokens",
                problem(copy));
    }

    @Test
    void aTruncatedLineIsSaid() throws IOException {
        Path copy = Fixture.copy("eraser/movies", folder);
        Path train = copy.resolve("train.jsonl");
        Fixture.replaceLine(train, 2, "{\"annotation_id\": \"negB.txt\", \"classif");
        String message = problem(copy);
        assertTrue(message.startsWith(train + ":2: found no JSON ("), message);
    }

    @Test
    void aMissingFieldIsSaid() throws IOException {
        Path copy = Fixture.copy("eraser/movies", folder);
        Path train = copy.resolve("train.jsonl");
        Fixture.replaceLine(train, 2, "{\"annotation_id\": \"negB.txt\"}");
        assertEquals(train + ":2: found an object without \"classification\", expected annotations with annotation_id"
                + " and classification, and evidence with docid", problem(copy));
    }

    @Test
    void anAnnotationThatIsThereTwiceIsSaidWithItsLine() throws IOException {
        Path copy = Fixture.copy("eraser/movies", folder);
        Path train = copy.resolve("train.jsonl");
        Files.writeString(train, Files.readString(train) + Files.readAllLines(train).get(0) + "\n");
        assertEquals(train + ":3: found an example that cannot be taken (Example id train:posA.txt appears twice in its"
                + " split), expected examples with ids of their own", problem(copy));
    }

    @Test
    void anEmptyFileIsSaid() throws IOException {
        Path copy = Fixture.copy("eraser/movies", folder);
        Files.writeString(copy.resolve("test.jsonl"), "");
        assertEquals(copy.resolve("test.jsonl") + ": found nothing, expected annotations, one JSON object a line",
                problem(copy));
    }

    private static String problem(Path place) {
        return assertThrows(MalformedDataException.class, () -> movies(place)).getMessage();
    }

    private static Corpus movies(Path place) throws IOException {
        return Declared.corpus("eraser", Map.of("folder", place.toString()));
    }

    private static Corpus pairs(Path place) throws IOException {
        return Declared.corpus("eraserPairs", Map.of("folder", place.toString()));
    }
}
