package org.alidade.datasets.intermediate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.alidade.core.data.Corpus;
import org.alidade.core.data.Example;
import org.alidade.core.data.MalformedDataException;
import org.alidade.core.data.Split;
import org.alidade.datasets.Counts;
import org.alidade.datasets.Declared;
import org.alidade.datasets.Fixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The samples have twelve, four and four texts of three categories. */
class CategoryTablesTest {

    @TempDir
    private Path folder;

    @Test
    void eachSplitHasItsTable() throws IOException {
        Corpus corpus = read(Map.of());
        assertEquals(List.of("1", "2", "3"), corpus.labels());
        assertEquals(List.of(12, 4, 4), Counts.unfiltered(corpus));
        Example text = corpus.examples(Split.TEST).get(1);
        assertEquals("test:3", text.id());
        assertEquals(List.of("the", "\"soup\"", "was", "n't", "hot", ".", "we", "left", "no", "1", "."), text.tokens());
        assertEquals(List.of(0, 6), text.sentences());
    }

    @Test
    void whatHasNoTableIsDrawnFromThatOfTrain() throws IOException {
        assertEquals(List.of(12 - 1, 1, 4), Counts.unfiltered(read(Map.of("devFile", "", "devShare", "0.05"))));
        assertEquals(List.of(12 - 2, 4, 2), Counts.unfiltered(read(Map.of("testFile", ""))));
        assertEquals(List.of(9, 1, 2), Counts.unfiltered(read(Map.of("devFile", "", "testFile", ""))));
    }

    @Test
    void aMissingColumnIsSaidWithThoseThereAre() throws IOException {
        Path file = Files.writeString(folder.resolve("train.tsv"), "category\ttext\n1\ta\n");
        assertEquals(file + ":1: found the columns category, text, expected one column named tokens",
                assertThrows(MalformedDataException.class, () -> read(Map.of("trainFile", file.toString())))
                        .getMessage());
    }

    private static Corpus read(Map<String, String> given) throws IOException {
        Map<String, String> settings = new HashMap<>();
        List.of("train", "dev", "test").forEach(
                name -> settings.put(name + "File", Fixture.of("intermediate/" + name + ".tsv").toString()));
        settings.putAll(given);
        return Declared.corpus("categories", settings);
    }
}
