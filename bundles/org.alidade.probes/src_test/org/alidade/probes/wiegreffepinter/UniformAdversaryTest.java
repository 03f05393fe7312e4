package org.alidade.probes.wiegreffepinter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.alidade.core.table.Table;
import org.alidade.probes.Declared;
import org.alidade.probes.FixedInstance;
import org.alidade.probes.FixedSubject;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;

class UniformAdversaryTest {

    /** p = .875 + .025 = .9 becomes (1 + .2) / 2 = .6. */
    @Test
    void theChangeIsThatFromOwnToEvenAttention() {
        Table table = FixedSubject.measure("uniformadversary",
                FixedInstance.binary("a", new float[] {.875f, .125f}, 1, .2f));
        assertEquals(.3, table.number("difference", 0), 1e-6);
        double js = .5 * (.875 * Math.log(.875 / .6875) + .125 * Math.log(.125 / .3125))
                + .5 * (.5 * Math.log(.5 / .6875) + .5 * Math.log(.5 / .3125));
        assertEquals(js, table.number("divergence", 0), 1e-7);
        assertEquals(0, table.number("changed", 0));
        assertEquals("uniform", table.text("adversary", 0));
    }

    @Test
    void aDecisionThatHangsOnAttentionChanges() {
        Table table = FixedSubject.measure("uniformadversary",
                FixedInstance.logistic("a", new float[] {.9f, .05f, .05f}, -5, 10, 0, 0));
        assertEquals(1, table.number("changed", 0));
    }

    @Test
    void evenAttentionAndSingleUnitsStayAsTheyAre() {
        Table table = FixedSubject.measure("uniformadversary",
                FixedInstance.logistic("a", new float[] {.25f, .25f, .25f, .25f}, 0, 1, 2, 3, 4),
                FixedInstance.logistic("b", new float[] {1}, 0, 3));
        for (int row = 0; row < 2; row++) {
            assertEquals(0, table.number("difference", row));
            assertEquals(0, table.number("divergence", row));
        }
    }

    /** Three classes: from certainly x to a third each, half of 2/3 + 1/3 + 1/3. */
    @Test
    void forThreeClassesTheDifferenceIsHalfTheSumOverClasses() {
        float[][] values = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        Table table = new FixedSubject(List.of("x", "y", "z"),
                List.of(new FixedInstance("a", "x", new float[] {1, 0, 0}, values)),
                Declared.settings("uniformadversary", Map.of()), 1)
                .measuredBy("uniformadversary", new NullProgressMonitor());
        assertEquals(2 / 3., table.number("difference", 0), 1e-6);
    }
}
