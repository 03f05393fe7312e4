package org.alidade.core.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** Values of scipy are those of {@code scipy.stats.kendalltau}, version 1.17.1. */
class KendallTauTest {

    private static final double EXACT = 1e-12;

    /** Hand-computed: 3 pairs, 2 concordant, 1 discordant: (2 - 1) / 3; any order of 3 is within one swap of two. */
    @Test
    void oneSwapAmongThreeGivesOneThird() {
        KendallTau found = tau(new double[] {1, 2, 3}, new double[] {1, 3, 2});
        assertEquals(1.0 / 3, found.tau(), EXACT);
        assertEquals(1, found.pValue(), EXACT);
    }

    /** Hand-computed: 1 of the 24 orders of four is this good, 1 this bad: p = 2 / 24. */
    @Test
    void sameOrderOfFourGivesOneAndTheExactProbability() {
        KendallTau found = tau(new double[] {1, 2, 3, 4}, new double[] {.1, .2, .3, .4});
        assertEquals(1, found.tau(), EXACT);
        assertEquals(2.0 / 24, found.pValue(), EXACT);
    }

    /** Hand-computed: 6 pairs, 3 discordant; every order is at least as far from the middle, so p is 1 and not more. */
    @Test
    void exactProbabilityNeverExceedsOne() {
        KendallTau found = tau(new double[] {1, 2, 3, 4}, new double[] {4, 1, 2, 3});
        assertEquals(0, found.tau(), EXACT);
        assertEquals(1, found.pValue(), 0);
    }

    /** Hand-computed: 1 + 4 + 9 = 14 of the 120 orders of five have at most 2 inversions; p = 28 / 120. */
    @Test
    void twoSwapsAmongFiveGiveTheExactProbability() {
        KendallTau found = tau(new double[] {1, 2, 3, 4, 5}, new double[] {1, 3, 2, 5, 4});
        assertEquals(.6, found.tau(), EXACT);
        assertEquals(28.0 / 120, found.pValue(), EXACT);
    }

    /** scipy: (-0.4714045207910316, 0.28274545993277467); hand-computed tau = -4 / sqrt(8 * 9). */
    @Test
    void tiesAreLeftOutOfTheDenominatorAndTheProbabilityIsApproximate() {
        KendallTau found = tau(new double[] {12, 2, 1, 12, 2}, new double[] {1, 4, 7, 1, 0});
        assertEquals(-4 / Math.sqrt(72), found.tau(), EXACT);
        assertEquals(0.28274545993277467, found.pValue(), EXACT);
    }

    /** scipy: (0.8894991799933215, 0.017411131570499803). */
    @Test
    void tiesInBothVectorsAreThoseOfScipy() {
        KendallTau found = tau(new double[] {1, 2, 2, 3, 4, 4}, new double[] {1, 2, 3, 3, 4, 5});
        assertEquals(0.8894991799933215, found.tau(), EXACT);
        assertEquals(0.017411131570499803, found.pValue(), EXACT);
    }

    /** scipy: (0.125, 0.31650710505376345), exact. */
    @Test
    void thirtyThreeValuesAreExact() {
        KendallTau found = tau(steps(33, 1, 0), steps(33, 5, 2));
        assertEquals(.125, found.tau(), EXACT);
        assertEquals(0.31650710505376345, found.pValue(), EXACT);
    }

    /** scipy: (0.15151515151515152, 0.20764134025637526), approximate. */
    @Test
    void thirtyFourValuesAreApproximate() {
        KendallTau found = tau(steps(34, 1, 0), steps(34, 5, 2));
        assertEquals(0.15151515151515152, found.tau(), EXACT);
        assertEquals(0.20764134025637526, found.pValue(), EXACT);
    }

    /** scipy: (0.9974358974358974, 9.804939513027087e-47), which is 2 * 40 / 40!. */
    @Test
    void oneSwapAmongManyIsExact() {
        double[] swapped = steps(40, 1, 0);
        swapped[0] = 1;
        swapped[1] = 0;
        KendallTau found = tau(steps(40, 1, 0), swapped);
        assertEquals(0.9974358974358974, found.tau(), EXACT);
        assertEquals(1, found.pValue() / 9.804939513027087e-47, 1e-12);
    }

    @Test
    void thereIsNoCorrelationWithAConstantVector() {
        assertEquals(Optional.empty(), KendallTau.of(new double[] {1, 2, 3}, new double[] {4, 4, 4}));
        assertEquals(Optional.empty(), KendallTau.of(new double[] {4, 4, 4}, new double[] {1, 2, 3}));
    }

    @Test
    void thereIsNoCorrelationOfFewerThanTwoValues() {
        assertEquals(Optional.empty(), KendallTau.of(new double[] {1}, new double[] {2}));
        assertEquals(Optional.empty(), KendallTau.of(new float[0], new float[0]));
    }

    /** Without the tie the vectors would be in the same order. */
    @Test
    void zeroAndMinusZeroAreTied() {
        assertEquals(Optional.empty(), KendallTau.of(new double[] {-0.0, 0.0}, new double[] {1, 2}));
    }

    @Test
    void floatsGiveWhatDoublesGive() {
        assertEquals(KendallTau.of(new double[] {1, 3, 2, 2}, new double[] {4, 1, 3, 2}),
                KendallTau.of(new float[] {1, 3, 2, 2}, new float[] {4, 1, 3, 2}));
    }

    @Test
    void differentLengthsAreRefusedWithBothSizes() {
        var refused = assertThrows(IllegalArgumentException.class,
                () -> KendallTau.of(new double[2], new double[3]));
        assertEquals("Expected equal lengths but got 2 and 3", refused.getMessage());
    }

    @Test
    void notANumberIsRefused() {
        var refused = assertThrows(IllegalArgumentException.class,
                () -> KendallTau.of(new double[] {1, Double.NaN}, new double[] {1, 2}));
        assertEquals("A rank correlation of NaN is not defined", refused.getMessage());
    }

    private static KendallTau tau(double[] x, double[] y) {
        return KendallTau.of(x, y).orElseThrow();
    }

    /** (step * i + start) mod n for i from 0 to n - 1. */
    private static double[] steps(int n, int step, int start) {
        return IntStream.range(0, n).mapToDouble(i -> (step * i + start) % n).toArray();
    }
}
