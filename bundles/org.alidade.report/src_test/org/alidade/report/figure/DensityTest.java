package org.alidade.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DensityTest {

    private static final double[] FIVE = {.1, .2, .25, .4, .9};
    /** Of these values, from scipy's {@code gaussian_kde}. */
    private static final double BANDWIDTH = .22862174723248657;

    @Test
    void itEndsThreeBandwidthsBeyondTheExtremes() {
        Density density = Density.of(FIVE, -10, 10);
        assertEquals(.1 - 3 * BANDWIDTH, density.value(0), 1e-12);
        assertEquals(.9 + 3 * BANDWIDTH, density.value(density.size() - 1), 1e-12);
    }

    @Test
    void itEndsAtTheRangeOfTheColumn() {
        Density density = Density.of(FIVE, 0, 1);
        assertEquals(0, density.value(0));
        assertEquals(1, density.value(density.size() - 1));
        assertEquals(.8228128449893881, density.density(0), 1e-12);
    }

    @Test
    void oneValueIsAPointWithoutACurve() {
        Density density = Density.of(new double[] {.3}, 0, 1);
        assertFalse(density.hasCurve());
        assertEquals(1, density.size());
        assertEquals(.3, density.value(0));
        assertTrue(Double.isNaN(density.density(0)));
    }
}
