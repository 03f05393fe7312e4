package org.alidade.learn.tape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.alidade.learn.check.GradientCheck;
import org.alidade.learn.check.GradientReport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Values by hand; gradients by finite differences. */
@Tag("nd4j")
class OpsTest {

    private static final Packed TOKENS = new Packed(new int[] {3, 4, 2}, 1); // 9 rows

    @Test
    void affineIsInputTimesTransposedWeightsPlusBias() {
        Parameter w = parameter("w", 2, 3, 1, 2, 3, 4, 5, 6);
        Parameter b = parameter("b", 1, 2, 10, 20);
        try (Tape tape = Tape.inference()) {
            Var x = tape.constant(Memory.array(2, 3, new float[] {1, 0, -1, 2, 2, 2}));
            assertArrayEquals(new float[] {8, 18, 22, 50}, values(Ops.affine(tape, x, w, b)), 0);
            assertArrayEquals(new float[] {-2, -2, 12, 30}, values(Ops.linear(tape, x, w)), 0);
        }
    }

    /** x [1 2], w [3 4], z = 11; seed 2: dx = 2 w, dw = 2 x, db = 2. */
    @Test
    void affineGradientsByHand() {
        Parameter w = parameter("w", 1, 2, 3, 4);
        Parameter b = parameter("b", 1, 1, 0);
        try (Tape tape = Tape.training()) {
            Var x = tape.input(Memory.array(1, 2, new float[] {1, 2}));
            tape.backward(Ops.affine(tape, x, w, b), Memory.array(1, 1, new float[] {2}));
            assertArrayEquals(new float[] {6, 8}, Memory.read(x.gradient()), 0);
        }
        assertArrayEquals(new float[] {2, 4}, w.gradientToArray(), 0);
        assertArrayEquals(new float[] {2}, b.gradientToArray(), 0);
    }

    @Test
    void inputsOfAnotherWidthAreRefusedWithBothSizes() {
        Parameter w = parameter("w", 1, 2, 3, 4);
        try (Tape tape = Tape.inference()) {
            Var x = tape.constant(Memory.array(1, 3, new float[3]));
            var e = assertThrows(IllegalArgumentException.class, () -> Ops.linear(tape, x, w));
            assertEquals("Size of inputs of w is 3, expected 2", e.getMessage());
        }
    }

    @Test
    void pickTakesRowsAndColumns() {
        try (Tape tape = Tape.inference()) {
            Var x = tape.constant(Memory.array(3, 3, new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9}));
            assertArrayEquals(new float[] {8, 9, 2, 3}, values(Ops.pick(tape, x, new int[] {2, 0}, 1, 3)), 0);
        }
    }

    @Test
    void concatPutsColumnsSideBySide() {
        try (Tape tape = Tape.inference()) {
            Var x = tape.constant(Memory.array(2, 1, new float[] {1, 2}));
            Var y = tape.constant(Memory.array(2, 2, new float[] {3, 4, 5, 6}));
            assertArrayEquals(new float[] {1, 3, 4, 2, 5, 6}, values(Ops.concat(tape, x, y)), 0);
        }
    }

    /** Scores 0, ln 3 in the visible part: weights 1/4, 3/4, and 0 at the edges whatever their scores. */
    @Test
    void softmaxSeesOnlyWhatIsBetweenTheEdges() {
        try (Tape tape = Tape.inference()) {
            float ln3 = (float) Math.log(3);
            Var scores = tape.constant(Memory.array(6, 1, new float[] {9, 0, ln3, 9, 5, 5}));
            Var a = SequenceOps.softmax(tape, new Packed(new int[] {4, 2}, 1), scores);
            assertArrayEquals(new float[] {0, .25f, .75f, 0, 0, 0}, values(a), 1e-7f);
        }
    }

    /** Weights 1/4 and 3/4 on states (4, 8) and (8, 0): (7, 2). */
    @Test
    void attendIsTheWeightedSumOfEachSequence() {
        try (Tape tape = Tape.inference()) {
            Packed tokens = new Packed(new int[] {2, 1}, 0);
            Var a = tape.constant(Memory.array(3, 1, new float[] {.25f, .75f, 1}));
            Var h = tape.constant(Memory.array(3, 2, new float[] {4, 8, 8, 0, 5, 6}));
            assertArrayEquals(new float[] {7, 2, 5, 6}, values(SequenceOps.attend(tape, tokens, a, h)), 1e-6f);
        }
    }

    @Test
    void maxAndExpandKnowTheSequences() {
        try (Tape tape = Tape.inference()) {
            Packed tokens = new Packed(new int[] {2, 1}, 0);
            Var x = tape.constant(Memory.array(3, 2, new float[] {1, 8, 3, -1, -5, -6}));
            Var max = SequenceOps.max(tape, tokens, x);
            assertArrayEquals(new float[] {3, 8, -5, -6}, values(max), 0);
            assertArrayEquals(new float[] {3, 8, 3, 8, -5, -6}, values(SequenceOps.expand(tape, tokens, max)), 0);
        }
    }

    /** A third is dropped, the rest divided by two thirds; the gradient of what is kept is 3/2. */
    @Test
    void dropoutKeepsTheExpectationAndPassesTheGradientOfWhatItKept() {
        int n = 30_000;
        float[] ones = new float[n];
        java.util.Arrays.fill(ones, 1);
        try (Tape tape = Tape.training()) {
            Var x = tape.input(Memory.array(n / 3, 3, ones));
            Var y = Ops.dropout(tape, x, 1 / 3.0, new Random(1));
            tape.backward(y, Memory.array(n / 3, 3, ones));
            float[] kept = values(y);
            int dropped = 0;
            for (float value : kept) {
                assertTrue(value == 0 || Math.abs(value - 1.5) < 1e-4, "value " + value);
                dropped += value == 0 ? 1 : 0;
            }
            assertEquals(n / 3.0, dropped, 4 * Math.sqrt(n * 2 / 9.0)); // four standard deviations
            assertArrayEquals(kept, Memory.read(x.gradient()));
        }
    }

    @Test
    void dropoutDoesNothingOutsideTrainingAndDrawsNothing() {
        Random random = new Random(1);
        try (Tape tape = Tape.probing()) {
            Var x = tape.input(Memory.array(1, 1, new float[] {5}));
            assertSame(x, Ops.dropout(tape, x, .5, random));
        }
        try (Tape tape = Tape.training()) {
            Var x = tape.input(Memory.array(1, 1, new float[] {5}));
            assertSame(x, Ops.dropout(tape, x, 0, random));
            assertThrows(IllegalArgumentException.class, () -> Ops.dropout(tape, x, 1, random));
        }
        assertEquals(new Random(1).nextLong(), random.nextLong());
    }

    @TestFactory
    Stream<DynamicTest> gradientsAgreeWithFiniteDifferences() {
        Random random = new Random(1);
        Parameter w = new Parameter("w", 4, 6).uniform(random, 1);
        Parameter b = new Parameter("b", 1, 4).uniform(random, 1);
        return Stream.of(
                check("affine", List.of(w, b), (tape, x) -> Ops.affine(tape, x, w, b)),
                check("linear", List.of(w), (tape, x) -> Ops.linear(tape, x, w)),
                check("tanh", List.of(), Ops::tanh),
                check("relu", List.of(), Ops::relu),
                check("scale", List.of(), (tape, x) -> Ops.scale(tape, x, -.7)),
                check("add, twice the same", List.of(), (tape, x) -> Ops.add(tape, x, Ops.tanh(tape, x))),
                check("dot with itself", List.of(), (tape, x) -> Ops.dot(tape, x, x)),
                check("pick", List.of(), (tape, x) -> Ops.pick(tape, x, new int[] {8, 2, 8}, 1, 5)),
                check("concat", List.of(), (tape, x) -> Ops.concat(tape, Ops.tanh(tape, x), x)),
                check("max", List.of(), (tape, x) -> SequenceOps.max(tape, TOKENS, x)),
                check("expand", List.of(),
                        (tape, x) -> SequenceOps.expand(tape, TOKENS, Ops.pick(tape, x, new int[] {1, 4, 6}, 0, 6))),
                check("softmax", List.of(),
                        (tape, x) -> SequenceOps.softmax(tape, TOKENS, Ops.pick(tape, x, allRows(), 2, 3))),
                check("attend", List.of(), (tape, x) -> SequenceOps.attend(tape, TOKENS,
                        SequenceOps.softmax(tape, TOKENS, Ops.pick(tape, x, allRows(), 2, 3)), x)));
    }

    private static int[] allRows() {
        return java.util.stream.IntStream.range(0, TOKENS.rows()).toArray();
    }

    private static DynamicTest check(String name, List<Parameter> parameters, GradientCheck.Forward forward) {
        return DynamicTest.dynamicTest(name, () -> {
            GradientReport report = GradientCheck.forward(TOKENS.rows(), 6, parameters, forward);
            assertTrue(report.passes(), report::toString);
        });
    }

    private static Parameter parameter(String name, int rows, int columns, float... values) {
        Parameter parameter = new Parameter(name, rows, columns);
        parameter.set(values);
        return parameter;
    }

    private static float[] values(Var x) {
        return Memory.read(x.value());
    }
}
