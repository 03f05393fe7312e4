package org.alidade.probes.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.BitSet;

import org.alidade.core.math.Seeds;
import org.junit.jupiter.api.Test;

class RankingTest {

    @Test
    void theMostImportantComesFirstAndOfEqualsTheFirst() {
        Ranking ranking = Ranking.of(new float[] {-1, .5f, 0, .5f, -0f});
        assertEquals(bits(1), ranking.first(1));
        assertEquals(bits(1, 3), ranking.first(2));
        assertEquals(bits(1, 3, 2), ranking.first(3)); // 0 and -0 are equal
        assertEquals(bits(0), ranking.reversed().first(1));
    }

    @Test
    void aRandomOrderHasEveryUnit() {
        assertEquals(bits(0, 1, 2, 3), Ranking.random(4, Seeds.random(1, "order")).first(4));
    }

    private static BitSet bits(int... positions) {
        BitSet bits = new BitSet();
        Arrays.stream(positions).forEach(bits::set);
        return bits;
    }
}
