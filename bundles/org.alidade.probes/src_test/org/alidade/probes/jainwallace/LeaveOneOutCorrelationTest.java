package org.alidade.probes.jainwallace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;

import org.alidade.core.table.Table;
import org.alidade.probes.Declared;
import org.alidade.probes.FixedInstance;
import org.alidade.probes.FixedSubject;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;

class LeaveOneOutCorrelationTest {

    /**
     * p = .5 * 1 + .2 * .5 = .6. Without the tokens: .1/.5 = .2, .6/.7 = .857, .5/.8 = .625; differences .4, .257, .025
     * fall as attention does.
     */
    @Test
    void differencesThatFallAsAttentionAreTauOne() {
        FixedInstance instance = FixedInstance.binary("a", new float[] {.5f, .3f, .2f}, 1, 0, .5f);
        Table table = FixedSubject.measure("leaveoneout", instance);
        assertEquals(1, table.number("tau", 0), 1e-12);
        assertEquals(2 / 6., table.number("pValue", 0), 1e-12);
        assertEquals("yes", table.text("predicted", 0));
    }

    /**
     * p = .2 + .25 = .45. Without the tokens: .25/.8 = .3125, .45/.7 = .643, .2/.5 = .4; differences .1375, .193, .05
     * against attention .2, .3, .5: one pair concordant, two discordant.
     */
    @Test
    void oneConcordantOfThreePairsIsTauMinusOneThird() {
        FixedInstance instance = FixedInstance.binary("a", new float[] {.2f, .3f, .5f}, 1, 0, .5f);
        assertEquals(-1 / 3., FixedSubject.measure("leaveoneout", instance).number("tau", 0), 1e-12);
    }

    /**
     * Tokens (1,0,0), (0,1,0), (0,0,1) with attention .2, .3, .5 predict (.2,.3,.5). Without them (0,.375,.625),
     * (.286,0,.714), (.4,.6,0): half the sums of absolute differences are .2, .3, .5.
     */
    @Test
    void forThreeClassesTheDifferenceIsHalfTheSumOverClasses() {
        float[][] values = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        FixedInstance instance = new FixedInstance("a", "x", new float[] {.2f, .3f, .5f}, values);
        Table table = new FixedSubject(List.of("x", "y", "z"), List.of(instance),
                Declared.settings("leaveoneout", Map.of()), 1).measuredBy("leaveoneout", new NullProgressMonitor());
        assertEquals("z", table.text("predicted", 0));
        assertEquals(1, table.number("tau", 0), 1e-12);
    }

    @Test
    void aPredictionThatNoTokenMovesIsMissingWithItsReason() {
        Table table = FixedSubject.measure("leaveoneout", FixedInstance.binary("a", new float[] {.25f, .75f}, 1, 1));
        assertEquals(Map.of("output difference is constant", 1), table.missingReasons("tau"));
    }

    @Test
    void aSingleTokenIsMissingWithItsReason() {
        Table table = FixedSubject.measure("leaveoneout", FixedInstance.binary("a", new float[] {1}, 1));
        assertEquals(Map.of("fewer than two tokens", 1), table.missingReasons("significant"));
        assertEquals(1, table.number("maxAttention", 0));
    }

    @Test
    void cancellingEndsTheMeasurement() {
        NullProgressMonitor cancelled = new NullProgressMonitor();
        cancelled.setCanceled(true);
        FixedInstance instance = FixedInstance.binary("a", new float[] {1}, 1);
        FixedSubject subject = new FixedSubject(List.of("no", "yes"), List.of(instance),
                Declared.settings("leaveoneout", Map.of()), 1);
        assertThrows(OperationCanceledException.class, () -> subject.measuredBy("leaveoneout", cancelled));
    }
}
