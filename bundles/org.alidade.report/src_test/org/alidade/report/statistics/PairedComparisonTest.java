package org.alidade.report.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

class PairedComparisonTest {

    /** Planted: the second is .3 higher on every instance, seeds and instances vary by much more. */
    @Test
    void aPlantedDifferenceIsFound() {
        SplittableRandom random = new SplittableRandom(1);
        double[][] first = Simulated.crossed(random, 4, 200, new double[] {.01, 1, .1});
        double[][] second = new double[4][200];
        for (int s = 0; s < 4; s++) {
            for (int i = 0; i < 200; i++) {
                second[s][i] = first[s][i] + .3 + .1 * random.nextGaussian();
            }
        }
        PairedComparison comparison = PairedComparison
                .of("b", Simulated.of("d", "b", second), "a", Simulated.of("d", "a", first)).orElseThrow();
        assertEquals(.3, comparison.difference().mean(), .02);
        assertTrue(comparison.difference().interval().orElseThrow().isAbove(.25));
        assertTrue(comparison.wilcoxon().orElseThrow().pValue() < 1e-20);
        assertEquals(1e-4, comparison.signFlip().orElseThrow().pValue(), 1e-12);
        assertEquals(.125, comparison.overSeeds().orElseThrow().pValue(), 1e-12);
        assertEquals(1, comparison.rankBiserial().orElseThrow().value(), .01);
        assertEquals(8, comparison.cells().size());
        assertTrue(comparison.warning().isPresent());
    }

    @Test
    void instancesOfDifferentDataAreNotPaired() {
        SeedSamples one = Simulated.of("first data", "a", new double[] {1, 2});
        SeedSamples other = Simulated.of("other data", "b", new double[] {1, 2});
        String message = assertThrows(IllegalArgumentException.class,
                () -> PairedComparison.of("a", one, "b", other)).getMessage();
        assertTrue(message.contains("first data") && message.contains("other data"), message);
    }

    /** By hand: seed 1 failed in the second; 30 - 3 and 200 - 5 remain. */
    @Test
    void equalSeedsArePaired() {
        SeedSamples one = new SeedSamples("d", List.of(new SeedSamples.Seed(1, "a1", Map.of("x", 1.)),
                new SeedSamples.Seed(2, "a2", Map.of("x", 30.)), new SeedSamples.Seed(3, "a3", Map.of("x", 200.))));
        SeedSamples other = new SeedSamples("d", List.of(new SeedSamples.Seed(2, "b2", Map.of("x", 3.)),
                new SeedSamples.Seed(3, "b3", Map.of("x", 5.))));
        assertArrayEquals(new double[] {27, 195}, one.less(other).estimates(Statistic.MEAN));
        assertArrayEquals(new double[] {-27, -195}, other.less(one).estimates(Statistic.MEAN));
    }

    /** By hand: only instance x is in both: 5 - 2. */
    @Test
    void onlySharedInstancesCount() {
        SeedSamples one = new SeedSamples("d",
                List.of(new SeedSamples.Seed(1, "a", Map.of("x", 5.0, "y", 100.0))));
        SeedSamples other = new SeedSamples("d",
                List.of(new SeedSamples.Seed(1, "b", Map.of("z", 7.0, "x", 2.0))));
        PairedComparison comparison = PairedComparison.of("a", one, "b", other).orElseThrow();
        assertEquals(3, comparison.difference().mean());
        assertEquals(1, comparison.difference().instances());
        assertTrue(comparison.difference().interval().isEmpty());
    }

    @Test
    void noSharedInstanceIsNoComparison() {
        SeedSamples one = new SeedSamples("d", List.of(new SeedSamples.Seed(1, "a", Map.of("x", 5.0))));
        SeedSamples other = new SeedSamples("d", List.of(new SeedSamples.Seed(1, "b", Map.of("y", 5.0))));
        assertTrue(PairedComparison.of("a", one, "b", other).isEmpty());
    }

    @Test
    void surplusSeedsAreLeftOut() {
        SeedSamples one = Simulated.of("d", "a", new double[] {1, 2}, new double[] {2, 3}, new double[] {9, 9});
        SeedSamples other = Simulated.of("d", "b", new double[] {0, 1}, new double[] {1, 2});
        assertEquals(2, PairedComparison.of("a", one, "b", other).orElseThrow().difference().seeds());
        assertEquals(1, PairedComparison.of("a", one, "b", other).orElseThrow().difference().mean());
    }

    @Test
    void theSameCellTwiceIsRefused() {
        SeedSamples.Seed seed = new SeedSamples.Seed(1, "a", Map.of("x", 1.0));
        assertThrows(IllegalArgumentException.class, () -> new SeedSamples("d", List.of(seed, seed)));
        assertThrows(IllegalArgumentException.class, () -> new SeedSamples("d", List.of()));
        assertThrows(IllegalArgumentException.class,
                () -> new SeedSamples.Seed(1, "a", Map.of("x", Double.POSITIVE_INFINITY)));
    }
}
