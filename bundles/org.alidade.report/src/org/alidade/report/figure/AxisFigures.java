package org.alidade.report.figure;

import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.data.xy.XYDataset;

/** What figures between two axes of numbers have in common. */
final class AxisFigures {

    /** Room above the highest bar or curve. */
    private static final double HEADROOM = 1.06;

    private AxisFigures() {
    }

    static double withRoom(double highest) {
        return HEADROOM * (highest == 0 ? 1 : highest);
    }

    static XYPlot plot(XYDataset dataset, ValueAxis x, ValueAxis y, XYItemRenderer renderer) {
        XYPlot plot = new XYPlot(dataset, x, y, renderer);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        return plot;
    }

    static FigureChart chart(FigureData data, Look look, XYPlot plot, Subtitle subtitle) {
        FigureChart chart = look.chart(data.declaration().title(), subtitle.text(), plot);
        if (hasLegend(data, plot.getDataset())) {
            look.addLegend(chart);
        }
        return chart;
    }

    static boolean hasLegend(FigureData data, XYDataset dataset) {
        return data.declaration().group().isPresent() && dataset.getSeriesCount() > 0;
    }
}
