package org.alidade.learn.builtin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.alidade.learn.encoder.Encoder;
import org.alidade.learn.tape.Deletions;
import org.alidade.learn.tape.Memory;
import org.alidade.learn.tape.Packed;
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
        return List.of(new BiLstm(E, 3, new Random(1)), new Affine(E, 6, new Random(1)),
                new Convolutions(E, 2, new int[] {1, 3, 5}, new Random(1)));
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

    /** With edges, where deletions begin after the first position, and without, where a variant begins anew. */
    @ParameterizedTest(name = "edge {0}")
    @ValueSource(ints = {0, 1})
    void statesOfVariantsAreThoseOfEncodingThemAgain(int edge) {
        Packed tokens = new Packed(new int[] {4, 3, 7, 5}, edge);
        float[] x = normal(new Random(2), 19 * E);
        BiLstm encoder = new BiLstm(E, 3, new Random(1));
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
