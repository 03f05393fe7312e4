package org.alidade.core.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

/** A corpus whose arrays lie in files is the one on the heap; segments of 64 bytes force the files. */
class MappedCorpusTest {

    private static final List<String> LABELS = List.of("0", "1", "2");

    @Test
    void examplesHashAndVocabularyAreThose() {
        CorpusBuilder small = filled(64);
        CorpusBuilder large = filled(Memory.SEGMENT);
        assertTrue(small.isMapped());
        assertFalse(large.isMapped());
        Corpus mapped = small.build();
        Corpus onHeap = large.build();
        assertEquals(onHeap.hash(), mapped.hash());
        assertEquals(onHeap.vocabulary(), mapped.vocabulary());
        for (Split split : Split.values()) {
            assertEquals(examples(split), onHeap.examples(split));
            assertEquals(examples(split), mapped.examples(split));
        }
    }

    @Test
    void labelsAndLengthsAreThoseOfTheExamples() {
        Corpus corpus = filled(64).build();
        List<Example> examples = examples(Split.TEST);
        for (int i = 0; i < examples.size(); i++) {
            assertEquals(examples.get(i).label(), corpus.labels().get(corpus.label(Split.TEST, i)));
            assertEquals(examples.get(i).tokens().size(), corpus.length(Split.TEST, i));
        }
    }

    private static CorpusBuilder filled(int segment) {
        CorpusBuilder builder = new CorpusBuilder(Task.QUESTION_ANSWERING, Preparation.NONE, segment);
        builder.labels(LABELS);
        for (Split split : Split.values()) {
            examples(split).forEach(example -> builder.add(split, example));
        }
        return builder;
    }

    private static List<Example> examples(Split split) {
        SplittableRandom random = new SplittableRandom(split.ordinal());
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Optional<Rationale> rationale = i % 3 == 0 ? Optional.empty()
                    : Optional.of(new Rationale(i % 3 == 1 ? List.of() : List.of(0, 2)));
            examples.add(new Example(split + ":" + i, words(3 + random.nextInt(9), random),
                    words(random.nextInt(4), random), LABELS.get(random.nextInt(3)), rationale,
                    i % 2 == 0 ? List.of() : List.of(0, 1)));
        }
        return examples;
    }

    private static List<String> words(int size, SplittableRandom random) {
        return random.ints(size, 0, 50).mapToObj(number -> "w" + number).toList();
    }
}
