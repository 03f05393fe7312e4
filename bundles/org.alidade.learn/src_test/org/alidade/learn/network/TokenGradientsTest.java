package org.alidade.learn.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;

import org.alidade.core.data.Example;
import org.alidade.core.model.Reading;
import org.alidade.core.setting.Settings;
import org.alidade.learn.attention.Attention;
import org.alidade.learn.builtin.AdditiveAttentionFactory;
import org.alidade.learn.builtin.BiLstmFactory;
import org.alidade.learn.builtin.UniformAttentionFactory;
import org.alidade.learn.encoder.Encoder;
import org.alidade.learn.model.BuiltIns;
import org.alidade.learn.tape.EmbeddingTable;
import org.alidade.learn.tape.Memory;
import org.alidade.learn.tape.Packed;
import org.alidade.learn.tape.Parameter;
import org.alidade.learn.tape.Tape;
import org.alidade.learn.tape.Var;
import org.alidade.learn.train.CrossEntropy;
import org.alidade.learn.train.Loss;
import org.alidade.learn.train.WeightedBinaryLoss;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("nd4j")
class TokenGradientsTest {

    private static final IProgressMonitor NONE = new NullProgressMonitor();
    private static final int WIDTH = 6;

    private final List<Example> examples = List.of(example("a b c"), example("unheard d e a a b"), example("e"));

    /** Completeness, Sundararajan et al. 2017, proposition 1: the sum is p(x) - p(0), marks left as they are. */
    @Test
    void integratedGradientsAddUpToTheChangeFromEmptyVectors() {
        for (Loss loss : List.of(new WeightedBinaryLoss(1), new CrossEntropy(3))) {
            FlatNetwork network = network(loss, bilstm(), tanh());
            try (NetworkModel<Words> model = new NetworkModel<>(network)) {
                List<Reading> readings = model.read(examples, NONE);
                int[] classes = {1, 0, 1};
                float[][] gradients = model.integratedGradients(readings, classes, 400, NONE);
                for (int i = 0; i < classes.length; i++) {
                    float change = readings.get(i).probabilities()[classes[i]]
                            - withShare(network, examples.get(i), 0)[classes[i]];
                    assertEquals(change, sum(gradients[i]), 2e-3);
                }
            }
        }
    }

    /** K = 1 is the gradient times the input; the derivative along the token's own vector by central differences. */
    @Test
    void oneStepIsTheGradientTimesTheInputThroughAttention() {
        FlatNetwork network = network(new CrossEntropy(3), bilstm(), tanh());
        try (NetworkModel<Words> model = new NetworkModel<>(network)) {
            Example single = examples.get(2);
            float gradient = model.integratedGradients(model.read(List.of(single), NONE), new int[] {2}, 1, NONE)[0][0];
            float difference = (withShare(network, single, 1.01f)[2] - withShare(network, single, .99f)[2]) / .02f;
            assertEquals(difference, gradient, 2e-4);
        }
    }

    /** Attention that is the same whatever the input: holding it changes nothing but the sign. */
    @Test
    void underUniformAttentionInputGradientsAreThoseOfOneStep() {
        try (NetworkModel<Words> model = new NetworkModel<>(network(new CrossEntropy(3), bilstm(),
                new UniformAttentionFactory().create(8, 0, Settings.NONE, new Random(0))))) {
            List<Reading> readings = model.read(examples, NONE);
            int[] classes = {1, 0, 2};
            float[][] held = model.inputGradients(readings, classes, NONE);
            float[][] step = model.integratedGradients(readings, classes, 1, NONE);
            for (int i = 0; i < held.length; i++) {
                for (int t = 0; t < held[i].length; t++) {
                    assertEquals(held[i][t], Math.abs(step[i][t]), 1e-7);
                }
            }
        }
    }

    @Test
    void otherExamplesInTheBatchDoNotMatter() {
        try (NetworkModel<Words> model = new NetworkModel<>(network(new CrossEntropy(3), bilstm(), tanh()))) {
            List<Reading> readings = model.read(examples, NONE);
            float[][] together = model.integratedGradients(readings, new int[] {1, 0, 1}, 5, NONE);
            float[][] alone = model.integratedGradients(readings.subList(1, 2), new int[] {0}, 5, NONE);
            assertArrayEquals(together[1], alone[0], 1e-6f);
        }
    }

    @Test
    void noStepsAreRefused() {
        try (NetworkModel<Words> model = new NetworkModel<>(network(new CrossEntropy(3), bilstm(), tanh()))) {
            List<Reading> readings = model.read(examples, NONE);
            var e = assertThrows(IllegalArgumentException.class,
                    () -> model.integratedGradients(readings, new int[3], 0, NONE));
            assertEquals("Integrated gradients have 0 steps, expected at least 1", e.getMessage());
            var f = assertThrows(IllegalArgumentException.class,
                    () -> model.inputGradients(readings, new int[1], NONE));
            assertTrue(f.getMessage().startsWith("Expected a class for each of 3 readings"), f.getMessage());
        }
    }

    /** Probabilities with the vectors of the tokens scaled, those of the marks as they are. */
    private static float[] withShare(FlatNetwork network, Example example, float share) {
        try (Tape tape = Tape.inference()) {
            List<Words> batch = network.encode(List.of(example));
            float[] x = Memory.read(network.vectors(tape, batch).value());
            Packed tokens = Words.packed(batch);
            for (int j = tokens.from(0) * WIDTH; j < tokens.to(0) * WIDTH; j++) {
                x[j] *= share;
            }
            Var scaled = tape.constant(Memory.array(tokens.rows(), WIDTH, x));
            return network.loss().probabilities(
                    Memory.read(network.forward(tape, batch, scaled).logits().value()), 0);
        }
    }

    private static Encoder bilstm() {
        return new BiLstmFactory().create(WIDTH, 4, Settings.NONE, new Random(2));
    }

    private static Attention tanh() {
        return new AdditiveAttentionFactory().create(8, 0, BuiltIns.attentionDefaults("tanh"), new Random(3));
    }

    private static FlatNetwork network(Loss loss, Encoder encoder, Attention attention) {
        Vocabulary words = new Vocabulary(List.of("a", "b", "c", "d", "e"));
        EmbeddingTable embedding = new EmbeddingTable("embedding", words.size(), WIDTH);
        embedding.normal(new Random(1), 1);
        return new FlatNetwork(words, embedding, encoder, attention,
                new Parameter("output.weight", loss.outputs(), 8).uniform(new Random(4), 1),
                new Parameter("output.bias", 1, loss.outputs()).uniform(new Random(5), 1), loss);
    }

    private static Example example(String text) {
        return Example.of(text, List.of(text.split(" ")), "x");
    }

    private static double sum(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum;
    }
}
