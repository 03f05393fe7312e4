package org.alidade.datasets.yelp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.alidade.core.data.Corpus;
import org.alidade.core.data.MalformedDataException;
import org.alidade.datasets.Counts;
import org.alidade.datasets.Declared;
import org.alidade.datasets.Fixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample has ten reviews of each number of stars. */
class BusinessReviewsTest {

    @TempDir
    private Path folder;

    @Test
    void starsAreTheClassesHoweverTheyAreWritten() throws IOException {
        Corpus corpus = read(Fixture.of("yelp/yelp_academic_dataset_review.json"));
        assertEquals(List.of("1", "2", "3", "4", "5"), corpus.labels());
        assertEquals(List.of(40, 5, 5), Counts.unfiltered(corpus));
        assertEquals("3", Counts.find(corpus, "13").label());
        assertEquals(List.of(0, 5, 9), Counts.find(corpus, "13").sentences());
    }

    @Test
    void halfAStarIsRefusedWithItsLine() throws IOException {
        Path file = Files.writeString(folder.resolve("reviews.json"),
                "{\"stars\": 4.0, \"text\": \"Nice.\"}\n{\"stars\": 4.5, \"text\": \"Odd.\"}\n");
        assertEquals(file + ":2: found the label 4.5, expected one of 1, 2, 3, 4, 5",
                assertThrows(MalformedDataException.class, () -> read(file)).getMessage());
    }

    private static Corpus read(Path file) throws IOException {
        return Declared.corpus("yelpReviews", Map.of("file", file.toString()));
    }
}
