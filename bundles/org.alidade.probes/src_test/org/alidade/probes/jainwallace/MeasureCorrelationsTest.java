package org.alidade.probes.jainwallace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.figure.FigureKind;
import org.alidade.core.table.Table;
import org.alidade.probes.Declared;
import org.alidade.probes.FixedInstance;
import org.alidade.probes.FixedSubject;
import org.junit.jupiter.api.Test;

class MeasureCorrelationsTest {

    /**
     * As in the test of leave-one-out: differences .1375, .193, .05 for attention .2, .3, .5, tau -1/3. Gradients 2, 3,
     * 1 order the tokens as the differences do, tau 1, and against attention as they do, tau -1/3.
     */
    private static final FixedInstance AGREEING = FixedInstance.binary("a", new float[] {.2f, .3f, .5f}, 1, 0, .5f)
            .withGradients(new float[] {2, 3, 1}, new float[3]);

    @Test
    void eachPairOfMeasuresIsCorrelated() {
        Table table = FixedSubject.measure("measures", AGREEING);
        assertEquals(-1 / 3., table.number("tauAttentionGradient", 0), 1e-12);
        assertEquals(-1 / 3., table.number("tauLooAttention", 0), 1e-12);
        assertEquals(1, table.number("tauLooGradient", 0), 1e-12);
    }

    @Test
    void theExcessIsTheDifferenceOfBothCorrelations() {
        Table table = FixedSubject.measure("measures", AGREEING);
        assertEquals(4 / 3., table.number("excessOverLooAttention", 0), 1e-12);
        assertEquals(4 / 3., table.number("excessOverAttentionGradient", 0), 1e-12);
    }

    /** Three tokens are fewer than ten: (1 - tau) / 2. */
    @Test
    void theTopOfAShortTextIsTheWholeOfIt() {
        Table table = FixedSubject.measure("measures", AGREEING);
        assertEquals(2 / 3., table.number("topAttentionGradient", 0), 1e-12);
        assertEquals(2 / 3., table.number("topLooAttention", 0), 1e-12);
        assertEquals(0, table.number("topLooGradient", 0), 1e-12);
    }

    @Test
    void theCorrelationsAreThoseOfTheProbesOfEachMeasure() {
        Table table = FixedSubject.measure("measures", AGREEING);
        assertEquals(FixedSubject.measure("gradient", AGREEING).number("tau", 0),
                table.number("tauAttentionGradient", 0));
        assertEquals(FixedSubject.measure("leaveoneout", AGREEING).number("tau", 0),
                table.number("tauLooAttention", 0));
    }

    @Test
    void aConstantGradientIsMissingWithItsReasonAndLeavesTheOtherCorrelation() {
        FixedInstance constant = FixedInstance.binary("a", new float[] {.2f, .3f, .5f}, 1, 0, .5f);
        Table table = FixedSubject.measure("measures", constant);
        for (String column : List.of("tauAttentionGradient", "tauLooGradient", "excessOverLooAttention",
                "excessOverAttentionGradient")) {
            assertEquals(Map.of("gradient is constant", 1), table.missingReasons(column), column);
        }
        assertEquals(-1 / 3., table.number("tauLooAttention", 0), 1e-12);
    }

    @Test
    void constantAttentionLeavesTheCorrelationOfTheOthers() {
        FixedInstance even = FixedInstance.binary("a", new float[] {.25f, .25f, .25f, .25f}, 1, .5f, .3f, .2f)
                .withGradients(new float[] {5, 3, 2, 1}, new float[] {5, 3, 2, 1});
        Table table = FixedSubject.measure("measures", even);
        assertEquals(Map.of("attention is constant", 1), table.missingReasons("excessOverLooAttention"));
        assertEquals(Map.of(), table.missingReasons("tauLooGradient"));
    }

    @Test
    void aSingleTokenIsMissingWithItsReason() {
        FixedInstance single = FixedInstance.binary("a", new float[] {1}, 1).withGradients(new float[1], new float[1]);
        Table table = FixedSubject.measure("measures", single);
        assertEquals(Map.of("fewer than two tokens", 1), table.missingReasons("tauLooGradient"));
        assertEquals(Map.of("fewer than two tokens", 1), table.missingReasons("excessOverAttentionGradient"));
    }

    @Test
    void bothFiguresAreDensities() {
        for (FigureDeclaration figure : Declared.probe("measures").figures()) {
            assertEquals(FigureKind.DENSITY, figure.kind());
        }
    }
}
