package org.alidade.learn.taught;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.alidade.core.data.Example;
import org.alidade.learn.network.Network;
import org.alidade.learn.network.Words;
import org.alidade.learn.tape.Memory;
import org.alidade.learn.tape.Packed;
import org.alidade.learn.tape.Tape;
import org.alidade.learn.tape.Var;
import org.alidade.learn.taught.AdversarialObjective.Scale;
import org.alidade.learn.train.CrossEntropy;
import org.alidade.learn.train.Loss;
import org.alidade.learn.train.WeightedBinaryLoss;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("nd4j")
class AdversarialObjectiveTest {

    private static final Loss BINARY = new WeightedBinaryLoss(3);
    private static final float[] EVEN = {0.5f, 0.5f};

    /** Loss and gradients for texts of two tokens. */
    private record Result(double loss, float[] logits, float[] attention) {
    }

    private static List<TaughtText> texts(int count) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> new TaughtText(new Words(new int[4]), Example.of("e" + i, List.of("a", "b"), "x")))
                .toList();
    }

    private static Result result(AdversarialObjective objective, float[] logits, float[] attention, int... labels) {
        int count = labels.length;
        float[] framed = new float[4 * count]; // weights with those of the marks
        for (int i = 0; i < count; i++) {
            System.arraycopy(attention, 2 * i, framed, 4 * i + 1, 2);
        }
        int[] lengths = new int[count];
        java.util.Arrays.fill(lengths, 4);
        try (Tape tape = Tape.training()) {
            Var z = tape.input(Memory.array(count, logits.length / count, logits));
            Var a = tape.input(Memory.array(4L * count, 1, framed));
            Network.Pass pass = new Network.Pass(new Packed(lengths, 1), a, a, a, Optional.empty(), z);
            double loss = objective.backward(tape, texts(count), pass, labels);
            return new Result(loss, Memory.read(z.gradient()), Memory.read(a.gradient()));
        }
    }

    private static AdversarialObjective objective(FixedTeacher teacher, Loss loss, double lambda, Scale scale) {
        return new AdversarialObjective(new Lessons(teacher), loss, lambda, scale);
    }

    /** p = 1/2 against .8: |dp| = .3; KL = 1/2 ln 2 + 1/2 ln 2/3 = .1438410; .3 - .1 KL = .2856159. */
    @Test
    void theLossOfThePaperByHand() {
        FixedTeacher teacher = new FixedTeacher(new float[] {0.25f, 0.75f}, new float[] {0.2f, 0.8f});
        Result result = result(objective(teacher, BINARY, 0.1, Scale.PAPER), new float[] {0}, EVEN, 1);
        assertEquals(0.2856159, result.loss(), 1e-6);
        assertEquals(-0.25, result.logits()[0], 1e-6); // -d p/d z
    }

    /** (.15 - .1 KL) times the weight 3 of class 1. */
    @Test
    void theLossOfTheCodeByHand() {
        FixedTeacher teacher = new FixedTeacher(new float[] {0.25f, 0.75f}, new float[] {0.2f, 0.8f});
        Result result = result(objective(teacher, BINARY, 0.1, Scale.CODE), new float[] {0}, EVEN, 1);
        assertEquals(3 * (0.15 - 0.0143841), result.loss(), 1e-6);
        assertEquals(-0.375, result.logits()[0], 1e-6);
    }

    @ParameterizedTest
    @EnumSource
    void gradientsAgreeWithFiniteDifferences(Scale scale) {
        FixedTeacher two = new FixedTeacher(new float[] {0.25f, 0.75f}, new float[] {0.2f, 0.8f});
        FixedTeacher three = new FixedTeacher(new float[] {0.9f, 0.1f}, new float[] {0.2f, 0.5f, 0.3f});
        checkGradients(objective(two, BINARY, 0.3, scale), new float[] {0.3f, 2}, new float[] {.5f, .5f, .9f, .1f}, 1,
                0);
        checkGradients(objective(three, new CrossEntropy(3), 0.3, scale), new float[] {1, 0.3f, -1, -1, 0, 0.5f},
                new float[] {.6f, .4f, .3f, .7f}, 1, 0);
    }

    private static void checkGradients(AdversarialObjective objective, float[] logits, float[] attention,
            int... labels) {
        Result here = result(objective, logits, attention, labels);
        float step = 1f / 256;
        for (int j = 0; j < logits.length; j++) {
            float[] up = logits.clone();
            up[j] += step;
            float[] down = logits.clone();
            down[j] -= step;
            double difference = (result(objective, up, attention, labels).loss()
                    - result(objective, down, attention, labels).loss()) / (2 * step);
            assertEquals(difference, here.logits()[j], 1e-3);
        }
        for (int j = 0; j < attention.length; j++) {
            float[] up = attention.clone();
            up[j] += step;
            float[] down = attention.clone();
            down[j] -= step;
            double difference = (result(objective, logits, up, labels).loss()
                    - result(objective, logits, down, labels).loss()) / (2 * step);
            assertEquals(difference, here.attention()[4 * (j / 2) + 1 + j % 2], 1e-3);
        }
    }

    /** KL = 1 ln(1 / 1e-12) = 27.631; a weight of 0 adds nothing. */
    @Test
    void weightsOfZeroAreBoundedByTheSmallestOne() {
        FixedTeacher teacher = new FixedTeacher(new float[] {0, 1}, EVEN);
        Result result = result(objective(teacher, BINARY, 1, Scale.PAPER), new float[] {0}, new float[] {1, 0}, 0);
        assertEquals(-27.631, result.loss(), 1e-3);
        assertTrue(Float.isFinite(result.attention()[1]) && Float.isFinite(result.attention()[2]));
    }

    @Test
    void theMarksHaveNoGradient() {
        FixedTeacher teacher = new FixedTeacher(new float[] {0.25f, 0.75f}, EVEN);
        float[] gradient = result(objective(teacher, BINARY, 1, Scale.PAPER), new float[] {1}, EVEN, 0).attention();
        assertEquals(0, gradient[0]);
        assertEquals(0, gradient[3]);
    }

    @Test
    void theTeacherIsAskedAboutEachExampleOnce() {
        FixedTeacher teacher = new FixedTeacher(EVEN, EVEN);
        AdversarialObjective objective = objective(teacher, BINARY, 1, Scale.PAPER);
        result(objective, new float[] {0, 0}, new float[] {.5f, .5f, .5f, .5f}, 0, 1);
        result(objective, new float[] {0, 0, 0}, new float[] {.5f, .5f, .5f, .5f, .5f, .5f}, 0, 1, 0);
        assertEquals(List.of("e0", "e1", "e2"), teacher.asked);
    }

    @Test
    void aTeacherThatAttendsToSomethingElseThanTokensIsRefused() {
        FixedTeacher teacher = new FixedTeacher(new float[] {1}, EVEN);
        var e = assertThrows(IllegalArgumentException.class,
                () -> result(objective(teacher, BINARY, 1, Scale.PAPER), new float[] {0}, EVEN, 0));
        assertEquals("The teacher attends to 1 units of example e0, expected its 2 tokens", e.getMessage());
    }
}
