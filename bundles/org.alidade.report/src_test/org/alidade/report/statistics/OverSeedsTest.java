package org.alidade.report.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class OverSeedsTest {

    /** By hand: mean 4, squares 4 + 0 + 4 over 3 - 1 give 4, whose root is 2. */
    @Test
    void theSpreadDividesByOneLessThanTheSeeds() {
        OverSeeds over = OverSeeds.of(2, 4, 6).orElseThrow();
        assertEquals(3, over.count());
        assertEquals(4, over.mean(), 1e-12);
        assertEquals(2, over.sd().getAsDouble(), 1e-12);
    }

    @Test
    void oneSeedHasNoSpread() {
        assertTrue(OverSeeds.of(7).orElseThrow().sd().isEmpty());
    }

    @Test
    void seedsWithoutTheNumberAreLeftOut() {
        OverSeeds over = OverSeeds.of(Double.NaN, 3, 5).orElseThrow();
        assertEquals(2, over.count());
        assertEquals(4, over.mean(), 1e-12);
    }

    @Test
    void noNumberAtAllIsEmpty() {
        assertTrue(OverSeeds.of(Double.NaN).isEmpty());
        assertTrue(OverSeeds.of().isEmpty());
    }
}
