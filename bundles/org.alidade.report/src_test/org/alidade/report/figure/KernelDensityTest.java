package org.alidade.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class KernelDensityTest {

    private static final double[] FIVE = {.9, .1, .4, .25, .2};

    /** {@code scipy.stats.gaussian_kde}, scipy 1.17.1. */
    @Test
    void itAgreesWithScipy() {
        KernelDensity density = KernelDensity.of(FIVE).orElseThrow();
        assertEquals(.22862174723248657, density.bandwidth(), 1e-12);
        assertEquals(.8228128449893881, density.at(0), 1e-12);
        assertEquals(1.258707770718614, density.at(.25), 1e-12);
        assertEquals(.8076958793844407, density.at(.5), 1e-12);
        assertEquals(.3308300797970231, density.at(1), 1e-12);
    }

    /** The same for the squares of 1 to 50 modulo 101, divided by 101. */
    @Test
    void itAgreesWithScipyOnManyValues() {
        KernelDensity density = KernelDensity.of(IntStream.rangeClosed(1, 50).mapToDouble(i -> i * i % 101 / 101.)
                .toArray()).orElseThrow();
        assertEquals(.98094149, density.at(.3), 1e-8);
        assertEquals(1.01921543, density.at(.77), 1e-8);
        assertEquals(.13797318, density.bandwidth(), 1e-8);
    }

    /** Trapezoids of 1,000 steps, five units beyond the extremes. */
    @Test
    void itsIntegralIsOne() {
        double[] density = KernelDensity.of(FIVE).orElseThrow().at(-5, 5, 1001);
        assertEquals(1, IntStream.range(0, density.length).mapToDouble(i -> density[i] * .01).sum(), 1e-9);
    }

    @Test
    void farFromAllValuesItIsZero() {
        assertEquals(0, KernelDensity.of(FIVE).orElseThrow().at(50));
    }

    @Test
    void itIsNotDefinedForFewerThanTwoDifferentValues() {
        assertTrue(KernelDensity.of(new double[0]).isEmpty());
        assertTrue(KernelDensity.of(new double[] {.5}).isEmpty());
        assertTrue(KernelDensity.of(new double[] {.1, .1, .1, .1, .1, .1, .1}).isEmpty());
    }
}
