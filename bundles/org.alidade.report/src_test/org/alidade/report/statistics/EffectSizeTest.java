package org.alidade.report.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.alidade.report.statistics.EffectSize.Kind;
import org.alidade.report.statistics.EffectSize.Magnitude;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectSizeTest {

    /** By hand: differences 1, 2, 3 have mean 2 and deviation 1. */
    @Test
    void cohensDzIsTheMeanInDeviations() {
        assertEquals(2, EffectSize.cohensDz(new double[] {1, 2, Double.NaN, 3}).orElseThrow().value(), 1e-12);
    }

    /** By hand: sizes 1, 2, 2, 4 have ranks 1, 2.5, 2.5, 4; positive 1 + 2.5 + 4 = 7.5, negative 2.5, of 10. */
    @Test
    void rankBiserialIsTheBalanceOfRanks() {
        assertEquals(.5, EffectSize.rankBiserial(new double[] {1, -2, 2, 4, 0}).orElseThrow().value(), 1e-12);
    }

    /** By hand: of 6 pairs (1,2) (1,3) below, (2,2) equal, (2,3) below, (5,2) (5,3) above: (2 - 3) / 6. */
    @Test
    void cliffsDeltaCountsPairs() {
        double delta = EffectSize.cliffsDelta(new double[] {5, 1, 2}, new double[] {3, 2}).orElseThrow().value();
        assertEquals(-1 / 6.0, delta, 1e-12);
    }

    @Test
    void wordsFollowTheNamedThresholds() {
        assertEquals(Magnitude.NEGLIGIBLE, new EffectSize(Kind.CLIFFS_DELTA, -.146).magnitude());
        assertEquals(Magnitude.SMALL, new EffectSize(Kind.CLIFFS_DELTA, -.147).magnitude());
        assertEquals(Magnitude.MEDIUM, new EffectSize(Kind.COHENS_DZ, .5).magnitude());
        assertEquals(Magnitude.LARGE, new EffectSize(Kind.RANK_BISERIAL, .5).magnitude());
    }

    @ParameterizedTest
    @CsvSource({"3, 1", "-3, -1"})
    void aComparisonTurnedRoundChangesSign(double value, double sign) {
        double[] x = {value, value, value};
        double[] y = {0, 1, -1};
        assertEquals(sign, EffectSize.cliffsDelta(x, y).orElseThrow().value(), 1e-12);
        assertEquals(-sign, EffectSize.cliffsDelta(y, x).orElseThrow().value(), 1e-12);
    }

    @Test
    void whatHasNoSizeIsEmpty() {
        assertTrue(EffectSize.cohensDz(new double[] {1}).isEmpty());
        assertTrue(EffectSize.cohensDz(new double[] {1, 1}).isEmpty());
        assertTrue(EffectSize.rankBiserial(new double[] {0, Double.NaN}).isEmpty());
        assertTrue(EffectSize.cliffsDelta(new double[] {Double.NaN}, new double[] {1}).isEmpty());
    }
}
