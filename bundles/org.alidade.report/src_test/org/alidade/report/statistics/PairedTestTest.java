package org.alidade.report.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;

import org.alidade.report.statistics.PairedTest.PValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairedTestTest {

    /** Heights of plants in pairs, cross- less self-fertilised: Darwin 1876, tested by Fisher 1935, section 21. */
    private static final double[] DARWIN = {49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48};
    private static final double[] ZEROS_AND_TIES = {0, 0, 1, -1, 2, 2, 3, -3, 4, 5, -1, 1, 6, 0, 2};

    /**
     * Hollander and Wolfe 1973, depression scores, the example of R's {@code wilcox.test}: V = 40, one-sided p = 0.01953;
     * scipy 1.17.1 {@code wilcoxon(x, y)}: 5, 0.0390625.
     */
    @Test
    void wilcoxonGivesThePublishedExample() {
        double[] x = {1.83, .50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30};
        double[] y = {.878, .647, .598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29};
        double[] differences = new double[x.length];
        Arrays.setAll(differences, i -> x[i] - y[i]);
        PairedTest test = PairedTest.wilcoxon(differences).orElseThrow();
        assertEquals(5, test.statistic(), 1e-12);
        assertEquals(.0390625, test.pValue(), 1e-12);
        assertEquals(PValue.EXACT, test.method());
    }

    /** scipy 1.17.1 {@code wilcoxon(d, zero_method="wilcox", correction=True, method="approx")}. */
    @Test
    void wilcoxonDropsZerosAndCorrectsForTies() {
        PairedTest test = PairedTest.wilcoxon(ZEROS_AND_TIES).orElseThrow();
        assertEquals(13.5, test.statistic(), 1e-12);
        assertEquals(.04854404834166107, test.pValue(), 1e-9);
        assertEquals(3, test.zeros());
        assertEquals(15, test.pairs());
        assertEquals(PValue.NORMAL, test.method());
    }

    /** Fisher 1935, section 21: 863 of 32,768 sums are as large in one direction, so twice that in both. */
    @Test
    void signFlipsGiveFishersCount() {
        PairedTest test = PairedTest.signFlip(DARWIN, new SplittableRandom(1)).orElseThrow();
        assertEquals(1726 / 32768.0, test.pValue(), 1e-12);
        assertEquals(314 / 15.0, test.statistic(), 1e-12);
    }

    /** The standard error of a probability of .053 from 9,999 flips is .0022. */
    @Test
    void sampledFlipsComeNearTheCount() {
        double[] twice = Arrays.copyOf(DARWIN, 17); // two pairs without difference make it too long to count
        PairedTest test = PairedTest.signFlip(twice, new SplittableRandom(1)).orElseThrow();
        assertEquals(PValue.SAMPLED, test.method());
        assertEquals(1726 / 32768.0, test.pValue(), .007);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, .5", "3, .25", "5, .0625", "6, .03125"})
    void noTestOverFewSeedsIsBelowItsSmallestP(int seeds, double smallest) {
        double[] differences = new double[seeds];
        Arrays.fill(differences, 100);
        assertEquals(smallest, PairedTest.signFlip(differences, new SplittableRandom(1)).orElseThrow().pValue(), 1e-12);
        assertEquals(smallest, Power.of(seeds).smallestP(), 1e-12);
    }

    /** Without a true difference, p is below .05 in 5 % of cases; the standard error of 400 simulations is .011. */
    @Test
    void noDifferenceIsRarelySignificant() {
        SplittableRandom random = new SplittableRandom(2);
        int wilcoxon = 0;
        int flips = 0;
        for (int i = 0; i < 400; i++) {
            double[] differences = random.doubles(14).map(any -> random.nextGaussian()).toArray();
            wilcoxon += PairedTest.wilcoxon(differences).orElseThrow().pValue() <= .05 ? 1 : 0;
            flips += PairedTest.signFlip(differences, random).orElseThrow().pValue() <= .05 ? 1 : 0;
        }
        assertEquals(.05, wilcoxon / 400.0, .035);
        assertEquals(.05, flips / 400.0, .035);
    }

    @Test
    void missingPairsAreLeftOut() {
        double[] some = Arrays.copyOf(DARWIN, 17);
        some[15] = Double.NaN;
        some[16] = Double.NaN;
        assertEquals(PairedTest.wilcoxon(DARWIN), PairedTest.wilcoxon(some));
    }

    @Test
    void nothingToTestIsEmpty() {
        assertTrue(PairedTest.wilcoxon(new double[] {0, 0, Double.NaN}).isEmpty());
        assertTrue(PairedTest.wilcoxon(new double[0]).isEmpty());
        assertTrue(PairedTest.signFlip(new double[] {Double.NaN}, new SplittableRandom(1)).isEmpty());
        assertEquals(1, PairedTest.signFlip(new double[] {0, 0}, new SplittableRandom(1)).orElseThrow().pValue());
    }

    @Test
    void aHugeDifferenceKeepsAProbabilityAboveZero() {
        double[] differences = new SplittableRandom(1).doubles(5000).map(any -> 1 + any).toArray();
        assertTrue(PairedTest.wilcoxon(differences).orElseThrow().pValue() > 0);
    }
}
