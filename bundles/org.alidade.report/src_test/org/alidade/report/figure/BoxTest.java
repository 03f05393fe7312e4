package org.alidade.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class BoxTest {

    /** {@code numpy.percentile}: 3.25, 5.5 and 7.75; 1.5 ranges of 4.5 reach from -3.5 to 14.5. */
    @Test
    void whiskersEndAtTheFarthestValuesWithinOneAndAHalfRanges() {
        Box box = Box.of(new double[] {30, 1, 2, 3, 4, 5, 6, 7, 8, 9}).orElseThrow();
        assertEquals(new Box(10, 1, 3.25, 5.5, 7.75, 9, List.of(30.)), box);
    }

    /** By hand: quartiles of 0, 0, 0, 0, 10 are all 0, so nothing is within reach of the upper one but itself. */
    @Test
    void whiskersOfNoLengthEndAtTheirQuartiles() {
        assertEquals(new Box(5, 0, 0, 0, 0, 0, List.of(10.)), Box.of(new double[] {0, 0, 0, 0, 10}).orElseThrow());
    }

    @Test
    void oneValueIsABoxWithoutWidth() {
        assertEquals(new Box(1, .4, .4, .4, .4, .4, List.of()), Box.of(new double[] {.4}).orElseThrow());
    }

    @Test
    void noValuesAreNoBox() {
        assertTrue(Box.of(new double[0]).isEmpty());
    }
}
