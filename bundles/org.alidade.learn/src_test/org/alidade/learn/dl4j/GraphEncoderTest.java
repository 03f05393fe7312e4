package org.alidade.learn.dl4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.alidade.core.setting.Settings;
import org.alidade.learn.encoder.Encoder;
import org.alidade.learn.tape.Memory;
import org.alidade.learn.tape.Packed;
import org.alidade.learn.tape.Parameter;
import org.alidade.learn.tape.Tape;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.weightinit.impl.XavierInitScheme;

@Tag("nd4j")
class GraphEncoderTest {

    private static final int E = 3;
    private static final int H = 4;
    private static final Packed TOKENS = new Packed(new int[] {2, 5, 1}, 0);

    /** Self-attention softmax(Q K' / sqrt(H)) V; positions after the end have the score -1e9. */
    private static final class SelfAttention extends GraphEncoderFactory {

        @Override
        protected SDVariable define(SameDiff graph, Inputs inputs, int inputWidth, int hidden, Settings settings) {
            SDVariable queries = project(graph, "q", inputs, inputWidth, hidden); // [G, T, H]
            SDVariable keys = project(graph, "k", inputs, inputWidth, hidden);
            SDVariable values = project(graph, "v", inputs, inputWidth, hidden);
            SDVariable scores = graph.mmul(queries, graph.permute(keys, 0, 2, 1)).mul(1 / Math.sqrt(hidden));
            SDVariable ends = graph.expandDims(inputs.mask().sub(1).mul(1e9), 1); // [G, 1, T]
            return graph.mmul(graph.nn.softmax(scores.add(ends), -1), values);
        }

        /** Through rank 2, since SameDiff's gradient of a product of other ranks is wrong. */
        private static SDVariable project(SameDiff graph, String name, Inputs inputs, int inputWidth, int hidden) {
            SDVariable weights = graph.var(name, new XavierInitScheme('c', inputWidth, hidden), DataType.FLOAT,
                    inputWidth, hidden);
            SDVariable width = graph.constant(Nd4j.createFromArray(new long[] {hidden}));
            SDVariable shape = graph.concat(0, graph.shape(inputs.mask()), width);
            return graph.reshape(graph.reshape(inputs.x(), -1, inputWidth).mmul(weights), shape);
        }
    }

    private static Encoder selfAttention(long seed) {
        return new SelfAttention().create(E, H, Settings.NONE, new Random(seed));
    }

    private static float[] encode(Encoder encoder, float[] x) {
        try (Tape tape = Tape.inference()) {
            return Memory.read(encoder.encode(tape, TOKENS, tape.constant(Memory.array(TOKENS.rows(), E, x))).value());
        }
    }

    @Test
    void aSelfAttentionGraphIsAdmitted() {
        Encoder encoder = selfAttention(1);
        assertEquals(H, encoder.width());
        assertEquals(List.of("k", "q", "v"), encoder.parameters().stream().map(Parameter::name).toList());
    }

    @Test
    void equalSeedsGiveEqualBitsAndOtherSeedsOtherWeights() {
        float[] x = {1, 2, 3, -1, 0, 2, 1, 1, 0, 2, -2, 1, 3, 0, 0, 1, -1, 1, 0, 1, 2, 2, 2, -1};
        float[] states = encode(selfAttention(1), x);
        assertArrayEquals(states, encode(selfAttention(1), x));
        assertFalse(Arrays.equals(states, encode(selfAttention(2), x)));
    }

    /** A single token attends to itself: its state is x V. */
    @Test
    void theStateOfASingleTokenByHand() {
        Encoder encoder = selfAttention(1);
        float[] v = encoder.parameters().get(2).toArray(); // [E, H]
        float[] states = encode(encoder, new float[] {9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9,
                1, 0, 0});
        assertArrayEquals(Arrays.copyOf(v, H), Arrays.copyOfRange(states, 7 * H, 8 * H), 1e-6f);
    }

    /** Without the mask, positions after a sequence's end take part in its softmax. */
    @Test
    void aGraphThatForgetsTheMaskIsRefused() {
        GraphEncoderFactory factory = new GraphEncoderFactory() {

            @Override
            protected SDVariable define(SameDiff graph, Inputs inputs, int inputWidth, int hidden, Settings settings) {
                return inputs.x().sub(inputs.x().mean(true, 1));
            }
        };
        String reason = assertThrows(RefusedEncoderException.class,
                () -> factory.create(E, H, Settings.NONE, new Random(1))).getMessage();
        assertTrue(reason.contains("depend on the others in its batch"), reason);
    }

    @Test
    void aGraphOfAnotherShapeIsRefused() {
        GraphEncoderFactory factory = new GraphEncoderFactory() {

            @Override
            protected SDVariable define(SameDiff graph, Inputs inputs, int inputWidth, int hidden, Settings settings) {
                return inputs.x().sum(1);
            }
        };
        String reason = assertThrows(RefusedEncoderException.class,
                () -> factory.create(E, H, Settings.NONE, new Random(1))).getMessage();
        assertTrue(reason.startsWith("Graph of " + getClass().getName()), reason);
    }
}
