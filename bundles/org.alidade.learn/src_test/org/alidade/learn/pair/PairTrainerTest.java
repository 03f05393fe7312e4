package org.alidade.learn.pair;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.alidade.core.contribution.ContributionException;
import org.alidade.core.data.Corpus;
import org.alidade.core.data.Split;
import org.alidade.core.math.Quality;
import org.alidade.core.model.Epoch;
import org.alidade.core.model.Reading;
import org.alidade.core.model.TrainedModel;
import org.alidade.core.model.Training;
import org.alidade.learn.model.BuiltIns;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("nd4j")
class PairTrainerTest {

    private static final Map<String, String> SMALL = Map.of("embeddingDimension", "16", "hidden", "16", "epochs", "25",
            "batchSize", "16", "learningRate", "0.01", "embeddingDeviation", "0.5");
    private static final IProgressMonitor NONE = new NullProgressMonitor();

    /** Chance is 1/3; who does not know who is asked for reaches 2/3. */
    @ParameterizedTest
    @CsvSource({"bilstm,tanh", "bilstm,dot", "cnn,tanh"})
    void learnsToAnswerTheQuestion(String encoder, String attention) throws ContributionException {
        Corpus corpus = ToyPairs.of(400);
        List<Epoch> epochs = new ArrayList<>();
        try (TrainedModel model = new PairTrainer().train(training(corpus, encoder, attention, SMALL), epochs::add,
                NONE)) {
            List<Reading> readings = model.read(corpus.examples(Split.TEST), NONE);
            int[] labels = IntStream.range(0, readings.size()).map(i -> corpus.label(Split.TEST, i)).toArray();
            float[][] probabilities = readings.stream().map(Reading::probabilities).toArray(float[][]::new);
            double accuracy = new Quality(labels, probabilities).accuracy();
            assertTrue(accuracy > .9, "accuracy " + accuracy);
        }
        assertFalse(epochs.get(0).kept());
        assertTrue(epochs.get(1).kept());
    }

    @ParameterizedTest
    @CsvSource({"bilstm,tanh", "average,dot"})
    void theSameSeedGivesTheSameBitsAndSoDoesARestoredModel(String encoder, String attention)
            throws ContributionException {
        Corpus corpus = ToyPairs.of(60);
        Training training = training(corpus, encoder, attention, Map.of("epochs", "3", "candidates", "inText"));
        try (TrainedModel model = new PairTrainer().train(training, epoch -> {}, NONE);
                TrainedModel again = new PairTrainer().train(training, epoch -> {}, NONE);
                TrainedModel restored = new PairTrainer().restore(training, model.arrays())) {
            assertEquals(model.arrays(), again.arrays());
            assertEquals(model.arrays(), restored.arrays());
            List<Reading> before = model.read(corpus.examples(Split.TEST), NONE);
            List<Reading> after = restored.read(corpus.examples(Split.TEST), NONE);
            for (int i = 0; i < before.size(); i++) {
                assertArrayEquals(before.get(i).probabilities(), after.get(i).probabilities());
                assertArrayEquals(before.get(i).attention(), after.get(i).attention());
            }
        }
    }

    /** Torch's N(0, 1) for word vectors, of 50 numbers; the two texts have tables of their own. */
    @Test
    void withoutEpochsTheModelIsAsItWasDrawn() throws ContributionException {
        Training training = training(ToyPairs.of(20), "average", "dot", Map.of("epochs", "0"));
        List<Epoch> epochs = new ArrayList<>();
        try (TrainedModel model = new PairTrainer().train(training, epochs::add, NONE)) {
            assertEquals(List.of(), epochs);
            var paragraphs = model.arrays().get(0);
            var questions = model.arrays().get(3);
            assertEquals("paragraph.embedding", paragraphs.name());
            assertEquals("question.embedding", questions.name());
            assertFalse(paragraphs.values()[50] == questions.values()[50]);
        }
    }

    private static Training training(Corpus corpus, String encoder, String attention, Map<String, String> settings) {
        return BuiltIns.training("pair", corpus, settings, Map.entry(encoder, Map.of()),
                Map.entry(attention, Map.of()), 1);
    }
}
