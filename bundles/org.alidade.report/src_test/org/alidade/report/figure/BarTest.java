package org.alidade.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

/** Intervals are worked out by hand with the quantiles of Student's t in any table: 4.3027 of 2 degrees, 12.706 of 1. */
class BarTest {

    private static List<Samples.Value> values(int table, double... numbers) {
        List<Samples.Value> values = new ArrayList<>();
        for (double number : numbers) {
            values.add(new Samples.Value(number, new FigureRow(table, values.size())));
        }
        return values;
    }

    /** Mean .2, standard deviation .1: .2 plus and minus 4.3027 * .1 / sqrt(3). */
    @Test
    void theIntervalOfOneTableIsOverItsRows() {
        Bar bar = Bar.of(values(0, .1, .2, .3), 1, KindTables.X);
        assertEquals(.2, bar.mean(), 1e-12);
        assertEquals(.2 - .248414, bar.interval().orElseThrow().low(), 1e-5);
        assertEquals(.2 + .248414, bar.interval().orElseThrow().high(), 1e-5);
    }

    /** Of the means .2 and .4: .3 plus and minus 12.706 * .141421 / sqrt(2), beyond 1 cut to the column's range. */
    @Test
    void theIntervalOfSeveralTablesIsOverTheirMeansAndEndsWhereTheColumnDoes() {
        List<Samples.Value> values = values(0, .1, .2, .3);
        values.addAll(values(1, .4));
        Bar bar = Bar.of(values, 2, KindTables.X);
        assertEquals(.3, bar.mean(), 1e-12);
        assertEquals(-.97062, bar.interval().orElseThrow().low(), 1e-4);
        assertEquals(1, bar.interval().orElseThrow().high());
        assertEquals(4, bar.count());
    }

    @Test
    void oneRowOrOneTableOfSeveralHasNoInterval() {
        assertTrue(Bar.of(values(0, .1), 1, KindTables.X).interval().isEmpty());
        assertTrue(Bar.of(values(0, .1, .2), 2, KindTables.X).interval().isEmpty());
    }
}
