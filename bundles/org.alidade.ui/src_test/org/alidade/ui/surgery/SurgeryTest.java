package org.alidade.ui.surgery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SurgeryTest {

    private final Surgery surgery = new Surgery(FixedReading.binary(0, new float[] {2, -1}, .6f, .4f));

    @Test
    void stepsAreUndoneAndRedone() {
        Attention first = surgery.current();
        surgery.step(first.with(0, .1));
        Attention second = surgery.current();
        surgery.step(second.toggled(1));
        surgery.undo();
        assertEquals(second, surgery.current());
        surgery.undo();
        assertEquals(first, surgery.current());
        assertFalse(surgery.canUndo());
        surgery.redo();
        assertEquals(second, surgery.current());
        surgery.step(second.with(0, .2));
        assertFalse(surgery.canRedo(), "a new step ends what was undone");
    }

    @Test
    void aDragIsOneStep() {
        surgery.begin();
        surgery.move(surgery.current().with(0, .5));
        surgery.move(surgery.current().with(0, .3));
        surgery.undo();
        assertTrue(surgery.isOriginal());
    }

    /** By hand: logit .1 * 2 - .9 = -.7, p = 1 / (1 + e^.7) = .3318; before: .8, .6900. */
    @Test
    void thePredictionFollows() throws ModelFailedException {
        surgery.step(surgery.current().with(0, .1));
        Consequence consequence = surgery.consequence();
        assertEquals(0, consequence.predicted());
        assertEquals(.3318, consequence.probabilities().get(1), 1e-4);
        assertEquals(.5, consequence.moved(), 1e-6);
        assertEquals(.6900 - .3318, consequence.outputTvd(), 1e-4);
    }

    @Test
    void attentionAsItWasChangesNothing() throws ModelFailedException {
        Consequence consequence = surgery.consequence();
        assertEquals(0, consequence.moved(), 1e-7);
        assertEquals(0, consequence.attentionJsd(), 1e-7);
        assertEquals(0, consequence.outputTvd(), 1e-7);
    }
}
