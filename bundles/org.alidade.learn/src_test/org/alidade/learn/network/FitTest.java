package org.alidade.learn.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
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
import org.alidade.core.setting.Settings;
import org.alidade.learn.model.BuiltIns;
import org.alidade.learn.model.FlatTrainer;
import org.alidade.learn.model.ToyCorpus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The loop that trains every network, by means of the flat one. */
@Tag("nd4j")
class FitTest {

    private static final Corpus CORPUS = ToyCorpus.of(2, 60);

    @Test
    void settingsThatAModelDoesNotDeclareSwitchFeaturesOff() {
        Settings flat = BuiltIns.training(CORPUS, "average", "tanh", Map.of(), 1).settings();
        assertEquals(new Recipe(8, 32, Integer.MAX_VALUE, .001, .00001, true, 0, 1, 0, 0, Checkpoint.DEV_AUC),
                Recipe.of(flat));
    }

    @Test
    void anUnknownCheckpointIsRefused() {
        var e = assertThrows(IllegalArgumentException.class, () -> Checkpoint.of("auc"));
        assertEquals("Setting 'checkpoint' is \"auc\", expected one of [devAuc, devAccuracy, laterDevAccuracy, "
                + "testAuc, trainingLoss]", e.getMessage());
    }

    /** The model that is left is that of the last epoch kept: its quality is the one told, measured from outside. */
    @ParameterizedTest
    @ValueSource(strings = {"devAuc", "devAccuracy", "laterDevAccuracy", "testAuc"})
    void theEpochOfTheBestQualityIsKept(String checkpoint) throws ContributionException {
        List<Epoch> epochs = new ArrayList<>();
        try (TrainedModel model = train(Map.of("checkpoint", checkpoint, "epochs", "6"), epochs)) {
            Split split = checkpoint.equals("testAuc") ? Split.TEST : Split.DEV;
            Quality quality = quality(model, split);
            Epoch last = epochs.stream().filter(Epoch::kept).reduce((a, b) -> b).orElseThrow();
            assertEquals(checkpoint.endsWith("Auc") ? quality.rocAuc() : quality.accuracy(), last.devQuality(), 1e-9);
        }
        int first = checkpoint.equals("devAuc") || checkpoint.equals("laterDevAccuracy") ? 1 : 0;
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < epochs.size(); i++) {
            boolean better = i >= first && epochs.get(i).devQuality() > best;
            best = better ? epochs.get(i).devQuality() : best;
            assertEquals(better, epochs.get(i).kept(), "epoch " + (i + 1));
        }
    }

    @Test
    void theSmallestLossMayChoose() throws ContributionException {
        List<Epoch> epochs = new ArrayList<>();
        train(Map.of("checkpoint", "trainingLoss", "epochs", "6"), epochs).close();
        double best = Double.POSITIVE_INFINITY;
        for (Epoch epoch : epochs) {
            assertEquals(epoch.loss() < best, epoch.kept());
            best = Math.min(best, epoch.loss());
        }
    }

    @Test
    void withoutEpochsTheDrawnParametersStay() throws ContributionException {
        List<Epoch> epochs = new ArrayList<>();
        try (TrainedModel drawn = train(Map.of("epochs", "0"), epochs);
                TrainedModel unmoved = train(Map.of("epochs", "2", "learningRate", "0"), new ArrayList<>());
                TrainedModel moved = train(Map.of("epochs", "2"), new ArrayList<>())) {
            assertEquals(List.of(), epochs);
            assertEquals(drawn.arrays(), unmoved.arrays());
            for (int i = 0; i < drawn.arrays().size(); i++) {
                assertNotEquals(drawn.arrays().get(i), moved.arrays().get(i));
            }
        }
    }

    @Test
    void amsgradIsASetting() throws ContributionException {
        List<List<NamedArray>> arrays = new ArrayList<>();
        for (String amsgrad : List.of("true", "false")) {
            try (TrainedModel model = train(Map.of("amsgrad", amsgrad, "epochs", "3"), new ArrayList<>())) {
                arrays.add(model.arrays());
            }
        }
        assertNotEquals(arrays.get(0), arrays.get(1));
    }

    /** A rate of 0 leaves the quality as it is from the first epoch on: 3 epochs without growth end the training. */
    @Test
    void trainingEndsWhenNothingGrows() throws ContributionException {
        Training training = training(Map.of("epochs", "20", "learningRate", "0", "checkpoint", "devAccuracy"));
        List<Epoch> epochs = new ArrayList<>();
        Recipe flat = Recipe.of(training.settings());
        Recipe recipe = new Recipe(flat.epochs(), flat.batchSize(), 100, 0, 0, false, 1, .5, 0, 3, flat.checkpoint());
        Assembly parts = new Assembly(training);
        try (FlatNetwork network = FlatNetwork.of(new Vocabulary(CORPUS.vocabulary()), parts)) {
            new Fit<>(network, new LabelObjective<>(network.loss(), LabelObjective.Reduction.MEAN), recipe, training)
                    .run(epochs::add, new NullProgressMonitor());
        }
        assertEquals(4, epochs.size());
    }

    /** The mean over a batch is the sum divided by a number: to Adam, only its epsilon tells their gradients apart. */
    @Test
    void sumAndMeanReportTheSameLoss() throws ContributionException {
        Training training = training(Map.of("epochs", "1", "weightDecay", "0"));
        double[] losses = DoubleStream.of(0, 0).toArray();
        for (LabelObjective.Reduction reduction : LabelObjective.Reduction.values()) {
            try (FlatNetwork network = FlatNetwork.of(new Vocabulary(CORPUS.vocabulary()),
                    new Assembly(training))) {
                new Fit<>(network, new LabelObjective<>(network.loss(), reduction), Recipe.of(training.settings()),
                        training).run(epoch -> losses[reduction.ordinal()] = epoch.loss(), new NullProgressMonitor());
            }
        }
        assertEquals(losses[0], losses[1], 1e-4);
        assertTrue(losses[0] > 0);
    }

    private static Quality quality(TrainedModel model, Split split) {
        List<Reading> readings = model.read(CORPUS.examples(split), new NullProgressMonitor());
        int[] labels = IntStream.range(0, readings.size()).map(i -> CORPUS.label(split, i)).toArray();
        return new Quality(labels, readings.stream().map(Reading::probabilities).toArray(float[][]::new));
    }

    private static TrainedModel train(Map<String, String> more, List<Epoch> epochs) throws ContributionException {
        return new FlatTrainer().train(training(more), epochs::add, new NullProgressMonitor());
    }

    private static Training training(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of("embeddingDimension", "8", "hidden", "8", "batchSize", "8",
                "learningRate", "0.01"));
        settings.putAll(more);
        return BuiltIns.training(CORPUS, "average", "tanh", settings, 1);
    }
}
