package org.alidade.report.figure;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Shapes of points, so that groups differ in grey as well. All cover about the same area. */
enum Marker {

    /** A round one. */
    CIRCLE(new Ellipse2D.Double(-1, -1, 2, 2)),
    /** Upright. */
    TRIANGLE(polygon(0, -1.35, 1.2, .8, -1.2, .8)),
    /** On its side. */
    SQUARE(new Rectangle2D.Double(-.9, -.9, 1.8, 1.8)),
    /** Upright. */
    PLUS(cross(0)),
    /** On its corner. */
    DIAMOND(polygon(0, -1.35, 1.15, 0, 0, 1.35, -1.15, 0)),
    /** Diagonal. */
    CROSS(cross(Math.PI / 4)),
    /** Upside down. */
    NABLA(polygon(0, 1.35, 1.2, -.8, -1.2, -.8)),
    /** Higher than wide. */
    BAR(new Rectangle2D.Double(-.5, -1.5, 1, 3));

    private final Shape unit;

    Marker(Shape unit) {
        this.unit = unit;
    }

    /** The marker of a group, from 0; they repeat. */
    static Marker of(int group) {
        return values()[group % values().length];
    }

    /**
     * The outline around a point.
     *
     * @param radius about half of its width
     */
    Shape at(double x, double y, double radius) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(radius, radius);
        return place.createTransformedShape(unit);
    }

    private static Path2D polygon(double... corners) {
        Path2D polygon = new Path2D.Double();
        polygon.moveTo(corners[0], corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            polygon.lineTo(corners[i], corners[i + 1]);
        }
        polygon.closePath();
        return polygon;
    }

    private static Shape cross(double angle) {
        double arm = 1.25;
        double half = .42;
        Path2D plus = polygon(-half, -arm, half, -arm, half, -half, arm, -half, arm, half, half, half, half, arm, -half,
                arm, -half, half, -arm, half, -arm, -half, -half, -half);
        return AffineTransform.getRotateInstance(angle).createTransformedShape(plus);
    }
}
