package org.alidade.report.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.util.Optional;

import org.jfree.chart.LegendItem;

/**
 * How a curve looks.
 *
 * @param colour of line and markers
 * @param stroke of the line
 * @param marker on the line; empty for none
 * @param fill   of markers
 */
record LineStyle(Color colour, Stroke stroke, Optional<Marker> marker, Color fill) {

    private static final float WIDTH = 1.3f;
    private static final double MARKER = 3.2;
    private static final double HALF = 14;
    private static final Stroke RIM = new BasicStroke(.8f);

    /** A line of the theme's ink: the first solid, the second dashed, the third dotted, as in Jain and Wallace 2019. */
    static LineStyle ink(FigureTheme theme, int dash) {
        return new LineStyle(theme.ink(), GroupStyle.stroke(dash, WIDTH), Optional.empty(), theme.ink());
    }

    /** A line in the colour of a group. */
    static LineStyle group(FigureTheme theme, int group, int dash) {
        Color colour = GroupStyle.of(theme, group).line();
        return new LineStyle(colour, GroupStyle.stroke(dash, WIDTH), Optional.empty(), colour);
    }

    /** The same with the group's markers. */
    LineStyle marked(int group) {
        return new LineStyle(colour, stroke, Optional.of(Marker.of(group)), fill);
    }

    /** Draws a line. */
    void draw(Graphics2D graphics, Shape line) {
        graphics.setPaint(colour);
        graphics.setStroke(stroke);
        graphics.draw(line);
    }

    /** Draws a marker, if there is one. */
    void drawMarker(Graphics2D graphics, double x, double y, FigureTheme theme) {
        marker.map(shape -> shape.at(x, y, MARKER)).ifPresent(shape -> {
            graphics.setPaint(fill);
            graphics.fill(shape);
            graphics.setPaint(theme.background());
            graphics.setStroke(RIM);
            graphics.draw(shape);
        });
    }

    /** A legend entry. */
    LegendItem legendItem(String label) {
        Shape shape = marker.orElse(Marker.CIRCLE).at(0, 0, MARKER);
        return new LegendItem(label, null, null, null, marker.isPresent(), shape, true, fill, false, colour, RIM, true,
                new Line2D.Double(-HALF, 0, HALF, 0), stroke, colour);
    }
}
