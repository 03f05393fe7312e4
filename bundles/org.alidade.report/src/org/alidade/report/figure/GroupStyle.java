package org.alidade.report.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

import org.jfree.chart.LegendItem;

/**
 * How the areas of one group look: colour, pattern and outline, so that groups differ in grey as well.
 *
 * @param colour   of the area, which has it at {@link #OPACITY}
 * @param line     colour of outline and pattern
 * @param hatching pattern over the area
 * @param outline  line around the area
 */
record GroupStyle(Color colour, Color line, Hatching hatching, Stroke outline) {

    /** Of areas, from 0 (nothing) to 255: overlapping histograms stay visible. */
    static final int OPACITY = 90;

    private static final int MOST = 255;
    /** How far an area may reach beyond what is shown before it is cut off. */
    private static final int BEYOND = 20;

    private static final float OUTLINE = 1.1f;
    private static final Stroke HATCH_STROKE = new BasicStroke(.6f);
    private static final List<Hatching> HATCHINGS = List.of(Hatching.NONE, Hatching.RISING, Hatching.FALLING,
            Hatching.UPRIGHT, Hatching.CROSSED, Hatching.LEVEL);
    private static final List<float[]> DASHES = List.of(new float[0], new float[] {4, 2}, new float[] {1.2f, 1.8f},
            new float[] {6, 2, 1.2f, 2});
    private static final int SWATCH_WIDTH = 18;
    private static final int SWATCH_HEIGHT = 10;

    /**
     * The style of a group.
     *
     * @param index from 0; colours and patterns repeat with different periods
     */
    static GroupStyle of(FigureTheme theme, int index) {
        int colour = index % theme.groups().size();
        return new GroupStyle(theme.groups().get(colour), theme.lines().get(colour),
                HATCHINGS.get(index % HATCHINGS.size()), stroke(index, OUTLINE));
    }

    /**
     * A line that is solid, dashed, dotted or both.
     *
     * @param index from 0; they repeat
     * @param width in units of a figure
     */
    static Stroke stroke(int index, float width) {
        float[] dash = DASHES.get(index % DASHES.size());
        return dash.length == 0 ? new BasicStroke(width)
                : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash, 0);
    }

    /** The colour of areas. */
    Color area() {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), OPACITY);
    }

    /** Colour of areas that let others show through, from 0 (invisible) to 1. */
    Color translucent(double opacity) {
        return new Color(line.getRed(), line.getGreen(), line.getBlue(), (int) Math.round(MOST * opacity));
    }

    /** Draws an area, of one that reaches far beyond what is shown of a zoomed figure the part that is seen. */
    void draw(Graphics2D graphics, Shape whole) {
        Shape shape = seen(whole, graphics.getClipBounds());
        graphics.setPaint(area());
        graphics.fill(shape);
        graphics.setPaint(line);
        graphics.setStroke(HATCH_STROKE);
        Path2D lines = hatching.inside(shape);
        if (lines.getCurrentPoint() != null) {
            graphics.draw(lines);
        }
        graphics.setStroke(outline);
        graphics.draw(shape);
    }

    /** @param clip may be null */
    private static Shape seen(Shape whole, Rectangle clip) {
        if (clip == null) {
            return whole;
        }
        Rectangle near = new Rectangle(clip);
        near.grow(BEYOND, BEYOND);
        if (near.contains(whole.getBounds2D())) {
            return whole;
        }
        Area seen = new Area(whole);
        seen.intersect(new Area(near));
        return seen;
    }

    /** A legend entry with a swatch that looks as the areas do. */
    LegendItem legendItem(String label) {
        Rectangle2D swatch = new Rectangle2D.Double(-SWATCH_WIDTH / 2.0, -SWATCH_HEIGHT / 2.0, SWATCH_WIDTH,
                SWATCH_HEIGHT);
        Path2D lines = hatching.inside(swatch);
        return new LegendItem(label, null, null, null, true, swatch, true, area(), true, line, outline,
                lines.getCurrentPoint() != null, lines, HATCH_STROKE, line);
    }
}
