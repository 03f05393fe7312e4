package org.alidade.report.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.alidade.report.statistics.Interval.Method;
import org.junit.jupiter.api.Test;

class SeedStatisticsTest {

    /**
     * By hand: mean 4, squares 4 + 0 + 4 over 3 - 1 give 4, whose root is 2. Interval: scipy 1.17.1
     * {@code t.interval(.95, 2, loc=4, scale=2/sqrt(3))}.
     */
    @Test
    void theSpreadDividesByOneLessThanTheSeeds() {
        SeedStatistics over = SeedStatistics.of(2, 4, 6).orElseThrow();
        assertEquals(3, over.seeds());
        assertEquals(4, over.mean(), 1e-12);
        assertEquals(2, over.sd().getAsDouble(), 1e-12);
        assertEquals(-.9682754235006605, over.interval().orElseThrow().lower(), 1e-9);
        assertEquals(8.96827542350066, over.interval().orElseThrow().upper(), 1e-9);
    }

    /** numpy 2 {@code quantile([2, 4, 6, 9], [.25, .5, .75])}, by hand: positions 0.75, 1.5, 2.25. */
    @Test
    void quartilesAreInterpolated() {
        SeedStatistics over = SeedStatistics.of(9, 2, 6, 4).orElseThrow();
        assertEquals(3.5, over.lower(), 1e-12);
        assertEquals(5, over.median(), 1e-12);
        assertEquals(6.75, over.upper(), 1e-12);
    }

    @Test
    void oneSeedHasNeitherSpreadNorInterval() {
        assertTrue(SeedStatistics.of(7).orElseThrow().sd().isEmpty());
        assertTrue(SeedStatistics.of(7).orElseThrow().interval().isEmpty());
    }

    @Test
    void seedsWithoutTheNumberAreLeftOut() {
        SeedStatistics over = SeedStatistics.of(Double.NaN, 3, 5).orElseThrow();
        assertEquals(2, over.seeds());
        assertEquals(4, over.mean(), 1e-12);
    }

    @Test
    void noNumberAtAllIsEmpty() {
        assertTrue(SeedStatistics.of(Double.NaN).isEmpty());
        assertTrue(SeedStatistics.of().isEmpty());
        assertTrue(SeedStatistics.of(Simulated.of(new double[] {Double.NaN, Double.NaN}), Statistic.MEAN).isEmpty());
        assertTrue(SeedStatistics.of(Simulated.of(new double[0]), Statistic.MEDIAN).isEmpty());
    }

    /** By hand: medians 2 and 5, mean 3.5. */
    @Test
    void aStatisticOverInstancesIsAveragedOverSeeds() {
        SeedStatistics over = SeedStatistics
                .of(Simulated.of(new double[] {1, 2, 9}, new double[] {4, Double.NaN, 6}), Statistic.MEDIAN)
                .orElseThrow();
        assertEquals(3.5, over.mean(), 1e-12);
        assertEquals(3, over.instances());
        assertEquals(Method.SEEDS_AND_INSTANCES, over.interval().orElseThrow().method());
    }

    @Test
    void anIntervalCanBeCutToWhatTheNumberCanBe() {
        Interval cut = SeedStatistics.of(.4, 1).orElseThrow().within(0, 1).interval().orElseThrow();
        assertEquals(0, cut.lower());
        assertEquals(1, cut.upper());
    }
}
