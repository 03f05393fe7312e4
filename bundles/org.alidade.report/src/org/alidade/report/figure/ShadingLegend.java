package org.alidade.report.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;

/**
 * Tells which colours stand for which weights.
 *
 * @param shading  the colours
 * @param negative whether there are negative weights
 */
record ShadingLegend(Shading shading, boolean negative) {

    /** Of the legend, in units of the figure. */
    static final double HEIGHT = 20;

    private static final int STEPS = 5;
    private static final double CELL = 16;
    private static final double CELL_HEIGHT = 12;
    private static final double ASCENT = 11;
    private static final double GAP = 5;

    /** Draws it from a corner to the right and below. */
    void draw(Graphics2D graphics, double left, double top) {
        double x = left;
        graphics.setFont(Look.SMALL);
        if (negative) {
            x = text(graphics, number(-shading.largest()) + " (underlined)", x, top);
            for (int step = STEPS; step > 0; step--) {
                x = cell(graphics, -step / (double) STEPS, x, top);
            }
        }
        x = text(graphics, "0", x + (negative ? GAP : 0), top);
        for (int step = 1; step <= STEPS; step++) {
            x = cell(graphics, step / (double) STEPS, x, top);
        }
        text(graphics, number(shading.largest()), x + GAP, top);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3g", value);
    }

    private double cell(Graphics2D graphics, double share, double x, double top) {
        if (shading.largest() > 0) {
            shading.draw(graphics, new Rectangle2D.Double(x, top, CELL, CELL_HEIGHT), share * shading.largest());
        }
        return x + CELL;
    }

    /** @return where the next thing may begin */
    private double text(Graphics2D graphics, String text, double x, double top) {
        graphics.setPaint(shading.theme().ink());
        graphics.drawString(text, (float) x, (float) (top + ASCENT - 1));
        return x + Paragraph.width(Look.SMALL, text) + GAP;
    }
}
