package org.alidade.datasets.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.alidade.core.data.Corpus;
import org.alidade.core.data.CorpusBuilder;
import org.alidade.core.data.Example;
import org.alidade.core.data.Preparation;
import org.alidade.core.data.Split;
import org.alidade.core.data.Task;
import org.alidade.core.setting.Settings;
import org.alidade.datasets.Declared;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every generated corpus. */
class GeneratedCorpusTest {

    @ParameterizedTest
    @ValueSource(strings = {"reviews", "stories", "keywords", "minutes", "whereabouts"})
    void theSameSeedGivesTheSameCorpusAndAnotherSeedAnother(String name) throws IOException {
        String hash = Declared.corpus(name, Map.of("seed", "5")).hash();
        assertEquals(hash, Declared.corpus(name, Map.of("seed", "5")).hash());
        assertNotEquals(hash, Declared.corpus(name, Map.of("seed", "6")).hash());
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviews", "stories", "keywords", "minutes", "whereabouts"})
    void sizesAreAsSetAndLabelsBalancedToOne(String name) throws IOException {
        Corpus corpus = Declared.corpus(name, Map.of("trainSize", "101", "devSize", "20", "testSize", "50"));
        assertEquals(101, corpus.examples(Split.TRAIN).size());
        assertEquals(20, corpus.examples(Split.DEV).size());
        assertEquals(50, corpus.examples(Split.TEST).size());
        for (Split split : Split.values()) {
            for (int label = 0; label < corpus.labels().size(); label++) {
                double even = corpus.examples(split).size() / (double) corpus.labels().size();
                assertEquals(even, corpus.count(split, label), 1, split + " " + corpus.labels().get(label));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviews", "stories", "keywords", "minutes", "whereabouts"})
    void noTextAppearsTwiceInTheCorpus(String name) throws IOException {
        Set<String> seen = new HashSet<>();
        Corpus corpus = Declared.corpus(name, Map.of());
        for (Split split : Split.values()) {
            for (Example example : corpus.examples(split)) {
                assertTrue(seen.add(example.tokens() + "?" + example.query()), example.id());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviews", "stories", "keywords"})
    void lengthsAreFromFiveToForty(String name) throws IOException {
        Corpus corpus = Declared.corpus(name, Map.of("trainSize", "5000"));
        for (Example example : corpus.examples(Split.TRAIN)) {
            int length = example.tokens().size();
            assertTrue(length >= 5 && length <= 40, length + ": " + example);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviews", "stories", "keywords", "minutes", "whereabouts"})
    void everyExampleSaysWhichTokensDecideIt(String name) throws IOException {
        Corpus corpus = Declared.corpus(name, Map.of());
        for (Split split : Split.values()) {
            assertTrue(corpus.hasRationales(split));
            corpus.examples(split).forEach(
                    example -> assertTrue(!example.rationale().orElseThrow().positions().isEmpty(), example.id()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviews", "stories", "keywords", "minutes", "whereabouts"})
    void theTestSplitDoesNotDependOnTheNumberOfTrainingTexts(String name) throws IOException {
        List<Example> few = Declared.corpus(name, Map.of("trainSize", "10")).examples(Split.TEST);
        assertEquals(few, Declared.corpus(name, Map.of("trainSize", "3000")).examples(Split.TEST));
    }

    @Test
    void aGrammarWithTooFewTextsIsSaidToHaveTooFew() {
        Settings settings = Declared.settings("keywords", Map.of());
        CorpusBuilder builder = new CorpusBuilder(Task.CLASSIFICATION, Preparation.NONE);
        BalancedCorpus two = new BalancedCorpus("two", List.of("a", "b"),
                (label, random) -> Drawn.of(Planted.parse(label == 0 ? "*left" : "*right")));
        String message = assertThrows(IllegalArgumentException.class,
                () -> two.write(settings, builder, new NullProgressMonitor())).getMessage();
        assertEquals("The grammar of two has few more than the 2 different texts drawn before test:2; ask for fewer, or"
                + " for longer ones", message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviews", "stories", "keywords", "minutes", "whereabouts"})
    void cancellingEndsTheDrawing(String name) {
        NullProgressMonitor cancelled = new NullProgressMonitor();
        cancelled.setCanceled(true);
        CorpusBuilder builder = new CorpusBuilder(Declared.dataset(name).task(), Preparation.NONE);
        Settings settings = Declared.settings(name, Map.of());
        assertThrows(OperationCanceledException.class, () -> Declared.reader(name).read(settings, builder, cancelled));
    }
}
