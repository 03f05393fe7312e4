package org.alidade.report.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.SplittableRandom;

import org.alidade.report.statistics.Interval.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwoStageBootstrapTest {

    private static final int SIMULATIONS = 200;

    /** scipy 1.17.1: {@code t.isf(.025, n-1) / norm.isf(.025) * sqrt(n/(n-1))}. */
    @ParameterizedTest
    @CsvSource({"2, 9.16817207149058", "3, 2.6886472943921507", "5, 1.5837842021560748", "10, 1.216615733100725",
            "1725, 1.0009927373526464"})
    void fewValuesAreWidenedMore(int n, double factor) {
        assertEquals(factor, TwoStageBootstrap.factor(n), 1e-9);
    }

    /**
     * Planted truth 0 with effects of seed, instance and rest: 95 % of intervals should hold it. With 200 simulations
     * the standard error of a share of .95 is .015; the interval is allowed to be wide where seeds hardly matter.
     */
    @ParameterizedTest(name = "{0} seeds, deviations {1} (seed), {2} (instance), {3} (rest)")
    @CsvSource({"3, .05, .2, .1", "3, 0, .2, .2", "5, .05, .2, .1", "8, .02, .2, .1", "1, 0, .2, .1"})
    void intervalsHoldTheTruthAsOftenAsTheySay(int seeds, double seed, double instance, double rest) {
        SplittableRandom random = new SplittableRandom(3);
        int held = 0;
        for (int i = 0; i < SIMULATIONS; i++) {
            double[][] values = Simulated.crossed(random, seeds, 60, new double[] {seed, instance, rest});
            SeedSamples samples = Simulated.of("data", "simulation " + i + " ", values);
            held += TwoStageBootstrap.interval(samples, Statistic.MEAN).orElseThrow().contains(0) ? 1 : 0;
        }
        double share = held / (double) SIMULATIONS;
        assertTrue(share >= .91, "held the truth in " + share);
    }

    @Test
    void mediansHaveIntervalsToo() {
        SplittableRandom random = new SplittableRandom(4);
        int held = 0;
        for (int i = 0; i < SIMULATIONS; i++) {
            double[][] values = Simulated.crossed(random, 5, 60, new double[] {.05, .2, .1});
            SeedSamples samples = Simulated.of("data", "simulation " + i + " ", values);
            held += TwoStageBootstrap.interval(samples, Statistic.MEDIAN).orElseThrow().contains(0) ? 1 : 0;
        }
        assertTrue(held >= .91 * SIMULATIONS, "held the truth in " + held + " of " + SIMULATIONS);
    }

    /** The usual interval of a mean of 400 normal values: 1.96 / 20 = .098 to either side. */
    @Test
    void oneSeedHasTheIntervalOfItsInstances() {
        double[] values = new SplittableRandom(5).doubles(400).toArray();
        double sd = Math.sqrt(1 / 12.0);
        Interval interval = TwoStageBootstrap.interval(Simulated.of(values), Statistic.MEAN).orElseThrow();
        assertEquals(2 * 1.96 * sd / 20, interval.upper() - interval.lower(), .1 * 2 * 1.96 * sd / 20);
        assertEquals(Method.INSTANCES, interval.method());
    }

    @Test
    void theSameCellsGiveTheSameIntervalAndOthersAnother() {
        double[][] values = Simulated.crossed(new SplittableRandom(6), 3, 50, new double[] {.1, .2, .1});
        Interval first = TwoStageBootstrap.interval(Simulated.of("d", "a", values), Statistic.MEAN).orElseThrow();
        Interval again = TwoStageBootstrap.interval(Simulated.of("d", "a", values), Statistic.MEAN).orElseThrow();
        Interval other = TwoStageBootstrap.interval(Simulated.of("d", "b", values), Statistic.MEAN).orElseThrow();
        assertEquals(first, again);
        assertNotEquals(first, other);
    }

    @Test
    void shiftedValuesHaveAShiftedInterval() {
        double[][] values = Simulated.crossed(new SplittableRandom(7), 3, 50, new double[] {.1, .2, .1});
        Interval before = TwoStageBootstrap.interval(Simulated.of(values), Statistic.MEAN).orElseThrow();
        for (double[] row : values) {
            for (int i = 0; i < row.length; i++) {
                row[i] += 10;
            }
        }
        Interval after = TwoStageBootstrap.interval(Simulated.of(values), Statistic.MEAN).orElseThrow();
        assertEquals(before.lower() + 10, after.lower(), 1e-9);
        assertEquals(before.upper() + 10, after.upper(), 1e-9);
    }

    @Test
    void missingValuesAndSeedsWithoutAnyDoNotSpoilIt() {
        double nan = Double.NaN;
        Interval interval = TwoStageBootstrap.interval(
                Simulated.of(new double[] {1, nan, 2, 3}, new double[] {nan, nan, nan, nan},
                        new double[] {2, 2, nan, 3}),
                Statistic.MEAN).orElseThrow();
        assertTrue(interval.contains((2 + 7 / 3.0) / 2), interval.toString());
    }

    @Test
    void equalValuesHaveAnIntervalWithoutWidth() {
        Interval interval = TwoStageBootstrap.interval(Simulated.of(new double[] {.5, .5}, new double[] {.5, .5}),
                Statistic.MEDIAN).orElseThrow();
        assertEquals(.5, interval.lower());
        assertEquals(.5, interval.upper());
    }

    @Test
    void aSingleValueHasNoInterval() {
        assertTrue(TwoStageBootstrap.interval(Simulated.of(new double[] {1}), Statistic.MEAN).isEmpty());
    }

    @Test
    void oneInstanceOfSeveralSeedsSpeaksOfSeeds() {
        assertEquals(Method.SEEDS, TwoStageBootstrap
                .interval(Simulated.of(new double[] {1}, new double[] {2}), Statistic.MEAN).orElseThrow().method());
    }

    /** Measured: 30 ms on the development machine; the limit leaves room for a busy one. */
    @Test
    void threeSeedsOfATestSplitTakeLittleTime() {
        SeedSamples samples = Simulated
                .of(Simulated.crossed(new SplittableRandom(8), 3, 1725, new double[] {.05, .2, .1}));
        assertTimeout(Duration.ofMillis(1500), () -> TwoStageBootstrap.interval(samples, Statistic.MEAN));
    }
}
