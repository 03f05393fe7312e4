package org.alidade.learn.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.alidade.core.data.Example;
import org.alidade.core.model.Reading;
import org.alidade.core.setting.Settings;
import org.alidade.learn.attention.Attention;
import org.alidade.learn.builtin.AdditiveAttentionFactory;
import org.alidade.learn.builtin.BiLstmFactory;
import org.alidade.learn.encoder.Encoder;
import org.alidade.learn.model.BuiltIns;
import org.alidade.learn.tape.EmbeddingTable;
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

/** An untrained model: its answers to probes must be consistent whatever its parameters are. */
@Tag("nd4j")
class FlatModelTest {

    private static final IProgressMonitor NONE = new NullProgressMonitor();
    private static final Vocabulary WORDS = new Vocabulary(List.of("a", "b", "c", "d", "e"));

    private final List<Example> examples = List.of(example("a b c"), example("unheard d e a a b"), example("e"),
            example("c d e c d e c d e c d e"));

    @Test
    void wordsHaveTheNumbersOfTheOriginalVectoriser() {
        assertEquals(9, WORDS.size());
        assertArrayEquals(new int[] {2, 4, 1, 8, 3}, WORDS.encode(List.of("a", "unheard", "e")));
    }

    @Test
    void attentionIsADistributionOverTheTokens() {
        try (NetworkModel<Words> model = model(new CrossEntropy(3))) {
            List<Reading> readings = model.read(examples, NONE);
            for (int i = 0; i < readings.size(); i++) {
                float[] attention = readings.get(i).attention();
                assertEquals(examples.get(i).tokens().size(), attention.length);
                assertEquals(1, sum(attention), 1e-6);
                assertEquals(1, sum(readings.get(i).probabilities()), 1e-6);
            }
        }
    }

    @Test
    void readingsDoNotDependOnTheirOrderBeyondRounding() {
        try (NetworkModel<Words> model = model(new WeightedBinaryLoss(1))) {
            List<Example> reversed = new ArrayList<>(examples);
            Collections.reverse(reversed);
            List<Reading> there = model.read(examples, NONE);
            List<Reading> back = model.read(reversed, NONE);
            for (int i = 0; i < there.size(); i++) {
                Reading twin = back.get(there.size() - 1 - i);
                assertArrayEquals(there.get(i).probabilities(), twin.probabilities(), 1e-6f);
                assertArrayEquals(there.get(i).attention(), twin.attention(), 1e-6f);
                float[] alone = model.read(List.of(examples.get(i)), NONE).get(0).probabilities();
                assertArrayEquals(alone, there.get(i).probabilities(), 1e-6f);
            }
        }
    }

    @Test
    void theOwnAttentionGivesTheOwnProbabilities() {
        try (NetworkModel<Words> model = model(new CrossEntropy(3))) {
            for (Reading reading : model.read(examples, NONE)) {
                assertArrayEquals(reading.probabilities(), reading.outputs(new float[][] {reading.attention()})[0],
                        1e-6f);
            }
        }
    }

    @Test
    void weightsOfAnotherLengthAreRefused() {
        try (NetworkModel<Words> model = model(new WeightedBinaryLoss(1))) {
            Reading reading = model.read(List.of(example("a b c")), NONE).get(0);
            var e = assertThrows(IllegalArgumentException.class, () -> reading.outputs(new float[][] {{1, 2}}));
            assertEquals("Example a b c has 3 units of attention, but weights 0 has 2", e.getMessage());
        }
    }

    /** d p / d a_t by central differences through {@link Reading#outputs}, for each class. */
    @Test
    void attentionGradientsAgreeWithFiniteDifferences() {
        for (Loss loss : List.of(new WeightedBinaryLoss(1), new CrossEntropy(3))) {
            try (NetworkModel<Words> model = model(loss)) {
                List<Reading> readings = model.read(examples, NONE);
                for (int c = 0; c < readings.get(0).probabilities().length; c++) {
                    int[] classes = new int[readings.size()];
                    Arrays.fill(classes, c);
                    float[][] gradients = model.attentionGradients(readings, classes, NONE);
                    for (int i = 0; i < gradients.length; i++) {
                        assertArrayEquals(differences(readings.get(i), c), gradients[i], 2e-4f);
                    }
                }
            }
        }
    }

    private static float[] differences(Reading reading, int c) {
        float[] differences = new float[reading.attention().length];
        for (int t = 0; t < differences.length; t++) {
            float[] above = reading.attention();
            float[] below = reading.attention();
            above[t] += 1e-2f;
            below[t] -= 1e-2f;
            float[][] outputs = reading.outputs(new float[][] {above, below});
            differences[t] = (outputs[0][c] - outputs[1][c]) / 2e-2f;
        }
        return differences;
    }

    /** The probabilities of two classes sum to one: gradients have the same size. */
    @Test
    void inputGradientsOfTheTwoClassesAreEqual() {
        try (NetworkModel<Words> model = model(new WeightedBinaryLoss(1))) {
            List<Reading> readings = model.read(examples, NONE);
            float[][] zero = model.inputGradients(readings, new int[] {0, 0, 0, 0}, NONE);
            float[][] one = model.inputGradients(readings, new int[] {1, 1, 1, 1}, NONE);
            for (int i = 0; i < zero.length; i++) {
                assertArrayEquals(zero[i], one[i], 1e-9f);
                assertEquals(examples.get(i).tokens().size(), one[i].length);
            }
        }
    }

    @Test
    void withoutATokenIsReadingTheTextWithoutIt() {
        for (Encoder encoder : List.of(bilstm(), new Plain(bilstm()))) { // with and without the short way
            try (NetworkModel<Words> model = model(new CrossEntropy(3), encoder)) {
                float[][][] without = model.withoutToken(model.read(examples, NONE), NONE);
                assertEquals(0, without[2].length); // a single token
                for (int i : new int[] {0, 1, 3}) {
                    for (int t = 0; t < without[i].length; t++) {
                        List<String> tokens = new ArrayList<>(examples.get(i).tokens());
                        tokens.remove(t);
                        Example shorter = example(String.join(" ", tokens));
                        assertArrayEquals(model.read(List.of(shorter), NONE).get(0).probabilities(), without[i][t],
                                1e-6f);
                    }
                }
            }
        }
    }

    /** 250 tokens make 62,000 rows of variants: the text is cut into groups of deletions. */
    @Test
    void aLongTextIsWorkedOnInPieces() {
        StringBuilder text = new StringBuilder("a");
        for (int t = 1; t < 250; t++) {
            text.append(' ').append("abcde".charAt(t * 7 % 5));
        }
        try (NetworkModel<Words> model = model(new WeightedBinaryLoss(1))) {
            List<Reading> readings = model.read(List.of(example(text.toString())), NONE);
            float[][] without = model.withoutToken(readings, NONE)[0];
            for (int t : new int[] {0, 23, 24, 120, 249}) {
                List<String> tokens = new ArrayList<>(readings.get(0).example().tokens());
                tokens.remove(t);
                assertArrayEquals(
                        model.read(List.of(example(String.join(" ", tokens))), NONE).get(0).probabilities(),
                        without[t], 1e-6f);
            }
        }
    }

    /** Hides that an encoder knows a short way. */
    private record Plain(Encoder encoder) implements Encoder {

        @Override
        public int width() {
            return encoder.width();
        }

        @Override
        public Var encode(Tape tape, Packed tokens, Var x) {
            return encoder.encode(tape, tokens, x);
        }

        @Override
        public List<Parameter> parameters() {
            return encoder.parameters();
        }
    }

    private static Encoder bilstm() {
        return new BiLstmFactory().create(6, 4, Settings.NONE, new Random(2));
    }

    private static NetworkModel<Words> model(Loss loss) {
        return model(loss, bilstm());
    }

    private static NetworkModel<Words> model(Loss loss, Encoder encoder) {
        EmbeddingTable embedding = new EmbeddingTable("embedding", WORDS.size(), 6);
        embedding.normal(new Random(1), 1);
        Attention attention = new AdditiveAttentionFactory().create(encoder.width(), 0,
                BuiltIns.attentionDefaults("tanh"), new Random(3));
        return new NetworkModel<>(new FlatNetwork(WORDS, embedding, encoder, attention,
                new Parameter("output.weight", loss.outputs(), encoder.width()).uniform(new Random(4), 1),
                new Parameter("output.bias", 1, loss.outputs()).uniform(new Random(5), 1), loss));
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
