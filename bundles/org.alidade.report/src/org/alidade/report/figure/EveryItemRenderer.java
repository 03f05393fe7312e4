package org.alidade.report.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.XYDataset;

/** A renderer that is asked to draw every item: shapes reach into the plot from points outside it. */
abstract class EveryItemRenderer extends AbstractXYItemRenderer {

    private static final long serialVersionUID = 1L;

    @Override
    public XYItemRendererState initialise(Graphics2D graphics, Rectangle2D area, XYPlot plot, XYDataset dataset,
            PlotRenderingInfo info) {
        XYItemRendererState state = super.initialise(graphics, area, plot, dataset, info);
        state.setProcessVisibleItemsOnly(false);
        return state;
    }
}
