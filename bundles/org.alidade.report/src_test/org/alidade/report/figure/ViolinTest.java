package org.alidade.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.alidade.core.figure.AxisScale;
import org.alidade.core.table.Column;
import org.alidade.core.table.ColumnType;
import org.alidade.core.table.Direction;
import org.junit.jupiter.api.Test;

class ViolinTest {

    private static Column column(double minimum, double maximum) {
        return new Column("x", "X", ColumnType.NUMBER, "", minimum, maximum, Direction.NEUTRAL, "A sample.");
    }

    private static Violin violin(double... values) {
        return Violin.of(values, column(0, 10), AxisScale.LINEAR).orElseThrow();
    }

    /** By hand: the order statistics of 1..5 at positions 1, 2 and 3 from 0. */
    @Test
    void quartilesAreThoseOfTheSample() {
        Violin violin = violin(5, 1, 4, 2, 3);
        assertEquals(2, violin.quantile(.25), 1e-12);
        assertEquals(3, violin.quantile(.5), 1e-12);
        assertEquals(4, violin.quantile(.75), 1e-12);
    }

    /**
     * By hand: sd of 3 and 4 is 0.70711, bandwidth 0.70711 * 2^-0.2 = 0.61557; density in relation to that at 3.5 is
     * (1 + exp(-1.31951)) / 2 / exp(-0.32988) = 0.88126 at 3.
     */
    @Test
    void theBandwidthFollowsScott() {
        Violin violin = violin(3, 4);
        assertEquals(.88126, violin.widthAt(3) / violin.widthAt(3.5), 1e-3); // between grid points
    }

    @Test
    void theWidestPlaceHasWidthOne() {
        Violin violin = violin(1, 2, 2, 2, 3);
        double widest = IntStream.range(0, violin.size()).mapToDouble(violin::width).max().orElse(0);
        assertEquals(1, widest, 1e-12);
    }

    /** Two hundredths of the bandwidth 0.61557 beyond the extremes. */
    @Test
    void itEndsJustBeyondTheExtremes() {
        Violin violin = violin(3, 4);
        assertEquals(3 - .0123114, violin.value(0), 1e-6);
        assertEquals(4 + .0123114, violin.value(violin.size() - 1), 1e-6);
    }

    @Test
    void itEndsAtTheRangeOfTheColumn() {
        Violin violin = violin(0, 10);
        assertEquals(0, violin.value(0));
        assertEquals(10, violin.value(violin.size() - 1));
    }

    @Test
    void oneValueHasNoDensity() {
        assertFalse(violin(3).hasDensity());
        assertEquals(3, violin(3).quantile(.5));
    }

    @Test
    void equalValuesHaveNoDensity() {
        double[] equal = new double[7];
        Arrays.fill(equal, .1); // whose mean differs from it by rounding
        assertFalse(violin(equal).hasDensity());
        assertFalse(violin(0, 0, 0).hasDensity());
    }

    @Test
    void noValuesAreNoViolin() {
        assertTrue(Violin.of(new double[0], column(0, 1), AxisScale.LINEAR).isEmpty());
    }
}
