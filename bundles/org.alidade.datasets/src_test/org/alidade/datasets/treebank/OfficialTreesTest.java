package org.alidade.datasets.treebank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.alidade.core.data.Corpus;
import org.alidade.core.data.Split;
import org.alidade.datasets.Declared;
import org.junit.jupiter.api.Test;

/**
 * Counts on the official files. Sizes: Socher et al. 2013; sizes after the filter: Jain and Wallace 2019, table 1
 * (train, test) and a run of their released code (dev, vocabulary).
 */
class OfficialTreesTest {

    @Test
    void sizesBeforeTheFilterAreThoseOfTheTreebank() throws IOException {
        Corpus corpus = official(Map.of("lengthFilter", "none"));
        assertEquals(List.of(3310, 3610), counts(corpus, Split.TRAIN));
        assertEquals(List.of(428, 444), counts(corpus, Split.DEV));
        assertEquals(List.of(912, 909), counts(corpus, Split.TEST));
    }

    @Test
    void sizesAfterTheFilterAreThoseOfThePaper() throws IOException {
        Corpus corpus = official(Map.of());
        assertEquals(List.of(3034, 3321), counts(corpus, Split.TRAIN));
        assertEquals(List.of(397, 424), counts(corpus, Split.DEV));
        assertEquals(List.of(863, 862), counts(corpus, Split.TEST));
    }

    /** The authors' 13,826 include four marks that are no words: padding, unknown, begin and end. */
    @Test
    void theVocabularyIsThatOfTheAuthorsWithoutTheirFourMarks() throws IOException {
        assertEquals(13_826 - 4, official(Map.of()).vocabulary().size());
    }

    /** Two texts of the 9,613, a run of spaCy says: gon na for gonna, 28 k for 28k. */
    @Test
    void theEnglishTokeniserSplitsWhatSpacySplits() throws IOException {
        Corpus whiteSpace = official(Map.of("lengthFilter", "none"));
        Corpus english = official(Map.of("lengthFilter", "none", "tokeniser", "english"));
        List<String> differing = new ArrayList<>();
        for (Split split : Split.values()) {
            for (int i = 0; i < english.unfiltered(split); i++) {
                List<String> tokens = new ArrayList<>(english.examples(split).get(i).tokens());
                tokens.removeAll(whiteSpace.examples(split).get(i).tokens());
                differing.addAll(tokens);
            }
        }
        assertEquals(List.of("gon", "na", "28", "k"), differing);
    }

    private static List<Integer> counts(Corpus corpus, Split split) {
        return List.of(corpus.count(split, 0), corpus.count(split, 1));
    }

    private static Corpus official(Map<String, String> given) throws IOException {
        Path folder = Path.of(System.getProperty("alidade.shared", "")).resolve("data/sst");
        assumeTrue(Files.isRegularFile(folder.resolve("train.txt")),
                "The official trees are not at hand: no train.txt in " + folder.toAbsolutePath());
        Map<String, String> settings = new HashMap<>(given);
        settings.put("folder", folder.toString());
        return Declared.corpus("sst", settings);
    }
}
