package org.alidade.learn.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.alidade.core.contribution.ContributionException;
import org.alidade.core.data.Corpus;
import org.alidade.core.model.NamedArray;
import org.alidade.core.model.TrainedModel;
import org.alidade.core.model.Training;
import org.alidade.learn.model.BuiltIns;
import org.alidade.learn.model.FlatTrainer;
import org.alidade.learn.model.ToyCorpus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("nd4j")
class InitialVectorsTest {

    private static final Corpus CORPUS = ToyCorpus.of(2, 100);
    private static final int FIRST_WORD = 4;

    @TempDir
    private Path folder;

    private final int sign0 = FIRST_WORD + CORPUS.vocabulary().indexOf("sign0");
    private final int sign1 = FIRST_WORD + CORPUS.vocabulary().indexOf("sign1");

    @Test
    void wordsOfTheFileStartFromItAndTheOthersFromZero() throws Exception {
        float[] table = table(Map.of("vectors", file("sign0 1 2 2\nelsewhere 7 7 7\n")));
        float[] expected = new float[table.length];
        System.arraycopy(new float[] {1, 2, 2}, 0, expected, 3 * sign0, 3);
        assertArrayEquals(expected, table);
    }

    @Test
    void theOthersMayBeDrawnInstead() throws Exception {
        float[] table = table(Map.of("vectors", file("sign0 1 2 2\n"), "unknownVectors", "normal"));
        float[] drawn = table(Map.of());
        System.arraycopy(new float[] {1, 2, 2}, 0, drawn, 3 * sign0, 3);
        assertArrayEquals(drawn, table);
        assertArrayEquals(new float[3], Arrays.copyOf(table, 3)); // padding
        assertNotEquals(0, table[3 * sign1]);
    }

    @Test
    void unitLengthScalesWhatIsNotZero() throws Exception {
        float[] table = table(Map.of("vectors", file("sign0 1 2 2\n"), "unitLength", "true"));
        assertArrayEquals(new float[] {1 / 3f, 2 / 3f, 2 / 3f}, Arrays.copyOfRange(table, 3 * sign0, 3 * sign0 + 3),
                1e-7f);
        assertEquals(0, table[3 * sign1]);
    }

    /** 100 texts are few, but every word of the vocabulary is in them, and the unknown word in none. */
    @Test
    void vectorsTrainedOnTheTextsKnowEveryWord() throws Exception {
        for (String architecture : List.of("skipgram", "cbow")) {
            float[] table = table(Map.of("vectorTraining", architecture, "vectorEpochs", "1"));
            for (int i = 3 * FIRST_WORD; i < table.length; i++) {
                assertTrue(Float.isFinite(table[i]));
            }
            assertNotEquals(0, table[3 * sign0]);
            assertArrayEquals(new float[3 * FIRST_WORD], Arrays.copyOf(table, 3 * FIRST_WORD));
            assertArrayEquals(table, table(Map.of("vectorTraining", architecture, "vectorEpochs", "1")));
        }
    }

    @Test
    void aFileAndATrainingOfVectorsExcludeEachOther() throws Exception {
        Map<String, String> both = Map.of("vectors", file("sign0 1 2 2\n"), "vectorTraining", "cbow");
        var e = assertThrows(IllegalArgumentException.class, () -> table(both));
        assertTrue(e.getMessage().endsWith("both say where word vectors start, expected one of them"), e.getMessage());
    }

    @Test
    void aMalformedFileIsBlamed() throws Exception {
        String file = file("sign0 1 2\n");
        var e = assertThrows(UncheckedIOException.class, () -> table(Map.of("vectors", file)));
        assertEquals(file + ":1: found 2 numbers after a word, expected 3 numbers, as the setting 'embeddingDimension' "
                + "says", e.getMessage());
    }

    /** Else every vector would be zero and stay so, and nothing would say why the model learns nothing. */
    @Test
    void aFileOfOtherWordsIsRefused() throws Exception {
        String file = file("1 3\nailleurs 7 7 7\n");
        var e = assertThrows(IllegalArgumentException.class, () -> table(Map.of("vectors", file)));
        assertTrue(e.getMessage().startsWith(file + " has a vector for none of the words of the training texts"),
                e.getMessage());
    }

    /** A stored model is complete: what its vectors started from may be gone. */
    @Test
    void aRestoredModelDoesNotNeedTheFile() throws Exception {
        String file = file("sign0 1 2 2\n");
        Training training = training(Map.of("vectors", file, "epochs", "2"));
        List<NamedArray> arrays;
        try (TrainedModel model = new FlatTrainer().train(training, epoch -> {}, new NullProgressMonitor())) {
            arrays = new ArrayList<>(model.arrays());
        }
        Files.delete(Path.of(file));
        try (TrainedModel restored = new FlatTrainer().restore(training, arrays)) {
            assertEquals(arrays, restored.arrays());
        }
    }

    @Test
    void trainingGoesOnFromThem() throws Exception {
        Training training = training(Map.of("vectors", file("sign0 1 2 2\n"), "epochs", "2"));
        try (TrainedModel model = new FlatTrainer().train(training, epoch -> {}, new NullProgressMonitor())) {
            float[] table = model.arrays().get(0).values();
            assertEquals(1, table[3 * sign0], .2);
            assertFalse(table[3 * sign0] == 1);
        }
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("vectors.txt"), text).toString();
    }

    /** The table before any training. */
    private static float[] table(Map<String, String> settings) throws ContributionException {
        try (TrainedModel model = new FlatTrainer().train(training(settings), epoch -> {},
                new NullProgressMonitor())) {
            return model.arrays().get(0).values();
        }
    }

    private static Training training(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of("embeddingDimension", "3", "hidden", "4", "epochs", "0"));
        settings.putAll(more);
        return BuiltIns.training(CORPUS, "average", "tanh", settings, 1);
    }
}
