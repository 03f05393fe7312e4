package org.alidade.probes.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

class FewerInstancesTest {

    private static final List<Integer> TEN = List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);

    @Test
    void zeroAndMoreThanThereAreIsAll() {
        assertEquals(TEN, FewerInstances.spread(TEN, 0));
        assertEquals(TEN, FewerInstances.spread(TEN, 11));
    }

    /** The i-th of 4 from 10 is number floor(10 i / 4). */
    @Test
    void fewerAreEvenlySpreadFromTheFirst() {
        assertEquals(List.of(0, 2, 5, 7), FewerInstances.spread(TEN, 4));
        assertEquals(List.of(0), FewerInstances.spread(TEN, 1));
    }

    @Test
    void ofNothingThereIsNothing() {
        assertEquals(List.of(), FewerInstances.spread(List.of(), 3));
    }
}
