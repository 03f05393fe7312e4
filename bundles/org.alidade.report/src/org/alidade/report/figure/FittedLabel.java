package org.alidade.report.figure;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jfree.chart.axis.AxisState;
import org.jfree.chart.ui.RectangleEdge;

/**
 * The label of an axis as it fits beside its axis, whatever size the figure has: in a smaller font, and shortened where
 * the smallest that can be read is too large.
 *
 * @param text of the label, or its beginning
 * @param font that it is drawn in
 */
record FittedLabel(String text, Font font) {

    private static final float SMALLEST = 8;

    /** @param room for it along the axis, in units of the figure */
    static FittedLabel of(String text, Font font, double room) {
        double wide = Paragraph.width(font, text);
        if (wide <= room) {
            return new FittedLabel(text, font);
        }
        Font smaller = font.deriveFont(Math.max(SMALLEST, (float) (font.getSize2D() * room / wide)));
        return new FittedLabel(Fitting.width(text, smaller, room), smaller);
    }

    /**
     * JFreeChart centres labels on the area of the data, which may lie on one side of the plot.
     *
     * @param text null for none, as JFreeChart has it
     */
    static FittedLabel of(String text, Font font, Rectangle2D plot, Rectangle2D data, RectangleEdge edge) {
        double before = RectangleEdge.isTopOrBottom(edge) ? data.getCenterX() - plot.getMinX()
                : data.getCenterY() - plot.getMinY();
        double after = RectangleEdge.isTopOrBottom(edge) ? plot.getMaxX() - data.getCenterX()
                : plot.getMaxY() - data.getCenterY();
        return of(text == null ? "" : text, font, 2 * Math.min(before, after));
    }

    /**
     * Draws it.
     *
     * @param use     takes the font that JFreeChart is to ask for meanwhile; empty when it is over
     * @param drawing draws the text
     */
    AxisState draw(Consumer<Optional<Font>> use, Function<String, AxisState> drawing) {
        use.accept(Optional.of(font));
        try {
            return drawing.apply(text);
        } finally {
            use.accept(Optional.empty());
        }
    }
}
