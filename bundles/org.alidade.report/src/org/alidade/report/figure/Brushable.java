package org.alidade.report.figure;

import java.awt.geom.Rectangle2D;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A plot, or the renderer of a plot with axes, that knows which rows it draws where. */
public interface Brushable {

    /**
     * Finds rows.
     *
     * @param plot  where the plot is drawn, inside its axes
     * @param area  of the drawing
     * @param found is told the rows that are drawn there, some of them perhaps twice
     */
    void rows(Rectangle2D plot, Rectangle2D area, Consumer<FigureRow> found);

    /**
     * Draws marks over those rows that are to be marked.
     *
     * @param plot as above
     */
    void mark(MarkPen pen, Rectangle2D plot, Predicate<FigureRow> marked);
}
