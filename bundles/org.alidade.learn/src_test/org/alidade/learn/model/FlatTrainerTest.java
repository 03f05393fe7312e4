package org.alidade.learn.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.alidade.core.contribution.ContributionException;
import org.alidade.core.data.Corpus;
import org.alidade.core.data.Split;
import org.alidade.core.math.Quality;
import org.alidade.core.model.Epoch;
import org.alidade.core.model.NamedArray;
import org.alidade.core.model.Reading;
import org.alidade.core.model.TrainedModel;
import org.alidade.core.model.Training;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("nd4j")
class FlatTrainerTest {

    private static final Map<String, String> SMALL = Map.of("embeddingDimension", "16", "hidden", "8", "epochs", "4",
            "batchSize", "8", "learningRate", "0.02");
    private static final IProgressMonitor NONE = new NullProgressMonitor();

    /** A single word decides: every combination must find it, for two classes and for more. */
    @ParameterizedTest
    @CsvSource({"bilstm,tanh,2", "bilstm,dot,3", "cnn,tanh,3", "cnn,dot,2", "average,tanh,4", "average,dot,2"})
    void learnsWhichWordDecides(String encoder, String attention, int classes) throws ContributionException {
        Corpus corpus = ToyCorpus.of(classes, 300);
        Training training = BuiltIns.training(corpus, encoder, attention, SMALL, 1);
        List<Epoch> epochs = new ArrayList<>();
        try (TrainedModel model = new FlatTrainer().train(training, epochs::add, NONE)) {
            List<Reading> readings = model.read(corpus.examples(Split.TEST), NONE);
            int[] labels = IntStream.range(0, readings.size()).map(i -> corpus.label(Split.TEST, i)).toArray();
            float[][] probabilities = readings.stream().map(Reading::probabilities).toArray(float[][]::new);
            assertTrue(new Quality(labels, probabilities).accuracy() > .9);
        }
        assertEquals(List.of(1, 2, 3, 4), epochs.stream().map(Epoch::number).toList());
        assertTrue(epochs.get(3).loss() < epochs.get(0).loss());
    }

    @Test
    void theFirstEpochIsNeverKeptUnlessItIsTheOnlyOne() throws ContributionException {
        Corpus corpus = ToyCorpus.of(2, 50);
        List<Epoch> epochs = new ArrayList<>();
        new FlatTrainer().train(BuiltIns.training(corpus, "average", "tanh", SMALL, 1), epochs::add, NONE).close();
        assertFalse(epochs.get(0).kept());
        assertTrue(epochs.get(1).kept());
        Map<String, String> once = Map.of("epochs", "1", "embeddingDimension", "4", "hidden", "4");
        epochs.clear();
        new FlatTrainer().train(BuiltIns.training(corpus, "average", "tanh", once, 1), epochs::add, NONE).close();
        assertTrue(epochs.get(0).kept());
    }

    @Test
    void theSameSeedGivesTheSameBitsOnOneThreadAndOnTwoAtOnce() throws Exception {
        Corpus corpus = ToyCorpus.of(2, 100);
        Callable<List<NamedArray>> cell = () -> {
            Training training = BuiltIns.training(corpus, "bilstm", "tanh", SMALL, 5);
            try (TrainedModel model = new FlatTrainer().train(training, epoch -> {}, NONE)) {
                return model.arrays();
            }
        };
        List<NamedArray> alone = cell.call();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (Future<List<NamedArray>> arrays : threads.invokeAll(List.of(cell, cell, cell))) {
                assertEquals(alone, arrays.get());
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void anotherSeedGivesAnotherModel() throws ContributionException {
        Corpus corpus = ToyCorpus.of(2, 20);
        List<List<NamedArray>> arrays = new ArrayList<>();
        for (long seed = 1; seed <= 2; seed++) {
            Training training = BuiltIns.training(corpus, "average", "tanh", SMALL, seed);
            try (TrainedModel model = new FlatTrainer().train(training, epoch -> {}, NONE)) {
                arrays.add(model.arrays());
            }
        }
        for (int i = 0; i < arrays.get(0).size(); i++) {
            assertFalse(arrays.get(0).get(i).equals(arrays.get(1).get(i)), arrays.get(0).get(i).name());
        }
    }

    @ParameterizedTest
    @CsvSource({"bilstm,tanh", "cnn,dot", "average,tanh"})
    void aRestoredModelIsTheSameToTheBit(String encoder, String attention) throws ContributionException {
        Corpus corpus = ToyCorpus.of(3, 40);
        Training training = BuiltIns.training(corpus, encoder, attention, SMALL, 1);
        try (TrainedModel model = new FlatTrainer().train(training, epoch -> {}, NONE);
                TrainedModel restored = new FlatTrainer().restore(training, model.arrays())) {
            assertEquals(model.arrays(), restored.arrays());
            List<Reading> before = model.read(corpus.examples(Split.TEST), NONE);
            List<Reading> after = restored.read(corpus.examples(Split.TEST), NONE);
            for (int i = 0; i < before.size(); i++) {
                assertArrayEquals(before.get(i).probabilities(), after.get(i).probabilities());
                assertArrayEquals(before.get(i).attention(), after.get(i).attention());
            }
        }
    }

    @Test
    void aMissingArrayIsRefusedByName() throws ContributionException {
        Training training = BuiltIns.training(ToyCorpus.of(2, 20), "average", "dot", SMALL, 1);
        List<NamedArray> arrays = new ArrayList<>();
        try (TrainedModel model = new FlatTrainer().train(training, epoch -> {}, NONE)) {
            arrays.addAll(model.arrays());
        }
        arrays.removeIf(array -> array.name().equals("encoder.projection.bias"));
        var e = assertThrows(IllegalArgumentException.class, () -> new FlatTrainer().restore(training, arrays));
        assertEquals("Array 'encoder.projection.bias' is missing, expected shape [1, 8]", e.getMessage());
    }

    @Test
    void aCancelledTrainingStops() {
        Training training = BuiltIns.training(ToyCorpus.of(2, 100), "average", "dot", SMALL, 1);
        IProgressMonitor monitor = new NullProgressMonitor();
        List<Epoch> epochs = new ArrayList<>();
        assertThrows(OperationCanceledException.class, () -> new FlatTrainer().train(training, epoch -> {
            epochs.add(epoch);
            monitor.setCanceled(true);
        }, monitor));
        assertEquals(1, epochs.size());
    }

    @Test
    void theNumericEnvironmentIsNamed() {
        Map<String, String> environment = new FlatTrainer().environment();
        assertEquals("1.0.0-M2.1 CpuBackend", environment.get("nd4j"));
        assertTrue(environment.keySet().containsAll(List.of("blas", "blasKernel", "lstmRowBlock")));
    }
}
