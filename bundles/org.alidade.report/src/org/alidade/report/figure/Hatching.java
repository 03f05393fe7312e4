package org.alidade.report.figure;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Patterns of parallel lines. They are drawn as lines, not as a texture: vector formats keep them sharp and small, and
 * no viewer has to know about patterns.
 */
enum Hatching {

    /** No lines. */
    NONE,
    /** From lower left to upper right. */
    RISING(-45),
    /** From upper left to lower right. */
    FALLING(45),
    /** Both diagonals. */
    CROSSED(-45, 45),
    /** Vertical. */
    UPRIGHT(90),
    /** Horizontal. */
    LEVEL(0);

    private static final double SPACING = 4.5;
    private static final double FLATNESS = .2;

    private final double[] degrees;

    Hatching(double... degrees) {
        this.degrees = degrees;
    }

    /** The parts of the pattern's lines that lie inside an outline; neighbouring outlines share their lines. */
    Path2D inside(Shape outline) {
        Path2D lines = new Path2D.Double();
        for (double angle : degrees) {
            AffineTransform turn = AffineTransform.getRotateInstance(Math.toRadians(angle));
            Shape turnedBack = AffineTransform.getRotateInstance(Math.toRadians(-angle))
                    .createTransformedShape(outline);
            lines.append(turn.createTransformedShape(level(turnedBack)), false);
        }
        return lines;
    }

    private static Path2D level(Shape outline) {
        TreeMap<Long, List<Double>> crossings = crossings(outline);
        Path2D lines = new Path2D.Double();
        crossings.forEach((line, xs) -> {
            xs.sort(null);
            for (int i = 0; i + 1 < xs.size(); i += 2) {
                lines.moveTo(xs.get(i), line * SPACING);
                lines.lineTo(xs.get(i + 1), line * SPACING);
            }
        });
        return lines;
    }

    /** Where each horizontal line, by its number, enters and leaves the outline. */
    private static TreeMap<Long, List<Double>> crossings(Shape outline) {
        TreeMap<Long, List<Double>> crossings = new TreeMap<>();
        double[] start = new double[2];
        double[] from = new double[2];
        double[] to = new double[6];
        for (PathIterator path = outline.getPathIterator(null, FLATNESS); !path.isDone(); path.next()) {
            int type = path.currentSegment(to);
            if (type == PathIterator.SEG_MOVETO) {
                System.arraycopy(to, 0, start, 0, 2);
            } else {
                cross(from, type == PathIterator.SEG_CLOSE ? start : to, crossings);
            }
            System.arraycopy(type == PathIterator.SEG_CLOSE ? start : to, 0, from, 0, 2);
        }
        return crossings;
    }

    /** Half-open in y, so that a line through a corner is counted once. */
    private static void cross(double[] from, double[] to, TreeMap<Long, List<Double>> crossings) {
        double low = Math.min(from[1], to[1]);
        double high = Math.max(from[1], to[1]);
        for (long line = (long) Math.ceil(low / SPACING); line * SPACING < high; line++) {
            double share = (line * SPACING - from[1]) / (to[1] - from[1]);
            crossings.computeIfAbsent(line, key -> new ArrayList<>()).add(from[0] + share * (to[0] - from[0]));
        }
    }
}
