package org.alidade.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HatchingTest {

    private static int lines(Shape shape) {
        int count = 0;
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            count += path.currentSegment(new double[6]) == PathIterator.SEG_MOVETO ? 1 : 0;
        }
        return count;
    }

    /** By hand: multiples of 4.5 from 1 on and below 10 are 4.5 and 9. */
    @Test
    void levelLinesCrossASquareAtTheirSpacing() {
        Path2D lines = Hatching.LEVEL.inside(new Rectangle2D.Double(2, 1, 8, 9));
        assertEquals(2, lines(lines));
        assertEquals(new Rectangle2D.Double(2, 4.5, 8, 4.5), lines.getBounds2D());
    }

    /** By hand: a U of two towers is crossed twice by each line above its base, once by those through it. */
    @Test
    void linesAreInterruptedOutsideTheShape() {
        Path2D u = new Path2D.Double(new Rectangle2D.Double(0, 1, 3, 9));
        u.append(new Rectangle2D.Double(6, 1, 3, 9), false);
        assertEquals(4, lines(Hatching.LEVEL.inside(u)));
    }

    @ParameterizedTest
    @EnumSource(Hatching.class)
    void linesStayInside(Hatching hatching) {
        Rectangle2D square = new Rectangle2D.Double(3, 5, 40, 20);
        Path2D lines = hatching.inside(square);
        Rectangle2D allowed = new Rectangle2D.Double(3 - 1e-9, 5 - 1e-9, 40 + 2e-9, 20 + 2e-9);
        assertTrue(hatching == Hatching.NONE ? lines(lines) == 0 : allowed.contains(lines.getBounds2D()));
    }
}
