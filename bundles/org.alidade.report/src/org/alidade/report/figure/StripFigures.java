package org.alidade.report.figure;

import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.data.xy.XYDataset;

/** What figures whose vertical axis is one of names have in common. */
final class StripFigures {

    private StripFigures() {
    }

    static XYPlot plot(XYDataset dataset, ValueAxis x, ValueAxis names, XYItemRenderer renderer) {
        XYPlot plot = new XYPlot(dataset, x, names, renderer);
        plot.setRangeGridlinesVisible(false);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        return plot;
    }

    static void addLegend(FigureData data, Look look, FigureChart chart) {
        if (data.declaration().group().isPresent() && chart.getXYPlot().getSeriesCount() > 0) {
            look.addLegend(chart);
        }
    }
}
