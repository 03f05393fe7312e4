package org.alidade.report.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Draws marks: lines of ink with a rim of background, that are seen on any colour and in grey. Marks of one panel are
 * drawn together, their rims first.
 */
public final class MarkPen {

    private static final double RING = 4.2;
    /** Marks nearer than this to one another look like one. */
    private static final double APART = 1.5;
    private static final Stroke LINE = new BasicStroke(1.5f);
    private static final Stroke RIM = new BasicStroke(3.4f);
    /** From the middle of a ring to the outside of its rim. */
    private static final double HALF = RING + 2;
    private static final double FOOT = 3;
    /** Height of a cell that has room for a number below its own. */
    private static final double ROOMY = 40;
    private static final long WIDEST = 100_000;

    private final Graphics2D graphics;
    private final FigureTheme theme;
    private final Set<Long> drawn = new HashSet<>();
    private final Path2D marks = new Path2D.Double();
    private final List<Point2D> rings = new ArrayList<>();

    MarkPen(Graphics2D graphics, FigureTheme theme) {
        this.graphics = graphics;
        this.theme = theme;
    }

    /** A ring around a point; of several in one place one is drawn. */
    public void ring(double x, double y) {
        if (isNew(x, y)) {
            rings.add(new Point2D.Double(x, y));
        }
    }

    /** An upright tick; of several in one place one is drawn. */
    public void tick(double x, double from, double to) {
        if (isNew(x, from)) {
            marks.append(new Line2D.Double(x, from, x, to), false);
        }
    }

    private boolean isNew(double x, double y) {
        return drawn.add(Math.round(x / APART) * WIDEST + Math.round(y / APART));
    }

    /** The outline of a share of something. */
    public void outline(Shape shape) {
        marks.append(shape, false);
    }

    /**
     * A bar along the lower edge of a cell, as long as the share of what is marked, and its number if there is room beside
     * what the cell says.
     */
    public void share(Rectangle2D cell, int marked, int all) {
        if (marked == 0) {
            return;
        }
        double inset = FOOT + 1;
        outline(new Rectangle2D.Double(cell.getX() + inset, cell.getMaxY() - 2 * FOOT,
                Math.max(1, (cell.getWidth() - 2 * inset) * marked / all), FOOT));
        if (cell.getHeight() >= ROOMY) {
            graphics.setFont(Look.SMALL);
            graphics.setPaint(theme.ink());
            graphics.drawString(String.format(Locale.ROOT, "%,d", marked), (float) (cell.getX() + inset),
                    (float) (cell.getMaxY() - 2 * FOOT - 2));
        }
    }

    /** Draws what has been marked. */
    void draw() {
        draw(RIM, theme.background());
        draw(LINE, theme.ink());
    }

    private void draw(Stroke stroke, Color colour) {
        graphics.setStroke(stroke);
        graphics.setPaint(colour);
        graphics.draw(marks);
        if (!rings.isEmpty()) {
            stamp(stroke, colour);
        }
    }

    /** All rings look alike: one is drawn, at the resolution of the drawing, and copied, which is many times faster. */
    private void stamp(Stroke stroke, Color colour) {
        AffineTransform toPixels = graphics.getTransform();
        int half = (int) Math.ceil(HALF * toPixels.getScaleX());
        BufferedImage ring = new BufferedImage(2 * half, 2 * half, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D drawing = ring.createGraphics();
        drawing.setRenderingHints(graphics.getRenderingHints());
        drawing.translate(half, half);
        drawing.scale(toPixels.getScaleX(), toPixels.getScaleY());
        drawing.setStroke(stroke);
        drawing.setPaint(colour);
        drawing.draw(new Ellipse2D.Double(-RING, -RING, 2 * RING, 2 * RING));
        drawing.dispose();
        graphics.setTransform(new AffineTransform());
        for (Point2D centre : rings) {
            Point2D pixel = toPixels.transform(centre, null);
            graphics.drawImage(ring, (int) Math.round(pixel.getX()) - half, (int) Math.round(pixel.getY()) - half,
                    null);
        }
        graphics.setTransform(toPixels);
    }
}
