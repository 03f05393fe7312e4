package org.alidade.report.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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
        assertEquals("\u2013", Digits.spread(Estimate.ofSeeds(Double.NaN)).text());
    }

    @Test
    void theSpreadHasTheDecimalsOfTheMean() {
        assertEquals("20.00 \u00b1 2.83", Digits.spread(Estimate.ofSeeds(18, 22)).text());
        assertEquals("0.500", Digits.spread(Estimate.ofSeeds(.5)).text());
    }

    @Test
    void aSpreadThatWouldRoundToZeroIsBounded() {
        assertEquals("0.853 \u00b1 <0.001", Digits.spread(Estimate.ofSeeds(.853, .8533)).text());
    }

    @Test
    void roundingIsNoSpread() {
        assertEquals("0.300 \u00b1 0.000", Digits.spread(Estimate.ofSeeds(.1 + .2, .3)).text());
    }

    @Test
    void sharesArePercentages() {
        assertEquals("49.0 %", Digits.shareSpread(Estimate.ofSeeds(.49)).text());
        assertEquals("50.0 % \u00b1 14.1 %", Digits.shareSpread(Estimate.ofSeeds(.4, .6)).text()); // by hand: .1 * sqrt(2)
        assertEquals("50.0 % \u00b1 <0.1 %", Digits.shareSpread(Estimate.ofSeeds(.5, .5001)).text());
        assertEquals("0.0 %", Digits.shareSpread(Estimate.ofSeeds(-0.0)).text());
        assertEquals("\u2013", Digits.shareSpread(Estimate.ofSeeds(Double.NaN)).text());
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
