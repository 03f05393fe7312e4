package org.alidade.report.figure;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.jfree.chart.LegendItem;
import org.jfree.chart.entity.EntityCollection;
import org.jfree.chart.entity.XYItemEntity;
import org.jfree.chart.labels.XYToolTipGenerator;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.XYDataset;

/**
 * Draws a figure of one kind, knows which rows it draws where, and marks rows. It is asked to draw every item: shapes
 * reach into the plot from points outside it.
 */
abstract class FigureRenderer extends AbstractXYItemRenderer implements Brushable {

    private static final long serialVersionUID = 1L;

    @Override
    public XYItemRendererState initialise(Graphics2D graphics, Rectangle2D area, XYPlot plot, XYDataset dataset,
            PlotRenderingInfo info) {
        XYItemRendererState state = super.initialise(graphics, area, plot, dataset, info);
        state.setProcessVisibleItemsOnly(false);
        return state;
    }

    /** Tips are made when they are looked at: those of thousands of points would take as long as the drawing. */
    @Override
    protected void addEntity(EntityCollection entities, Shape hotspot, XYDataset dataset, int series, int item,
            double x, double y) {
        if (entities != null) {
            entities.add(new Tipped(hotspot, dataset, series, item, getToolTipGenerator(series, item)));
        }
    }

    /** A part of a figure with its tip. */
    private static final class Tipped extends XYItemEntity {

        private static final long serialVersionUID = 1L;

        private final transient XYToolTipGenerator tip;

        Tipped(Shape hotspot, XYDataset dataset, int series, int item, XYToolTipGenerator tip) {
            super(hotspot, dataset, series, item, null, null);
            this.tip = tip;
        }

        @Override
        public String getToolTipText() {
            return tip.generateToolTip(getDataset(), getSeriesIndex(), getItem());
        }
    }

    @Override
    public final void rows(Rectangle2D plot, Rectangle2D area, Consumer<FigureRow> found) {
        rows(area, Scale.of(getPlot(), plot), found);
    }

    @Override
    public final void mark(MarkPen pen, Rectangle2D plot, Predicate<FigureRow> marked) {
        mark(pen, Scale.of(getPlot(), plot), marked);
    }

    /**
     * Finds rows.
     *
     * @param area  of the drawing
     * @param found is told the rows that are drawn there, some of them perhaps twice
     */
    abstract void rows(Rectangle2D area, Scale scale, Consumer<FigureRow> found);

    /** Draws marks over those rows of the figure that are to be marked. */
    abstract void mark(MarkPen pen, Scale scale, Predicate<FigureRow> marked);

    /** What the legend calls a series. */
    abstract String name(int series);

    /** Number of values of a series, if its legend is to tell. */
    abstract OptionalInt count(int series);

    /** A legend entry. */
    abstract LegendItem entry(int series, String label);

    @Override
    public final LegendItem getLegendItem(int datasetIndex, int series) {
        OptionalInt count = count(series);
        return entry(series, count.isEmpty() ? name(series)
                : String.format(Locale.ROOT, "%s (n = %,d)", name(series), count.getAsInt()));
    }
}
