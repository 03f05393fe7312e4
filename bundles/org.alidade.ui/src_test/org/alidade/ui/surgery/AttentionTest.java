package org.alidade.ui.surgery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

class AttentionTest {

    /** By hand: from .2 to .6, the others go from .5 + .3 to .4, that is to one half each. */
    @Test
    void theOthersGiveInProportion() {
        Attention changed = Attention.of(new float[] {.2f, .5f, .3f}).with(0, .6);
        assertArrayEquals(new double[] {.6, .25, .15}, changed.values(), 1e-7);
    }

    /** By hand: .3 is locked, so at most .7 is to be had, and only the second gives. */
    @Test
    void aLockedUnitNeitherGivesNorTakes() {
        Attention changed = Attention.of(new float[] {.2f, .5f, .3f}).toggled(2).with(0, .9);
        assertArrayEquals(new double[] {.7, 0, .3}, changed.values(), 1e-7);
        assertSame(changed, changed.with(2, .5));
    }

    @Test
    void othersWithoutWeightShareEqually() {
        Attention changed = Attention.of(new float[] {1, 0, 0}).with(0, .4);
        assertArrayEquals(new double[] {.4, .3, .3}, changed.values(), 1e-12);
    }

    @Test
    void aUnitThatIsAloneStaysAsItIs() {
        Attention single = Attention.of(new float[] {1});
        assertSame(single, single.with(0, .5));
        Attention rest = Attention.of(new float[] {.5f, .5f}).toggled(0);
        assertSame(rest, rest.with(1, .1));
    }

    @Test
    void whateverIsDoneItRemainsADistributionWithItsLocks() {
        SplittableRandom random = new SplittableRandom(1);
        float[] weights = new float[20];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = random.nextFloat();
        }
        Attention attention = Attention.of(weights);
        for (int step = 0; step < 2000; step++) {
            int unit = random.nextInt(weights.length);
            if (random.nextInt(10) == 0) {
                attention = attention.toggled(unit);
            }
            Attention before = attention;
            attention = attention.with(unit, random.nextDouble(-.5, 1.5));
            assertEquals(1, Arrays.stream(attention.values()).sum(), 1e-9);
            assertTrue(Arrays.stream(attention.values()).allMatch(weight -> weight >= 0));
            for (int locked : before.locked()) {
                assertEquals(before.weight(locked), attention.weight(locked));
            }
        }
    }

    @Test
    void whatIsNoDistributionIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Attention.of(new float[0]));
        assertThrows(IllegalArgumentException.class, () -> Attention.of(new float[] {0, 0}));
        assertThrows(IllegalArgumentException.class, () -> Attention.of(new float[] {1, -.1f}));
        assertThrows(IllegalArgumentException.class, () -> Attention.of(new float[] {Float.NaN}));
        Attention locked = Attention.of(new float[] {.5f, .5f}).lockedAt(List.of(0));
        var e = assertThrows(IllegalArgumentException.class, () -> locked.withAll(new double[] {.4, .6}));
        assertEquals("Weight 1 is 0.4, expected 0.5, where it is locked", e.getMessage());
    }
}
