package org.alidade.report.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PowerTest {

    /** scipy 1.17.1: nct.sf(c, n-1, d sqrt(n)) + nct.cdf(-c, ...) with c = t.isf(.025, n-1), solved for .8 by brentq. */
    @ParameterizedTest
    @CsvSource({"2, 11.549888", "3, 3.264044", "5, 1.681997", "6, 1.434545", "8, 1.156035", "10, .996001"})
    void theSmallestEffectIsThatOfTheNoncentralT(int seeds, double effect) {
        assertEquals(effect, Power.of(seeds).detectable().getAsDouble(), 1e-3 * effect);
    }

    /** Cohen 1988, table 2.4.1 as G*Power gives it: 34 pairs for dz = .5; scipy as above: .80778. */
    @Test
    void thePowerOfThirtyFourPairsIsKnown() {
        assertEquals(.8077775, Power.power(34, .5), 1e-4);
    }

    @Test
    void fewSeedsAreWarnedOfWithNumbers() {
        assertEquals(
                "3 seeds: the smallest difference that a paired t test (level 0.05) would find in 80 % of cases is "
                        + "3.3 standard deviations over seeds, here 0.033, and a sign-flip test over seeds cannot give p below "
                        + "0.250.",
                Power.of(3).warning(OptionalDouble.of(.01)).orElseThrow());
        assertEquals("One seed: nothing can be said of other seeds.",
                Power.of(1).warning(OptionalDouble.empty()).orElseThrow());
        assertTrue(Power.of(6).warning(OptionalDouble.empty()).isEmpty());
    }
}
