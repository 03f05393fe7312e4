package org.alidade.report.figure;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/**
 * A horizontal strip in which one sample is drawn along x.
 *
 * @param scale  of the plot
 * @param centre on the vertical axis
 * @param half   half of its height there
 */
record Lane(Scale scale, double centre, double half) {

    /** The share of a strip that its lanes fill. */
    private static final double FILL = .86;
    private static final double LANE_FILL = .92;

    /**
     * The lane of a group in a strip; strips are one unit of the vertical axis high.
     *
     * @param strip  number of the strip, at whose height it is centred
     * @param group  number of the group
     * @param groups number of groups, one below another
     */
    static Lane of(Scale scale, int strip, int group, int groups) {
        return below(0, scale, strip, group, groups);
    }

    /**
     * The same, leaving a part of the strip free at its top.
     *
     * @param free share of the strip, from 0 to less than 1
     */
    static Lane below(double free, Scale scale, int strip, int group, int groups) {
        double lane = FILL * (1 - free) / groups;
        return new Lane(scale, strip + FILL / 2 - (groups - group - .5) * lane, lane / 2 * LANE_FILL);
    }

    /** Does something with the lane of a group in a strip. */
    @FunctionalInterface
    interface Visitor {

        void visit(int group, int strip, Lane lane);
    }

    /** Whether an area of the drawing touches the lane. */
    boolean meets(Rectangle2D area) {
        return Math.max(y(-1), y(1)) >= area.getMinY() && Math.min(y(-1), y(1)) <= area.getMaxY();
    }

    /** Whether a value is drawn within the width of an area of the drawing, on the axis. */
    boolean contains(Rectangle2D area, double value) {
        double x = x(value);
        return scale.domain().getRange().contains(value) && x >= area.getMinX() && x <= area.getMaxX();
    }

    double x(double value) {
        return scale.x(value);
    }

    /** @param width from -1, the upper edge, to 1 */
    double y(double width) {
        return scale.y(centre + width * half);
    }

    /** A line across the lane. */
    Line2D across(double value, double width) {
        return new Line2D.Double(x(value), y(-width), x(value), y(width));
    }

    /** A rectangle along the lane. */
    Rectangle2D between(double from, double to, double width) {
        Rectangle2D rectangle = new Rectangle2D.Double();
        rectangle.setFrameFromDiagonal(x(from), y(-width), x(to), y(width));
        return rectangle;
    }
}
