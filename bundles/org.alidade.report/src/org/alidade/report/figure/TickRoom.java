package org.alidade.report.figure;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;

/**
 * Where the labels of an axis go.
 *
 * @param area   of the plot
 * @param edge   of the plot that the axis lies at
 * @param extent of a label along the axis
 * @param anchor point of a label that lies at its tick
 */
record TickRoom(Rectangle2D area, RectangleEdge edge, ToDoubleFunction<String> extent, TextAnchor anchor) {

    /** At an axis from left to right. */
    static TickRoom horizontal(Graphics2D graphics, Font font, Rectangle2D area, RectangleEdge edge) {
        FontMetrics metrics = graphics.getFontMetrics(font);
        return new TickRoom(area, edge, metrics::stringWidth,
                edge == RectangleEdge.TOP ? TextAnchor.BOTTOM_CENTER : TextAnchor.TOP_CENTER);
    }

    /** At an axis from bottom to top. */
    static TickRoom vertical(Graphics2D graphics, Font font, Rectangle2D area, RectangleEdge edge) {
        int height = graphics.getFontMetrics(font).getHeight();
        return new TickRoom(area, edge, label -> height,
                edge == RectangleEdge.LEFT ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER_LEFT);
    }

    /** The part of what an axis shows that may have ticks; empty for none. */
    static Optional<Range> labelled(Range possible, Range shown) {
        return possible.intersects(shown)
                ? Optional.of(new Range(Math.max(possible.getLowerBound(), shown.getLowerBound()),
                        Math.min(possible.getUpperBound(), shown.getUpperBound())))
                : Optional.empty();
    }

    NumberTick tick(double value, String label) {
        return new NumberTick(value, label, anchor, anchor, 0);
    }
}
