package org.alidade.probes.jainwallace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import org.alidade.core.math.KendallTau;
import org.alidade.probes.explanation.Ranking;
import org.junit.jupiter.api.Test;

class TopListsTest {

    private static final Ranking RANKING = Ranking.of(new float[] {9, 8, 7, 6, 5, 4, 3, 2});

    @Test
    void theSameListIsAtDistanceZero() {
        assertEquals(0, new TopLists(3).distance(RANKING, RANKING));
    }

    /** 0 1 2 against 7 6 5: nine pairs across and six half pairs within, the most there can be. */
    @Test
    void listsWithoutACommonUnitAreAtDistanceOne() {
        assertEquals(1, new TopLists(3).distance(RANKING, RANKING.reversed()));
    }

    /**
     * 0 1 against 1 2: of the pairs 0-1 (0 first, then absent: opposite) 1, 0-2 (each in one list) 1, 1-2 (absent last in
     * both) 0; the most is 4 + 1/2 * 2 = 5.
     */
    @Test
    void aUnitInOneListOnlyComesAfterThoseOfTheOther() {
        Ranking other = Ranking.of(new float[] {0, 9, 8, 7, 6, 5, 4, 3});
        assertEquals(2 / 5., new TopLists(2).distance(RANKING, other), 1e-12);
    }

    /** 0 1 2 against 0 3 4: 1-2 and 3-4 are within one list alone, 1/2 each; four pairs across; the most is 9 + 3. */
    @Test
    void pairsWithinOneListAloneCountHalf() {
        Ranking other = Ranking.of(new float[] {9, 0, 0, 8, 7, 0, 0, 0});
        assertEquals((4 + 2 * .5) / 12, new TopLists(3).distance(RANKING, other), 1e-12);
    }

    /** Over all units it is the share of discordant pairs, (1 - tau) / 2. */
    @Test
    void overAllUnitsItIsKendallsDistance() {
        Random random = new Random(1);
        for (int trial = 0; trial < 20; trial++) {
            float[] x = new float[9];
            float[] y = new float[9];
            for (int i = 0; i < 9; i++) {
                x[i] = random.nextFloat();
                y[i] = random.nextFloat();
            }
            double tau = KendallTau.of(x, y).orElseThrow().tau();
            assertEquals((1 - tau) / 2, new TopLists(20).distance(Ranking.of(x), Ranking.of(y)), 1e-12);
        }
    }

    @Test
    void theDistanceIsSymmetricAndAtMostOne() {
        Random random = new Random(2);
        for (int trial = 0; trial < 100; trial++) {
            int n = 2 + random.nextInt(20);
            Ranking first = Ranking.random(n, random);
            Ranking second = Ranking.random(n, random);
            TopLists lists = new TopLists(1 + random.nextInt(10));
            double distance = lists.distance(first, second);
            assertEquals(distance, lists.distance(second, first), 1e-12);
            assertEquals(Math.min(1, Math.max(0, distance)), distance);
        }
    }

    @Test
    void theLengthIsTenOrATenthOfTheMeanNumberOfUnits() {
        assertEquals(new TopLists(10), TopLists.forLengths(new int[] {5, 30}));
        assertEquals(new TopLists(25), TopLists.forLengths(new int[] {200, 300}));
        assertEquals(new TopLists(10), TopLists.forLengths(new int[0]));
    }
}
