package org.alidade.learn.dl4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

import org.alidade.core.setting.SettingDeclaration;
import org.alidade.core.setting.SettingType;
import org.alidade.core.setting.Settings;
import org.alidade.learn.encoder.Encoder;
import org.alidade.learn.tape.Memory;
import org.alidade.learn.tape.Packed;
import org.alidade.learn.tape.Parameter;
import org.alidade.learn.tape.Tape;
import org.alidade.learn.tape.Var;
import org.alidade.learn.train.Adam;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.SelfAttentionLayer;
import org.deeplearning4j.nn.conf.layers.recurrent.Bidirectional;
import org.deeplearning4j.nn.conf.layers.recurrent.SimpleRnn;
import org.deeplearning4j.nn.weights.WeightInit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.activations.Activation;

@Tag("nd4j")
class LayerEncoderTest {

    private static final int E = 5;
    private static final int H = 6;
    private static final Packed TOKENS = new Packed(new int[] {4, 7, 1, 4}, 0);

    /** As the extensions declare them; each factory asks for its own. */
    private static final Settings SETTINGS = Settings.of(List.of(
            new SettingDeclaration("direction", "", SettingType.CHOICE, "both", 0, 0, List.of("forward", "both"), ""),
            new SettingDeclaration("kernel", "", SettingType.INTEGER, "3", 1, 99, List.of(), "")), Map.of());

    private enum Good {
        LSTM_FORWARD(new LstmLayerFactory()),
        GRAVES_LSTM(new GravesLstmLayerFactory()),
        CONVOLUTION(new ConvolutionLayerFactory()),
        SIMPLE_RNN(of(Grouping.MASKED, () -> new SimpleRnn.Builder().nOut(H).activation(Activation.TANH)
                .weightInit(WeightInit.XAVIER).build())),
        ACTIVATION(of(Grouping.MASKED, () -> new ActivationLayer(Activation.TANH))),
        BIDIRECTIONAL_LSTM_WITHOUT_MASKS(of(Grouping.EQUAL_LENGTHS, LayerEncoderTest::bidirectionalLstm));

        private final LayerEncoderFactory factory;

        Good(LayerEncoderFactory factory) {
            this.factory = factory;
        }

        Encoder create(long seed) {
            return factory.create(E, H, SETTINGS, new Random(seed));
        }
    }

    private static LayerEncoderFactory of(Grouping grouping, Supplier<Layer> layer) {
        return new LayerEncoderFactory() {

            @Override
            protected Layer layer(int inputWidth, int hidden, Settings settings) {
                return layer.get();
            }

            @Override
            protected Grouping grouping() {
                return grouping;
            }
        };
    }

    private static Layer bidirectionalLstm() {
        return new Bidirectional(Bidirectional.Mode.CONCAT, new LSTM.Builder().nOut(H).activation(Activation.TANH)
                .weightInit(WeightInit.XAVIER).build());
    }

    private static float[] normal(Random random, int n) {
        float[] values = new float[n];
        for (int i = 0; i < n; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    private static float[] encode(Encoder encoder, Packed tokens, float[] x) {
        try (Tape tape = Tape.inference()) {
            return Memory.read(encoder.encode(tape, tokens, tape.constant(Memory.array(tokens.rows(), E, x))).value());
        }
    }

    /** That it can be created at all means that it has passed its trial. */
    @ParameterizedTest
    @EnumSource
    void aGoodLayerIsAdmittedAndItsStatesDoNotDependOnTheBatch(Good good) {
        Encoder encoder = good.create(1);
        float[] x = normal(new Random(2), TOKENS.rows() * E);
        float[] together = encode(encoder, TOKENS, x);
        assertEquals(TOKENS.rows() * encoder.width(), together.length);
        for (int i = 0; i < TOKENS.count(); i++) {
            float[] alone = encode(encoder, new Packed(new int[] {TOKENS.length(i)}, 0),
                    Arrays.copyOfRange(x, TOKENS.start(i) * E, TOKENS.end(i) * E));
            assertArrayEquals(Arrays.copyOfRange(together, TOKENS.start(i) * encoder.width(),
                    TOKENS.end(i) * encoder.width()), alone, 1e-5f);
        }
    }

    @ParameterizedTest
    @EnumSource
    void equalSeedsGiveEqualBitsAndOtherSeedsOtherWeights(Good good) {
        float[] x = normal(new Random(2), TOKENS.rows() * E);
        float[] states = encode(good.create(1), TOKENS, x);
        assertArrayEquals(states, encode(good.create(1), TOKENS, x));
        if (!good.create(1).parameters().isEmpty()) {
            assertFalse(Arrays.equals(states, encode(good.create(2), TOKENS, x)));
        }
    }

    /** Two encodings on one tape, and the first is differentiated: the layer keeps intermediate results of the last. */
    @ParameterizedTest
    @EnumSource
    void anEncodingIsDifferentiatedRightAfterAnotherOne(Good good) {
        Encoder encoder = good.create(1);
        float[] x = normal(new Random(2), TOKENS.rows() * E);
        float[] other = normal(new Random(3), TOKENS.rows() * E);
        float[] seed = normal(new Random(4), TOKENS.rows() * encoder.width());
        assertArrayEquals(gradient(encoder, x, x, seed), gradient(encoder, x, other, seed), 1e-6f);
    }

    private static float[] gradient(Encoder encoder, float[] x, float[] later, float[] seed) {
        try (Tape tape = Tape.training()) {
            Var input = tape.input(Memory.array(TOKENS.rows(), E, x));
            Var states = encoder.encode(tape, TOKENS, input);
            encoder.encode(tape, TOKENS, tape.constant(Memory.array(TOKENS.rows(), E, later)));
            tape.backward(states, Memory.array(TOKENS.rows(), encoder.width(), seed));
            return Memory.read(input.gradient());
        }
    }

    /** Least squares against fixed random states. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ACTIVATION")
    void trainingReducesTheLoss(Good good) {
        Encoder encoder = good.create(1);
        Adam adam = new Adam(0.05).group(encoder.parameters(), 0);
        float[] x = normal(new Random(2), TOKENS.rows() * E);
        float[] wanted = normal(new Random(3), TOKENS.rows() * encoder.width());
        double first = step(encoder, adam, x, wanted);
        double last = first;
        for (int k = 0; k < 25; k++) {
            last = step(encoder, adam, x, wanted);
        }
        assertTrue(last < 0.7 * first, first + " to " + last);
    }

    private static double step(Encoder encoder, Adam adam, float[] x, float[] wanted) {
        try (Tape tape = Tape.training()) {
            Var states = encoder.encode(tape, TOKENS, tape.constant(Memory.array(TOKENS.rows(), E, x)));
            float[] error = Memory.read(states.value());
            double loss = 0;
            for (int i = 0; i < error.length; i++) {
                error[i] -= wanted[i];
                loss += error[i] * error[i] / 2;
            }
            tape.backward(states, Memory.array(TOKENS.rows(), encoder.width(), error));
            adam.step();
            return loss;
        }
    }

    @Test
    void parametersHaveTheNamesOfTheLayerAndAreLive() {
        Encoder encoder = Good.LSTM_FORWARD.create(1);
        assertEquals(List.of("W", "RW", "b"), encoder.parameters().stream().map(Parameter::name).toList());
        assertEquals(List.of(E * 4 * H, H * 4 * H, 4 * H),
                encoder.parameters().stream().map(Parameter::size).toList());
        encoder.parameters().forEach(parameter -> parameter.set(new float[parameter.size()]));
        float[] states = encode(encoder, TOKENS, normal(new Random(2), TOKENS.rows() * E));
        assertArrayEquals(new float[TOKENS.rows() * H], states); // all gates 1/2 of nothing
    }

    @Test
    void selfAttentionIsRefusedForItsWrongGradient() {
        String reason = reason(of(Grouping.MASKED, () -> new SelfAttentionLayer.Builder().nHeads(1).headSize(H)
                .projectInput(true).nOut(H).weightInit(WeightInit.XAVIER).build()));
        assertTrue(reason.startsWith("Layer SelfAttentionLayer of " + getClass().getName()), reason);
        assertTrue(reason.contains("its gradient is wrong at "), reason);
        assertTrue(reason.contains("relative error") && reason.contains("allowed 0.02"), reason);
    }

    /** The bias of the backward direction gets a wrong gradient where lengths differ. */
    @Test
    void aBidirectionalLstmWithMasksIsRefusedAndItsParameterNamed() {
        String reason = reason(of(Grouping.MASKED, LayerEncoderTest::bidirectionalLstm));
        assertTrue(reason.contains("its gradient is wrong at bb["), reason);
    }

    /** The second time it is not tried out again, with the same answer. */
    @Test
    void aRefusedLayerStaysRefused() {
        LayerEncoderFactory factory = of(Grouping.MASKED, LayerEncoderTest::bidirectionalLstm);
        assertEquals(reason(factory), reason(factory));
    }

    @Test
    void aLayerThatMixesSequencesIsRefused() {
        String reason = reason(of(Grouping.MASKED, () -> new BatchNormalization.Builder().build()));
        assertTrue(reason.startsWith("Layer BatchNormalization"), reason);
    }

    @Test
    void aLayerThatMakesNoSequencesIsRefused() {
        String reason = reason(of(Grouping.MASKED, GlobalPoolingLayer::new));
        assertTrue(reason.contains("(sequences, width, positions)"), reason);
    }

    @Test
    void aLayerWithDropoutIsRefused() {
        String reason = reason(of(Grouping.MASKED, () -> new LSTM.Builder().nOut(H).activation(Activation.TANH)
                .weightInit(WeightInit.XAVIER).dropOut(0.5).build()));
        assertTrue(reason.contains("dropout is a setting of models"), reason);
    }

    private static String reason(LayerEncoderFactory factory) {
        return assertThrows(RefusedEncoderException.class,
                () -> factory.create(E, H, SETTINGS, new Random(1))).getMessage();
    }
}
