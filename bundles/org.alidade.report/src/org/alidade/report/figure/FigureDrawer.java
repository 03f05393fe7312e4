package org.alidade.report.figure;

import java.util.List;

import org.alidade.core.figure.FigureDeclaration;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;

/**
 * Draws the figures of one kind: what a contribution to {@code org.alidade.core.figures} names as its class. A new
 * instance is made for each figure, and called on any thread but the window's. What it throws is told in the figure's
 * place, and so is that it takes more than a minute.
 *
 * <p>A plot with axes of {@link FigureData#horizontal} and {@link FigureData#vertical} can be zoomed, and has small
 * multiples; a renderer or plot that is {@link Brushable} can be brushed.
 */
public interface FigureDrawer {

    /**
     * One figure, or one panel of several.
     *
     * @param data what is declared, and the rows
     * @param look makes axes and the chart around the plot
     * @throws IllegalArgumentException if the rows cannot be drawn; the message says why
     */
    FigureChart draw(FigureData data, Look look);

    /** The same in parts of which each fits on a page: one, unless a kind says otherwise. */
    default List<FigureChart> pages(FigureData data, Look look) {
        return List.of(draw(data, look));
    }

    /** Whether a page is to give it the width of two columns of text. */
    default boolean isWide(FigureDeclaration declaration, JFreeChart chart) {
        return false;
    }

    /**
     * How high the whole of a figure is to be.
     *
     * @param width in units of {@link FigureSize}
     * @return in the same units
     */
    default int height(FigureDeclaration declaration, JFreeChart chart, int width) {
        return FigureSize.FLAT_HEIGHT + FigureSize.legend(chart);
    }

    /**
     * How high a panel of small multiples is to be inside its axes.
     *
     * @param width of a panel, in units of {@link FigureSize}
     * @return in the same units
     */
    default int panelHeight(FigureDeclaration declaration, XYPlot plot, int width) {
        return (int) (FigureSize.FLAT_PANEL * width);
    }
}
