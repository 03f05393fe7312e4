package org.alidade.learn.pair;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.alidade.core.contribution.ContributionException;
import org.alidade.core.data.Example;
import org.alidade.core.model.Reading;
import org.alidade.core.model.TrainedModel;
import org.alidade.core.model.Training;
import org.alidade.learn.model.BuiltIns;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An untrained model of two texts: its answers to probes must be consistent whatever its parameters are. */
@Tag("nd4j")
class PairModelTest {

    private static final IProgressMonitor NONE = new NullProgressMonitor();
    private static final Map<String, String> UNTRAINED = Map.of("embeddingDimension", "6", "hidden", "8", "epochs",
            "0");

    private final List<Example> examples = List.of(example("john went to the kitchen", "where is john"),
            example("mary", "where is mary now and was before that"), example("kitchen hall garden hall", ""),
            example("unheard unseen", "unknown"),
            example("the hall the garden the hall the garden the kitchen", "the"));

    @ParameterizedTest
    @CsvSource({"bilstm,tanh", "cnn,dot", "average,tanh", "average,dot"})
    void readingsAreDistributionsAndDoNotDependOnTheBatch(String encoder, String attention)
            throws ContributionException {
        try (TrainedModel model = model(encoder, attention, Map.of())) {
            List<Reading> together = model.read(examples, NONE);
            for (int i = 0; i < examples.size(); i++) {
                Reading alone = model.read(List.of(examples.get(i)), NONE).get(0);
                assertEquals(examples.get(i).tokens().size(), alone.attention().length);
                assertEquals(1, sum(alone.attention()), 1e-6);
                assertEquals(1, sum(alone.probabilities()), 1e-6);
                assertArrayEquals(alone.probabilities(), together.get(i).probabilities(), 1e-6f);
                assertArrayEquals(alone.attention(), together.get(i).attention(), 1e-6f);
                assertArrayEquals(alone.probabilities(), alone.outputs(new float[][] {alone.attention()})[0], 1e-6f);
            }
        }
    }

    /** In the original code the mean over a question counts the padding that a longer question brings. */
    @ParameterizedTest
    @CsvSource({"counted,false", "leftOut,true"})
    void paddingMattersOnlyWhereItIsAskedFor(String padding, boolean same) throws ContributionException {
        Training training = BuiltIns.training("pair", ToyPairs.of(20), UNTRAINED,
                Map.entry("average", Map.of("padding", padding)), Map.entry("dot", Map.of()), 3);
        try (TrainedModel model = new PairTrainer().train(training, epoch -> {}, NONE)) {
            float[] together = model.read(examples, NONE).get(0).probabilities();
            float[] alone = model.read(List.of(examples.get(0)), NONE).get(0).probabilities();
            assertEquals(same, Arrays.equals(alone, together)
                    || Math.abs(alone[0] - together[0]) < 1e-6 && Math.abs(alone[1] - together[1]) < 1e-6);
        }
    }

    /** Through the tanh of the decoder, by central differences of {@link Reading#outputs}; the slopes are arbitrary. */
    @ParameterizedTest
    @CsvSource({"bilstm,tanh,all", "cnn,tanh,inText", "average,dot,inText"})
    void gradientsOfOutputsAgreeWithFiniteDifferences(String encoder, String attention, String candidates)
            throws ContributionException {
        try (TrainedModel model = model(encoder, attention, Map.of("candidates", candidates))) {
            for (Reading reading : model.read(examples, NONE)) {
                float[] slopes = {.3f, -1, 2};
                float[] weights = reading.attention();
                weights[0] += .5f;
                float[] gradient = reading.outputGradients(new float[][] {weights}, new float[][] {slopes})[0];
                assertArrayEquals(differences(reading, weights, slopes), gradient, 2e-4f);
                float[] own = model.attentionGradients(List.of(reading), new int[] {2}, NONE)[0];
                assertArrayEquals(differences(reading, reading.attention(), new float[] {0, 0, 1}), own, 2e-4f);
            }
        }
    }

    private static float[] differences(Reading reading, float[] weights, float[] slopes) {
        float[] differences = new float[weights.length];
        for (int t = 0; t < differences.length; t++) {
            float[] above = weights.clone();
            float[] below = weights.clone();
            above[t] += 1e-2f;
            below[t] -= 1e-2f;
            float[][] p = reading.outputs(new float[][] {above, below});
            for (int c = 0; c < slopes.length; c++) {
                differences[t] += slopes[c] * (p[0][c] - p[1][c]) / 2e-2f;
            }
        }
        return differences;
    }

    @ParameterizedTest
    @CsvSource({"bilstm,tanh", "cnn,dot", "average,tanh"})
    void withoutATokenIsReadingTheParagraphWithoutIt(String encoder, String attention) throws ContributionException {
        try (TrainedModel model = model(encoder, attention, Map.of())) {
            float[][][] without = model.withoutToken(model.read(examples, NONE), NONE);
            assertEquals(0, without[1].length); // a single token
            for (int i : new int[] {0, 2, 3, 4}) {
                for (int t = 0; t < without[i].length; t++) {
                    List<String> tokens = new ArrayList<>(examples.get(i).tokens());
                    tokens.remove(t);
                    Example shorter = new Example("", tokens, examples.get(i).query(), "kitchen", Optional.empty());
                    assertArrayEquals(model.read(List.of(shorter), NONE).get(0).probabilities(), without[i][t], 1e-6f);
                }
            }
        }
    }

    /** ToyPairs' classes are garden, hall, kitchen. Without any of them in the text, all are possible. */
    @ParameterizedTest
    @CsvSource({"bilstm,tanh", "average,dot"})
    void onlyAnswersOfTheTextArePossible(String encoder, String attention) throws ContributionException {
        try (TrainedModel model = model(encoder, attention, Map.of("candidates", "inText"))) {
            List<Reading> readings = model.read(examples, NONE);
            assertArrayEquals(new float[] {0, 0, 1}, readings.get(0).probabilities());
            assertArrayEquals(new float[] {0, 0, 1}, readings.get(0).outputs(new float[][] {{1, 0, 0, 0, 7}})[0]);
            for (float p : readings.get(3).probabilities()) {
                assertTrue(p > 0);
            }
            float[][][] without = model.withoutToken(readings, NONE);
            assertArrayEquals(new float[] {0, 0, 1}, without[0][4]); // what was possible stays so
            assertArrayEquals(new float[5], model.inputGradients(readings.subList(0, 1), new int[] {2}, NONE)[0]);
        }
    }

    /** Their completeness (Sundararajan et al. 2017, proposition 1), over two numbers of steps. */
    @ParameterizedTest
    @CsvSource({"bilstm,tanh", "average,dot"})
    void integratedGradientsAddUpToTheSameHoweverFineThePath(String encoder, String attention)
            throws ContributionException {
        try (TrainedModel model = model(encoder, attention, Map.of())) {
            List<Reading> readings = model.read(examples, NONE);
            int[] classes = {0, 1, 2, 0, 1};
            float[][] coarse = model.integratedGradients(readings, classes, 60, NONE);
            float[][] fine = model.integratedGradients(readings, classes, 120, NONE);
            for (int i = 0; i < coarse.length; i++) {
                assertEquals(examples.get(i).tokens().size(), coarse[i].length);
                assertEquals(sum(fine[i]), sum(coarse[i]), 1e-2);
            }
        }
    }

    private static TrainedModel model(String encoder, String attention, Map<String, String> more)
            throws ContributionException {
        Map<String, String> settings = new HashMap<>(UNTRAINED);
        settings.putAll(more);
        Training training = BuiltIns.training("pair", ToyPairs.of(20), settings, Map.entry(encoder, Map.of()),
                Map.entry(attention, Map.of()), 3);
        return new PairTrainer().train(training, epoch -> {}, NONE);
    }

    private static Example example(String paragraph, String question) {
        return new Example(paragraph, List.of(paragraph.split(" ")),
                question.isEmpty() ? List.of() : List.of(question.split(" ")), "kitchen", Optional.empty());
    }

    private static double sum(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum;
    }
}
