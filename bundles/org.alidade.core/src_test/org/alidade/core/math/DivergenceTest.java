package org.alidade.core.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Tolerance 1e-7 where the arguments are floats that have no exact binary form. */
class DivergenceTest {

    /** Hand-computed: 1/2 (.3 + .3). */
    @Test
    void totalVariationOfTwoClassesIsTheDifferenceOfOne() {
        assertEquals(.3, Divergence.totalVariation(new float[] {.1f, .9f}, new float[] {.4f, .6f}), 1e-7);
    }

    /** Hand-computed: 1/2 (.5 + .25 + .25). */
    @Test
    void totalVariationIsHalfTheSumOverClasses() {
        assertEquals(.5, Divergence.totalVariation(new float[] {.5f, .25f, .25f}, new float[] {0, .5f, .5f}), 0);
    }

    /** {@code scipy.spatial.distance.jensenshannon(p, q) ** 2}, scipy 1.17.1. */
    @Test
    void jensenShannonIsThatOfScipy() {
        assertEquals(0.06328782441845603,
                Divergence.jensenShannon(new float[] {.1f, .9f}, new float[] {.4f, .6f}), 1e-7);
        assertEquals(0.21576155433883568,
                Divergence.jensenShannon(new float[] {.5f, .25f, .25f}, new float[] {0, .5f, .5f}), 1e-15);
    }

    @Test
    void distributionsWithoutCommonOutcomeAreAsFarApartAsCanBe() {
        assertEquals(Math.log(2), Divergence.jensenShannon(new float[] {1, 0}, new float[] {0, 1}), 0);
        assertEquals(1, Divergence.totalVariation(new float[] {1, 0}, new float[] {0, 1}), 0);
    }

    @Test
    void equalDistributionsAreNotApart() {
        float[] p = {.2f, .3f, .5f};
        assertEquals(0, Divergence.jensenShannon(p, p.clone()), 0);
        assertEquals(0, Divergence.totalVariation(p, p.clone()), 0);
    }

    @Test
    void jensenShannonIsSymmetric() {
        float[] p = {.2f, .3f, .5f};
        float[] q = {.6f, .4f, 0};
        assertEquals(Divergence.jensenShannon(p, q), Divergence.jensenShannon(q, p), 0);
    }

    @Test
    void differentLengthsAreRefusedWithBothSizes() {
        var refused = assertThrows(IllegalArgumentException.class,
                () -> Divergence.jensenShannon(new float[2], new float[3]));
        assertEquals("Expected equal lengths but got 2 and 3", refused.getMessage());
    }
}
