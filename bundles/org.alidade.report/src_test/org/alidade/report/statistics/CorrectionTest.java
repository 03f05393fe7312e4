package org.alidade.report.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

class CorrectionTest {

    /** Benjamini and Hochberg 1995, section 4.1: 15 comparisons of thrombolytic treatments. */
    private static final double[] PUBLISHED = {.0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240,
            .4262, .5719, .6528, .7590, 1};

    /** Their result: four are significant at .05; all adjusted values from scipy 1.17.1 false_discovery_control. */
    @Test
    void benjaminiHochbergRejectsAsInTheirPaper() {
        double[] adjusted = Correction.BENJAMINI_HOCHBERG.adjust(PUBLISHED);
        assertEquals(4, Arrays.stream(adjusted).filter(p -> p <= .05).count());
        assertArrayEquals(new double[] {.0015, .003, .0095, .035625, .0603, .06385714285714286, .06385714285714286,
                .0645, .0765, .486, .5811818181818181, .7148749999999999, .7532307692307693, .8132142857142857, 1},
                adjusted, 1e-12);
    }

    /** By hand: 3 x .01, 2 x .02 and, because it may not fall, .04 again. */
    @Test
    void holmMultipliesByTheNumberThatIsLeft() {
        assertArrayEquals(new double[] {.04, .03, .04}, Correction.HOLM.adjust(.03, .01, .02), 1e-12);
    }

    @Test
    void aTestThatCouldNotBeMadeDoesNotCount() {
        assertArrayEquals(new double[] {.02, Double.NaN, .02}, Correction.HOLM.adjust(.01, Double.NaN, .02), 1e-12);
        assertEquals(new Family("all", 2), Correction.family("all", List.of(.01, Double.NaN, .02)).orElseThrow());
        assertTrue(Correction.family("none", List.of(Double.NaN)).isEmpty());
    }

    @Test
    void nothingBecomesMoreSignificantThanItWas() {
        for (Correction correction : Correction.values()) {
            double[] adjusted = correction.adjust(PUBLISHED);
            for (int i = 0; i < adjusted.length; i++) {
                assertTrue(adjusted[i] >= PUBLISHED[i] && adjusted[i] <= 1, correction + " " + i);
            }
        }
    }

    @Test
    void noTestAndImpossibleProbabilities() {
        assertEquals(0, Correction.HOLM.adjust().length);
        assertThrows(IllegalArgumentException.class, () -> Correction.HOLM.adjust(1.1));
        assertThrows(IllegalArgumentException.class, () -> new Family("empty", 0));
    }
}
