package org.alidade.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.alidade.core.figure.AxisScale;
import org.alidade.core.table.Column;
import org.alidade.core.table.ColumnType;
import org.alidade.core.table.Direction;
import org.junit.jupiter.api.Test;

class DensityTest {

    private static final double[] FIVE = {.1, .2, .25, .4, .9};
    /** Of these values, from scipy's {@code gaussian_kde}. */
    private static final double BANDWIDTH = .22862174723248657;

    private static Column column(double minimum, double maximum) {
        return new Column("x", "X", ColumnType.NUMBER, "", minimum, maximum, Direction.NEUTRAL, "A sample.");
    }

    @Test
    void itEndsThreeBandwidthsBeyondTheExtremes() {
        Density density = Density.of(FIVE, column(-10, 10), AxisScale.LINEAR);
        assertEquals(.1 - 3 * BANDWIDTH, density.value(0), 1e-12);
        assertEquals(.9 + 3 * BANDWIDTH, density.value(density.size() - 1), 1e-12);
    }

    @Test
    void itEndsAtTheRangeOfTheColumn() {
        Density density = Density.of(FIVE, column(0, 1), AxisScale.LINEAR);
        assertEquals(0, density.value(0));
        assertEquals(1, density.value(density.size() - 1));
        assertEquals(.8228128449893881, density.density(0), 1e-12);
    }

    @Test
    void oneValueIsAPointWithoutACurve() {
        Density density = Density.of(new double[] {.3}, column(0, 1), AxisScale.LINEAR);
        assertFalse(density.hasCurve());
        assertEquals(1, density.size());
        assertEquals(.3, density.value(0));
        assertTrue(Double.isNaN(density.density(0)));
    }
}
