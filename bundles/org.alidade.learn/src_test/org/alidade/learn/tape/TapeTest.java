package org.alidade.learn.tape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;

@Tag("nd4j")
class TapeTest {

    /** y = x², z = 3 y: at 2, dy/dx = 4, dz/dx = 12; then twice the first again. */
    @Test
    void backwardCanBeCalledForSeveralOutputsAndSeeds() {
        try (Tape tape = Tape.probing()) {
            Var x = tape.input(number(2));
            Var y = Ops.dot(tape, x, x);
            Var z = Ops.scale(tape, y, 3);
            tape.backward(y, number(1));
            assertEquals(4, first(x.gradient()));
            tape.backward(z, number(1));
            assertEquals(12, first(x.gradient()));
            tape.backward(y, number(2));
            assertEquals(8, first(x.gradient()));
            assertThrows(IllegalStateException.class, z::gradient);
        }
    }

    @Test
    void parameterGradientsAddUpOverBackwardPassesWhenTraining() {
        Parameter w = new Parameter("w", 1, 1);
        w.set(new float[] {5});
        try (Tape tape = Tape.training()) {
            Var y = Ops.linear(tape, tape.constant(number(3)), w);
            tape.backward(y, number(1));
            tape.backward(y, number(1));
        }
        assertArrayEquals(new float[] {6}, w.gradientToArray());
    }

    @Test
    void probingLeavesParameterGradientsAlone() {
        Parameter w = new Parameter("w", 1, 1);
        w.set(new float[] {5});
        try (Tape tape = Tape.probing()) {
            Var x = tape.input(number(3));
            tape.backward(Ops.linear(tape, x, w), number(1));
            assertEquals(5, first(x.gradient()));
        }
        assertArrayEquals(new float[] {0}, w.gradientToArray());
    }

    @Test
    void nothingFlowsThroughADetachedValue() {
        try (Tape tape = Tape.probing()) {
            Var x = tape.input(number(3));
            Var y = Ops.dot(tape, x, tape.detach(x)); // x * constant
            tape.backward(y, number(1));
            assertEquals(3, first(x.gradient()));
        }
    }

    @Test
    void inferenceRecordsNothing() {
        try (Tape tape = Tape.inference()) {
            Var x = tape.input(number(3));
            assertFalse(Ops.tanh(tape, x).tracked());
        }
    }

    /** What the author of an encoder writes: 1 / (1 + x), derivative -1 / (1 + x)²; at 1: 1/2 and -1/4. */
    @Test
    void anOperationOfOnesOwnIsOneLine() {
        try (Tape tape = Tape.probing()) {
            Var x = tape.input(number(1));
            INDArray value = x.value().add(1).rdivi(1);
            Var y = tape.op(value, dOut -> x.add(dOut.mul(value).muli(value).negi()), x);
            tape.backward(y, number(1));
            assertEquals(.5f, first(y.value()));
            assertEquals(-.25f, first(x.gradient()));
        }
    }

    @Test
    void aGradientHandedToTwoValuesStaysIntactWhenOneIsAddedTo() {
        try (Tape tape = Tape.probing()) {
            Var x = tape.input(number(1));
            Var y = tape.input(number(1));
            Var sum = Ops.add(tape, x, y); // hands the same array to both
            Var out = Ops.add(tape, sum, x);
            tape.backward(out, number(1));
            assertEquals(2, first(x.gradient()));
            assertEquals(1, first(y.gradient()));
        }
    }

    @Test
    void tapesCanBeNested() {
        try (Tape outer = Tape.inference()) {
            Var x = outer.constant(Memory.array(50, 40, filled(2000, 7)));
            for (int i = 0; i < 3; i++) {
                try (Tape inner = Tape.inference()) {
                    inner.constant(Memory.array(50, 40, filled(2000, i)));
                }
            }
            Memory.array(50, 40, filled(2000, 8));
            assertArrayEquals(filled(2000, 7), Memory.read(x.value()));
        }
    }

    @Test
    void scratchArraysAreUsedAgainAfterClosing() {
        float[] before;
        try (Tape tape = Tape.inference()) {
            before = tape.floats(1000);
            assertTrue(before.length >= 1000);
            assertTrue(tape.floats(1000) != before);
        }
        try (Tape tape = Tape.inference()) {
            float[] one = tape.floats(990);
            float[] other = tape.floats(990);
            assertTrue(one == before || other == before);
        }
    }

    @Test
    void aSeedOfAnotherShapeIsRefusedWithBothShapes() {
        try (Tape tape = Tape.probing()) {
            Var x = tape.input(number(1));
            var e = assertThrows(IllegalArgumentException.class,
                    () -> tape.backward(x, Memory.array(2, 1, new float[2])));
            assertEquals("Array 'seed' has shape [2, 1], expected [1, 1]", e.getMessage());
        }
    }

    private static INDArray number(float value) {
        return Memory.array(1, 1, new float[] {value});
    }

    private static float first(INDArray a) {
        return Memory.read(a)[0];
    }

    private static float[] filled(int n, float value) {
        float[] values = new float[n];
        java.util.Arrays.fill(values, value);
        return values;
    }
}
