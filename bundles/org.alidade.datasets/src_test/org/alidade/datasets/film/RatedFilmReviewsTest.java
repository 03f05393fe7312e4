package org.alidade.datasets.film;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.alidade.core.data.Corpus;
import org.alidade.core.data.Example;
import org.alidade.core.data.MalformedDataException;
import org.alidade.datasets.Counts;
import org.alidade.datasets.Declared;
import org.alidade.datasets.Fixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample has two reviews of each rating. */
class RatedFilmReviewsTest {

    @TempDir
    private Path folder;

    @Test
    void ratingsAreTheClassesAndReviewsAreSharedOut() throws IOException {
        Corpus corpus = read(Fixture.of("film/data.json"));
        assertEquals(List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10"), corpus.labels());
        assertEquals(List.of(16, 2, 2), Counts.unfiltered(corpus));
    }

    @Test
    void sentencesAreTold() throws IOException {
        Example review = Counts.find(read(Fixture.of("film/data.json")), "5");
        assertEquals(List.of("review", "number", "4", ".", "it", "has", "two", "sentences", "."), review.tokens());
        assertEquals(List.of(0, 4), review.sentences());
        assertEquals("5", review.label());
    }

    @Test
    void anUnknownRatingIsRefusedWithItsLine() throws IOException {
        Path file = Files.writeString(folder.resolve("data.json"),
                "[{\"rating\":1,\"review\":\"a\"},\n{\"rating\":11,\"review\":\"b\"}]");
        assertEquals(file + ":2: found the label 11, expected one of 1, 2, 3, 4, 5, 6, 7, 8, 9, 10",
                assertThrows(MalformedDataException.class, () -> read(file)).getMessage());
    }

    @Test
    void anArrayThatIsCutOffIsRefusedAsAWhole() throws IOException {
        String whole = Files.readString(Fixture.of("film/data.json"));
        Path file = Files.writeString(folder.resolve("data.json"), whole.substring(0, whole.length() - 10));
        String message = assertThrows(MalformedDataException.class, () -> read(file)).getMessage();
        assertTrue(message.startsWith(file + ":1: found no JSON ("), message);
    }

    private static Corpus read(Path file) throws IOException {
        return Declared.corpus("imdbRatings", Map.of("file", file.toString()));
    }
}
