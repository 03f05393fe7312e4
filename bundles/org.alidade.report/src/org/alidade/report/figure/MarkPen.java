package org.alidade.report.figure;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Draws marks: lines of ink with a rim of background, that are seen on any colour and in grey.
 *
 * @param graphics to draw on
 * @param theme    the colours
 * @param drawn    ticks that are there already, by pixel
 */
record MarkPen(Graphics2D graphics, FigureTheme theme, Set<Long> drawn) {

    private static final double RING = 4.2;
    private static final Stroke LINE = new BasicStroke(1.5f);
    private static final Stroke RIM = new BasicStroke(3.4f);
    private static final Stroke HEAVY = new BasicStroke(2);
    private static final double FOOT = 3;
    /** Height of a cell that has room for a number below its own. */
    private static final double ROOMY = 40;
    private static final int WIDEST = 100_000;

    MarkPen(Graphics2D graphics, FigureTheme theme) {
        this(graphics, theme, new HashSet<>());
    }

    /** A ring around a point. */
    void ring(double x, double y) {
        if (drawn.add(Math.round(x) * WIDEST + Math.round(y))) {
            draw(new Ellipse2D.Double(x - RING, y - RING, 2 * RING, 2 * RING), LINE);
        }
    }

    /** An upright tick; of several within a pixel one is drawn. */
    void tick(double x, double from, double to) {
        if (drawn.add(Math.round(x) * WIDEST + Math.round(from))) {
            draw(new Line2D.Double(x, from, x, to), LINE);
        }
    }

    /** The outline of a share of something. */
    void outline(Shape shape) {
        draw(shape, HEAVY);
    }

    /**
     * A bar along the lower edge of a cell, as long as the share of what is marked, and its number if there is room beside
     * what the cell says.
     */
    void share(Rectangle2D cell, int marked, int all) {
        if (marked == 0) {
            return;
        }
        double inset = FOOT + 1;
        outline(new Rectangle2D.Double(cell.getX() + inset, cell.getMaxY() - 2 * FOOT,
                Math.max(1, (cell.getWidth() - 2 * inset) * marked / all), FOOT));
        if (cell.getHeight() < ROOMY) {
            return;
        }
        graphics.setFont(Look.SMALL);
        graphics.setPaint(theme.ink());
        String text = String.format(Locale.ROOT, "%,d", marked);
        graphics.drawString(text, (float) (cell.getX() + inset), (float) (cell.getMaxY() - 2 * FOOT - 2));
    }

    private void draw(Shape shape, Stroke stroke) {
        graphics.setStroke(RIM);
        graphics.setPaint(theme.background());
        graphics.draw(shape);
        graphics.setStroke(stroke);
        graphics.setPaint(theme.ink());
        graphics.draw(shape);
    }
}
