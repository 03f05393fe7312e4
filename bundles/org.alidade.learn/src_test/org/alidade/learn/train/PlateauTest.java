package org.alidade.learn.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PlateauTest {

    /** torch: patience 0 halves after every epoch that is not better than the best by a ten-thousandth of it. */
    @Test
    void theRateIsHalvedAfterEveryEpochWithoutGrowth() {
        Plateau plateau = new Plateau(.8, .5, 0, 0);
        double[] qualities = {.5, .6, .6, .59, .60003, .7};
        double[] rates = {.8, .8, .4, .2, .1, .1};
        for (int epoch = 0; epoch < qualities.length; epoch++) {
            plateau.improves(qualities[epoch]);
            assertEquals(rates[epoch], plateau.rate(), 1e-12, "after epoch " + epoch);
        }
        assertFalse(plateau.ends());
    }

    @Test
    void patienceWaitsSoManyEpochs() {
        Plateau plateau = new Plateau(1, .1, 1, 0);
        plateau.improves(.5);
        plateau.improves(.5);
        assertEquals(1, plateau.rate());
        plateau.improves(.5);
        assertEquals(.1, plateau.rate());
    }

    @Test
    void trainingEndsAfterSoManyEpochsWithoutGrowth() {
        Plateau plateau = new Plateau(1, 1, 0, 2);
        assertTrue(plateau.improves(.5));
        assertFalse(plateau.improves(.5));
        assertFalse(plateau.ends());
        assertTrue(plateau.improves(.50001));
        assertFalse(plateau.improves(.4));
        assertFalse(plateau.ends());
        assertFalse(plateau.improves(.5));
        assertTrue(plateau.ends());
    }

    /** A first quality of 0, or one below, is better than none. */
    @Test
    void theFirstEpochIsAlwaysTheBestSoFar() {
        Plateau plateau = new Plateau(1, .5, 0, 1);
        assertTrue(plateau.improves(0));
        assertEquals(1, plateau.rate());
    }
}
