package org.alidade.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.alidade.report.statistics.OverSeeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigitsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0.6063|0.606", "-0.5|-0.500", "12.345|12.35", "123.45|123.5", "1725|1,725",
            "0|0.000", "-0.0|0.000", "0.000012|1.2e-05", "1|1.000"})
    void numbersHaveAboutThreeDigits(double value, String expected) {
        assertEquals(expected, Digits.number(value));
    }

    @Test
    void noValueIsADash() {
        assertEquals("\u2013", Digits.number(Double.NaN));
        assertEquals("\u2013", Digits.overSeeds(OverSeeds.of(Double.NaN)));
    }

    @Test
    void theSpreadHasTheDecimalsOfTheMean() {
        assertEquals("20.00 \u00b1 2.83", Digits.overSeeds(OverSeeds.of(18, 22)));
        assertEquals("0.500", Digits.overSeeds(OverSeeds.of(.5)));
    }

    @Test
    void aSpreadThatWouldRoundToZeroIsBounded() {
        assertEquals("0.853 \u00b1 <0.001", Digits.overSeeds(OverSeeds.of(.853, .8533)));
    }

    @Test
    void roundingIsNoSpread() {
        assertEquals("0.300 \u00b1 0.000", Digits.overSeeds(OverSeeds.of(.1 + .2, .3)));
    }

    @Test
    void sharesArePercentages() {
        assertEquals("49.0 %", Digits.shareOverSeeds(OverSeeds.of(.49)));
        assertEquals("50.0 % \u00b1 14.1 %", Digits.shareOverSeeds(OverSeeds.of(.4, .6))); // by hand: .1 * sqrt(2)
        assertEquals("50.0 % \u00b1 <0.1 %", Digits.shareOverSeeds(OverSeeds.of(.5, .5001)));
        assertEquals("0.0 %", Digits.shareOverSeeds(OverSeeds.of(-0.0)));
        assertEquals("\u2013", Digits.shareOverSeeds(OverSeeds.of(Double.NaN)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.0, -1e-300, -1e-17, -.0001, -.00049999, -.0005, -.00050001})
    void zeroHasNoSign(double value) {
        assertFalse(Digits.number(value).matches("-0[.]0+"), Digits.number(value));
    }

    @Test
    void countsAreGrouped() {
        assertEquals("1,234,567", Digits.count(1_234_567));
    }

    @Test
    void boundsAreShownAsDeclared() {
        assertEquals("-1", Digits.bound(-1));
        assertEquals("0.6931471805599453", Digits.bound(Math.log(2)));
    }
}
