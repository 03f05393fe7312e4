package org.alidade.learn.builtin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.alidade.learn.encoder.DeletionEncoder;
import org.alidade.learn.encoder.Encoder;
import org.alidade.learn.tape.Deletions;
import org.alidade.learn.tape.Memory;
import org.alidade.learn.tape.Packed;
import org.alidade.learn.tape.Parameter;
import org.alidade.learn.tape.Tape;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;

@Tag("nd4j")
class EncoderTest {

    private static final int E = 4;

    private static List<Encoder> encoders() {
        return List.of(new BiLstm(E, 3, new Random(1)), new Affine(E, 6, Affine.Padding.LEFT_OUT, new Random(1)),
                new Convolutions(E, 2, new int[] {1, 3, 5}, new Random(1)),
                new BiGru(E, 3, Initialisation.ALLENNLP, new Random(1)), new Identity(E),
                new SelfAttention(E, 6, 2, SelfAttention.Positions.SINUSOIDAL, SelfAttention.Residual.ADDED,
                        new Random(1)));
    }

    /** One LSTM cell with H = 1, E = 1, all weights 1 and biases 0, x = 1: i = f = o = s(1), g = tanh(1), c = i g. */
    @Test
    void oneLstmCellByHand() {
        Lstm lstm = new Lstm(1, 1, Direction.FORWARD, new Random(1));
        lstm.inputWeights.set(new float[] {1, 1, 1, 1});
        lstm.stateWeights.set(new float[] {1, 1, 1, 1});
        lstm.inputBias.set(new float[4]);
        lstm.stateBias.set(new float[4]);
        double sigmoid = 1 / (1 + Math.exp(-1));
        double expected = sigmoid * Math.tanh(sigmoid * Math.tanh(1));
        Packed one = new Packed(new int[] {1}, 0);
        try (Tape tape = Tape.inference()) {
            LstmStates s = lstm.forward(tape, one, new TimeMajor(one), Memory.array(1, 1, new float[] {1}));
            assertEquals(expected, s.h[0], 1e-6);
        }
    }

    @Test
    void theStatesOfASequenceDoNotDependOnTheOthersInItsBatch() {
        float[] x = normal(new Random(2), 9 * E);
        for (Encoder encoder : encoders()) {
            float[] together = encode(encoder, new Packed(new int[] {4, 5}, 1), x);
            float[] alone = encode(encoder, new Packed(new int[] {5}, 1), Arrays.copyOfRange(x, 4 * E, 9 * E));
            assertArrayEquals(Arrays.copyOfRange(together, 4 * encoder.width(), 9 * encoder.width()), alone, 1e-6f);
        }
    }

    @Test
    void inputsAreNotChanged() {
        Packed tokens = new Packed(new int[] {4, 5}, 1);
        float[] x = normal(new Random(2), 9 * E);
        for (Encoder encoder : encoders()) {
            try (Tape tape = Tape.training()) {
                INDArray input = Memory.array(9, E, x);
                float[] seed = normal(new Random(3), 9 * encoder.width());
                INDArray d = Memory.array(9, encoder.width(), seed);
                tape.backward(encoder.encode(tape, tokens, tape.input(input)), d);
                assertArrayEquals(x, Memory.read(input));
                assertArrayEquals(seed, Memory.read(d));
            }
        }
    }

    @Test
    void theSameSeedGivesTheSameParametersToTheBit() {
        for (int k = 0; k < encoders().size(); k++) {
            Encoder one = encoders().get(k);
            Encoder other = encoders().get(k);
            for (int p = 0; p < one.parameters().size(); p++) {
                assertArrayEquals(one.parameters().get(p).toArray(), other.parameters().get(p).toArray());
            }
        }
    }

    /** torch draws LSTM parameters from U(-1/sqrt(H), 1/sqrt(H)), convolutions from U(-1/sqrt(kE), 1/sqrt(kE)). */
    @Test
    void parametersLieInTheRangesOfTorch() {
        BiLstm lstm = new BiLstm(30, 16, new Random(1));
        lstm.parameters().forEach(parameter -> assertEquals(.25, largest(parameter.toArray()), .02, parameter.name()));
        float[] w = new Convolutions(25, 8, new int[] {1, 4}, new Random(1)).parameters().get(0).toArray();
        assertEquals(.2, largest(Arrays.copyOfRange(w, 0, 8 * 25)), .01);
        assertEquals(.1, largest(Arrays.copyOfRange(w, 8 * 25, w.length)), .005);
    }

    /**
     * H = 1, E = 1, all weights 1, x = 1, input biases 0, state biases (0, 0, .5): at the first step r = z = s(1),
     * n = tanh(1 + .5 r), h = (1 - z) n; at the second r = z = s(1 + h), n = tanh(1 + r (h + .5)),
     * h' = (1 - z) n + z h.
     */
    @Test
    void twoGruStepsByHand() {
        Gru gru = new Gru(1, 1, Direction.FORWARD, Initialisation.TORCH, new Random(1));
        gru.inputWeights.set(new float[] {1, 1, 1});
        gru.stateWeights.set(new float[] {1, 1, 1});
        gru.parameters().get(2).set(new float[3]);
        gru.parameters().get(3).set(new float[] {0, 0, .5f});
        double gate = 1 / (1 + Math.exp(-1));
        double first = (1 - gate) * Math.tanh(1 + .5 * gate);
        double later = 1 / (1 + Math.exp(-1 - first));
        double second = (1 - later) * Math.tanh(1 + later * (first + .5)) + later * first;
        Packed two = new Packed(new int[] {2}, 0);
        try (Tape tape = Tape.inference()) {
            GruStates s = gru.forward(tape, two, new TimeMajor(two), Memory.array(2, 1, new float[] {1, 1}));
            assertEquals(first, s.h[0], 1e-6);
            assertEquals(second, s.h[1], 1e-6);
        }
    }

    /**
     * torch.nn.GRU 2.13 (bidirectional, float64): its parameters in the order of ours are sin(0), sin(1) .. sin(71),
     * the inputs cos(0) .. cos(7), sequences of three and of one token.
     */
    @Test
    void aBiGruComputesWhatThatOfTorchDoes() {
        BiGru encoder = new BiGru(2, 2, Initialisation.TORCH, new Random(1));
        int next = 0;
        for (Parameter parameter : encoder.parameters()) {
            float[] values = new float[parameter.size()];
            for (int j = 0; j < values.length; j++, next++) {
                values[j] = (float) Math.sin(next);
            }
            parameter.set(values);
        }
        float[] x = new float[8];
        for (int j = 0; j < x.length; j++) {
            x[j] = (float) Math.cos(j);
        }
        float[] expected = {.45066136f, -.11180640f, .71494515f, .87074500f, .38439851f, .02254955f, .42333619f,
                .23804408f, .28179546f, -.05255813f, .82193396f, .15585099f, .49576394f, -.09880662f, .69054092f,
                .78570710f};
        try (Tape tape = Tape.inference()) {
            assertArrayEquals(expected, Memory.read(encoder.encode(tape, new Packed(new int[] {3, 1}, 0),
                    tape.constant(Memory.array(4, 2, x))).value()), 2e-6f);
        }
    }

    /** With H = 50 the 150 state biases are 0 but for numbers 37 .. 73. */
    @Test
    void aGruStartsAsTheConfigurationsOfSerranoAndSmithSay() {
        Gru gru = new Gru(20, 50, Direction.FORWARD, Initialisation.ALLENNLP, new Random(1));
        float[] stateBias = gru.parameters().get(3).toArray();
        for (int j = 0; j < 150; j++) {
            assertEquals(j >= 37 && j < 74 ? 1 : 0, stateBias[j], "state bias " + j);
        }
        assertArrayEquals(new float[150], gru.parameters().get(2).toArray());
        assertEquals(Math.sqrt(6.0 / 170), largest(gru.inputWeights.toArray()), 1e-3);
        float[] u = gru.stateWeights.toArray();
        for (int a = 0; a < 50; a++) {
            for (int b = 0; b <= a; b++) {
                double product = 0;
                for (int r = 0; r < 150; r++) {
                    product += (double) u[r * 50 + a] * u[r * 50 + b];
                }
                assertEquals(a == b ? 1 : 0, product, 1e-5, "columns " + a + " and " + b);
            }
        }
    }

    /** E = H = 1, one head, all maps 1: scores x_s x_t, so token 1 of (0, 1) weighs both as 1 : e. */
    @Test
    void selfAttentionOfTwoTokensByHand() {
        SelfAttention encoder = new SelfAttention(1, 1, 1, SelfAttention.Positions.NONE, SelfAttention.Residual.NONE,
                new Random(1));
        encoder.parameters().subList(0, 4).forEach(parameter -> parameter.set(new float[] {1}));
        Packed tokens = new Packed(new int[] {2, 1}, 0);
        try (Tape tape = Tape.inference()) {
            float[] h = Memory.read(encoder.encode(tape, tokens,
                    tape.constant(Memory.array(3, 1, new float[] {0, 1, 7}))).value());
            assertArrayEquals(new float[] {.5f, (float) (Math.E / (1 + Math.E)), 7}, h, 1e-6f);
        }
    }

    /** With zero maps and the vectors added, states are the vectors plus sin and cos of t and of t / 100. */
    @Test
    void positionsAreThoseOfVaswani() {
        SelfAttention encoder = new SelfAttention(4, 4, 1, SelfAttention.Positions.SINUSOIDAL,
                SelfAttention.Residual.ADDED, new Random(1));
        encoder.parameters().forEach(parameter -> parameter.set(new float[parameter.size()]));
        try (Tape tape = Tape.inference()) {
            float[] h = Memory.read(encoder.encode(tape, new Packed(new int[] {1, 3}, 0),
                    tape.constant(Memory.array(4, 4, new float[16]))).value());
            assertArrayEquals(new float[] {0, 1, 0, 1}, Arrays.copyOfRange(h, 4, 8), 1e-6f);
            float[] expected = {(float) Math.sin(2), (float) Math.cos(2), (float) Math.sin(.02),
                    (float) Math.cos(.02)};
            assertArrayEquals(expected, Arrays.copyOfRange(h, 12, 16), 1e-6f);
        }
    }

    @Test
    void withoutPositionsSelfAttentionDoesNotKnowTheOrder() {
        SelfAttention encoder = new SelfAttention(1, 2, 2, SelfAttention.Positions.NONE, SelfAttention.Residual.ADDED,
                new Random(1));
        Packed tokens = new Packed(new int[] {3}, 0);
        try (Tape tape = Tape.inference()) {
            float[] h = Memory.read(encoder.encode(tape, tokens,
                    tape.constant(Memory.array(3, 1, new float[] {1, 2, 3}))).value());
            float[] turned = Memory.read(encoder.encode(tape, tokens,
                    tape.constant(Memory.array(3, 1, new float[] {3, 2, 1}))).value());
            assertArrayEquals(Arrays.copyOfRange(h, 0, 2), Arrays.copyOfRange(turned, 4, 6), 1e-6f);
        }
    }

    /** With edges, where deletions begin after the first position, and without, where a variant begins anew. */
    @ParameterizedTest(name = "edge {0}")
    @ValueSource(ints = {0, 1})
    void statesOfVariantsAreThoseOfEncodingThemAgain(int edge) {
        Packed tokens = new Packed(new int[] {4, 3, 7, 5}, edge);
        float[] x = normal(new Random(2), 19 * E);
        for (DeletionEncoder encoder : List.of(new BiLstm(E, 3, new Random(1)),
                new BiGru(E, 3, Initialisation.TORCH, new Random(1)),
                new Convolutions(E, 2, new int[] {1, 3, 7}, new Random(1)), new Convolutions(E, 2, new int[] {1},
                        new Random(1)),
                new Affine(E, 6, Affine.Padding.LEFT_OUT, new Random(1)))) {
            variantsAgree(encoder, tokens, x);
        }
    }

    private static void variantsAgree(DeletionEncoder encoder, Packed tokens, float[] x) {
        for (Deletions deletions : List.of(Deletions.ofAll(tokens),
                new Deletions(tokens, new int[] {1, 2, 2, 1}, new int[] {3, 2, 4, 4}))) {
            int[] rows = new int[19];
            Arrays.setAll(rows, r -> r);
            int[] kept = deletions.apply(rows);
            float[] variants = new float[kept.length * E];
            for (int r = 0; r < kept.length; r++) {
                System.arraycopy(x, kept[r] * E, variants, r * E, E);
            }
            float[] expected = encode(encoder, deletions.variants(), variants);
            try (Tape tape = Tape.inference()) {
                float[] actual = Memory.read(
                        encoder.encodeVariants(tape, deletions, tape.constant(Memory.array(19, E, x))).value());
                assertArrayEquals(expected, actual, 1e-6f);
            }
        }
    }

    private static float[] encode(Encoder encoder, Packed tokens, float[] x) {
        try (Tape tape = Tape.inference()) {
            return Memory.read(
                    encoder.encode(tape, tokens, tape.constant(Memory.array(tokens.rows(), E, x))).value());
        }
    }

    private static float largest(float[] values) {
        float largest = 0;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    private static float[] normal(Random random, int n) {
        float[] values = new float[n];
        for (int i = 0; i < n; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }
}
