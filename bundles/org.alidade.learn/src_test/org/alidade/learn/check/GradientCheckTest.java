package org.alidade.learn.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.alidade.learn.tape.Memory;
import org.alidade.learn.tape.Ops;
import org.alidade.learn.tape.Parameter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("nd4j")
class GradientCheckTest {

    @Test
    void aWrongInputGradientIsFound() {
        GradientReport report = GradientCheck.forward(3, 2, List.of(),
                (tape, x) -> tape.op(x.value().mul(2), dOut -> x.add(dOut.mul(2.2)), x));
        assertFalse(report.passes());
        assertTrue(report.worst().startsWith("input["), report.worst());
    }

    @Test
    void aForgottenParameterGradientIsFound() {
        Parameter b = new Parameter("forgotten", 1, 2);
        GradientReport report = GradientCheck.forward(3, 2, List.of(b),
                (tape, x) -> tape.op(x.value().addRowVector(b.value()), x::add, x));
        assertFalse(report.passes());
        assertEquals(0, report.inputError(), 1e-2);
        assertTrue(report.worst().startsWith("forgotten["), report.worst());
    }

    /** Kinks at many places: steps of one size would cross one somewhere. */
    @Test
    void kinksAreNotMistakenForErrors() {
        GradientReport report = GradientCheck.forward(30, 10, List.of(), (tape, x) -> Ops.relu(tape, x));
        assertTrue(report.passes(), report::toString);
    }

    /** x = 5e-4 is within both steps of the kink at 0: central differences give 0.5 and 0.75, the right ones 1. */
    @Test
    void aKinkNearerThanTheSmallestStepIsToleratedByTheDifferenceOnItsOtherSide() {
        Parameter x = new Parameter("x", 1, 1);
        x.set(new float[] {5e-4f});
        GradientReport report = GradientCheck.forward(1, 1, List.of(x), (tape, unused) -> tape
                .op(Memory.array(1, 1, new float[] {Math.max(0, x.toArray()[0])}),
                        dOut -> x.gradient().addi(x.toArray()[0] > 0 ? dOut : dOut.mul(0))));
        assertTrue(report.passes(), report::toString);
    }

    @Test
    void parametersAreLeftAsTheyWere() {
        Parameter w = new Parameter("w", 1, 2);
        w.set(new float[] {3, 4});
        GradientCheck.forward(3, 2, List.of(w), (tape, x) -> Ops.linear(tape, x, w));
        assertEquals(List.of(3f, 4f), List.of(Memory.read(w.value())[0], Memory.read(w.value())[1]));
        assertEquals(0f, w.gradientToArray()[0]);
    }
}
