package org.alidade.learn.taught;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.alidade.core.contribution.ContributionException;
import org.alidade.core.data.Corpus;
import org.alidade.core.data.Example;
import org.alidade.core.data.Split;
import org.alidade.core.math.Divergence;
import org.alidade.core.math.Quality;
import org.alidade.core.model.Epoch;
import org.alidade.core.model.Reading;
import org.alidade.core.model.TrainedModel;
import org.alidade.core.model.Trainer;
import org.alidade.core.model.Training;
import org.alidade.learn.model.BuiltIns;
import org.alidade.learn.model.FlatTrainer;
import org.alidade.learn.model.ToyCorpus;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("nd4j")
class TaughtModelsTest {

    private static final Map<String, String> SMALL = Map.of("embeddingDimension", "16", "hidden", "8", "epochs", "6",
            "batchSize", "8", "learningRate", "0.02");
    private static final IProgressMonitor NONE = new NullProgressMonitor();
    private static final Corpus CORPUS = ToyCorpus.of(2, 200);

    private static TrainedModel teacher;

    @BeforeAll
    static void trainTheTeacher() throws ContributionException {
        teacher = new FlatTrainer().train(training("flat", "bilstm", Map.of(), Optional.empty()), epoch -> {}, NONE);
    }

    @AfterAll
    static void closeTheTeacher() {
        teacher.close();
    }

    private static Training training(String model, String encoder, Map<String, String> settings,
            Optional<TrainedModel> taughtBy) {
        Map<String, String> given = new HashMap<>(SMALL);
        given.putAll(settings);
        Training training = BuiltIns.training(model, CORPUS, given, Map.entry(encoder, Map.of()),
                Map.entry("tanh", Map.of()), 1);
        return new Training(training.corpus(), training.settings(), training.encoder(), training.attention(),
                training.seed(), taughtBy);
    }

    private static Training guided(String encoder) {
        return training("guided", encoder, Map.of(), Optional.of(teacher));
    }

    private static Training adversary(String lambda, String epochs) {
        return training("adversary", "bilstm", Map.of("lambda", lambda, "epochs", epochs), Optional.of(teacher));
    }

    private static List<Reading> read(TrainedModel model) {
        return model.read(CORPUS.examples(Split.TEST), NONE);
    }

    @Test
    void aGuidedModelAttendsExactlyAsItsTeacherAndLearns() throws ContributionException {
        List<Reading> taught = read(teacher);
        try (TrainedModel model = new GuidedTrainer().train(guided("average"), epoch -> {}, NONE)) {
            List<Reading> readings = read(model);
            for (int i = 0; i < readings.size(); i++) {
                assertArrayEquals(taught.get(i).attention(), readings.get(i).attention());
            }
            int[] labels = IntStream.range(0, readings.size()).map(i -> CORPUS.label(Split.TEST, i)).toArray();
            float[][] probabilities = readings.stream().map(Reading::probabilities).toArray(float[][]::new);
            assertTrue(new Quality(labels, probabilities).accuracy() > .9);
        }
    }

    /** It differs from the flat model in nothing but where attention comes from. */
    @Test
    void guidedByUniformAttentionItIsTheFlatModelWithUniformAttentionToTheBit() throws ContributionException {
        Training uniform = BuiltIns.training("flat", CORPUS, SMALL, Map.entry("bilstm", Map.of()),
                Map.entry("uniform", Map.of()), 1);
        try (TrainedModel even = new FlatTrainer().train(uniform, epoch -> {}, NONE);
                TrainedModel guided = new GuidedTrainer().train(
                        training("guided", "bilstm", Map.of(), Optional.of(even)), epoch -> {}, NONE)) {
            assertEquals(even.arrays(), guided.arrays());
        }
    }

    @Test
    void aGuidedModelHasNoAttentionOfItsOwn() throws ContributionException {
        try (TrainedModel model = new GuidedTrainer().train(guided("average"), epoch -> {}, NONE)) {
            assertEquals(List.of("embedding", "encoder.projection.weight", "encoder.projection.bias", "output.weight",
                    "output.bias"), model.arrays().stream().map(array -> array.name()).toList());
        }
    }

    /** Without a token, the teacher is asked about the shorter text. */
    @Test
    void leaveOneOutOfAGuidedModelIsTheReadingOfTheShorterText() throws ContributionException {
        try (TrainedModel model = new GuidedTrainer().train(guided("bilstm"), epoch -> {}, NONE)) {
            List<Reading> readings = read(model).subList(0, 5);
            float[][][] without = model.withoutToken(readings, NONE);
            for (int i = 0; i < readings.size(); i++) {
                Example full = readings.get(i).example();
                for (int t = 0; t < full.tokens().size(); t++) {
                    List<String> rest = new ArrayList<>(full.tokens());
                    rest.remove(t);
                    Reading shorter = model.read(List.of(Example.of("shorter", rest, full.label())), NONE).get(0);
                    assertArrayEquals(shorter.probabilities(), without[i][t], 1e-6f);
                }
            }
        }
    }

    @Test
    void restoredModelsAreTheSameToTheBit() throws ContributionException {
        assertRestored(new GuidedTrainer(), guided("bilstm"));
        assertRestored(new AdversaryTrainer(), adversary("0.001", "3"));
    }

    private static void assertRestored(Trainer trainer, Training training) throws ContributionException {
        try (TrainedModel model = trainer.train(training, epoch -> {}, NONE);
                TrainedModel restored = trainer.restore(training, model.arrays());
                TrainedModel again = trainer.train(training, epoch -> {}, NONE)) {
            assertEquals(model.arrays(), again.arrays());
            List<Reading> before = read(model);
            List<Reading> after = read(restored);
            for (int i = 0; i < before.size(); i++) {
                assertArrayEquals(before.get(i).probabilities(), after.get(i).probabilities());
                assertArrayEquals(before.get(i).attention(), after.get(i).attention());
            }
        }
    }

    @Test
    void withoutATeacherThereIsNothingToLearn() {
        for (Trainer trainer : List.of(new GuidedTrainer(), new AdversaryTrainer())) {
            String model = trainer instanceof GuidedTrainer ? "guided" : "adversary";
            var e = assertThrows(IllegalArgumentException.class,
                    () -> trainer.train(training(model, "average", Map.of(), Optional.empty()), epoch -> {}, NONE));
            assertEquals("This model learns from another model's readings, but was given no teacher; "
                    + "a probe must train it", e.getMessage());
        }
    }

    /** With lambda 0 it predicts as the teacher; a large lambda drives attention away at the cost of that. */
    @Test
    void anAdversaryImitatesPredictionsAndALargerLambdaDrivesItsAttentionAway() throws ContributionException {
        Distances imitator = distances(adversary("0", "30"));
        Distances adversary = distances(adversary("0.05", "30"));
        assertTrue(imitator.predictions < 0.1, imitator::toString);
        assertTrue(adversary.attention > imitator.attention + 0.1, imitator + " and " + adversary);
        assertTrue(adversary.predictions < 0.3, adversary::toString);
    }

    private record Distances(double predictions, double attention) {
    }

    private static Distances distances(Training training) throws ContributionException {
        try (TrainedModel model = new AdversaryTrainer().train(training, epoch -> {}, NONE)) {
            List<Reading> taught = read(teacher);
            List<Reading> readings = read(model);
            double predictions = 0;
            double attention = 0;
            for (int i = 0; i < readings.size(); i++) {
                predictions += Divergence.totalVariation(taught.get(i).probabilities(),
                        readings.get(i).probabilities());
                attention += Divergence.jensenShannon(taught.get(i).attention(), readings.get(i).attention());
            }
            return new Distances(predictions / readings.size(), attention / readings.size());
        }
    }

    @Test
    void theEpochOfTheBestTrainingLossIsKeptAndTenWithoutImprovementEndTheTraining() throws ContributionException {
        List<Epoch> epochs = new ArrayList<>();
        new AdversaryTrainer().train(training("adversary", "average",
                Map.of("epochs", "80", "learningRate", "0.3"), Optional.of(teacher)), epochs::add, NONE).close();
        double best = Double.POSITIVE_INFINITY;
        int last = 0;
        for (Epoch epoch : epochs) {
            assertEquals(epoch.loss() < best, epoch.kept());
            best = Math.min(best, epoch.loss());
            last = epoch.kept() ? epoch.number() : last;
        }
        assertTrue(epochs.size() < 80, "ended after " + epochs.size());
        assertEquals(last + 10, epochs.size());
    }

    @Test
    void anAdversaryNeedsNoTeacherToRead() throws ContributionException {
        Training training = adversary("0", "1");
        try (TrainedModel model = new AdversaryTrainer().train(training, epoch -> {}, NONE)) {
            Training alone = new Training(CORPUS, training.settings(), training.encoder(), training.attention(), 1);
            try (TrainedModel restored = new AdversaryTrainer().restore(alone, model.arrays())) {
                assertFalse(read(restored).isEmpty());
            }
        }
    }
}
