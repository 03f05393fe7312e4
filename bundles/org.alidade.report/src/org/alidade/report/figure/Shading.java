package org.alidade.report.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/**
 * The colours of weights: blue for positive and red for negative ones, the stronger the larger; negative ones are
 * underlined too.
 *
 * <p><b>Source</b>: Jain and Wallace's token heat maps, whose lightness runs from 100 % for 0 to 50 % for 1.
 * <b>Differs</b>: it reaches 50 % at the largest weight of the figure, which its legend tells.
 *
 * @param theme   colours
 * @param largest absolute weight that has the full colour; 0 if all are 0
 */
record Shading(FigureTheme theme, double largest) {

    /** Below this part of the largest weight nothing can be seen. */
    private static final double VISIBLE = 1 / 64.;
    private static final int OPAQUE = 255;
    private static final Stroke UNDERLINE = new BasicStroke(.8f);

    /** Whether a weight looks different from none. */
    boolean shows(double weight) {
        return largest > 0 && Math.abs(weight) / largest >= VISIBLE;
    }

    /** Shades a place. */
    void draw(Graphics2D graphics, Rectangle2D place, double weight) {
        Color colour = weight < 0 ? theme.negative() : theme.positive();
        graphics.setPaint(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(),
                (int) Math.round(OPAQUE * Math.min(1, Math.abs(weight) / largest))));
        graphics.fill(place);
        if (weight < 0) {
            graphics.setPaint(theme.ink());
            graphics.setStroke(UNDERLINE);
            graphics.draw(new Line2D.Double(place.getMinX() + 1, place.getMaxY() - 1, place.getMaxX() - 1,
                    place.getMaxY() - 1));
        }
    }
}
