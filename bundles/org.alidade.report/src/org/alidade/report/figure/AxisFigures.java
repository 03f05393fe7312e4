package org.alidade.report.figure;

import java.util.List;
import java.util.Locale;

import org.alidade.core.figure.AxisScale;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.data.Range;
import org.jfree.data.xy.XYDataset;

/** Figures between two axes of numbers. */
final class AxisFigures {

    /** Room above the highest bar or curve. */
    private static final double HEADROOM = 1.06;
    private static final Range SHARES = new Range(0, 1);
    private static final Range DENSITIES = new Range(0, Double.MAX_VALUE);

    private AxisFigures() {
    }

    static FigureChart histogram(FigureData data, Look look) {
        Points points = data.points();
        HistogramDataset dataset = HistogramDataset.of(data.declaration(), points.groups());
        XYPlot plot = plot(dataset, data.horizontal(look),
                look.heights("Share", withRoom(dataset.largestShare()), SHARES),
                new HistogramRenderer(look.theme(), dataset));
        Subtitle subtitle = new Subtitle().unmeasured(points.unmeasured(), points.rows()).outside(dataset.outside());
        return chart(data, look, plot, subtitle);
    }

    static FigureChart density(FigureData data, Look look) {
        Samples samples = data.samples();
        boolean log = data.declaration().xScale() == AxisScale.LOGARITHMIC;
        DensityDataset dataset = DensityDataset.of(samples, data.declaration().xScale());
        XYPlot plot = plot(dataset, data.horizontal(look),
                look.heights(log ? "Density (per decade)" : "Density", withRoom(dataset.highest()), DENSITIES),
                new DensityRenderer(look.theme(), dataset));
        FigureChart chart = look.chart(data.declaration().title(), new Subtitle()
                .unmeasured(samples.unmeasured(), samples.cells()).outside(samples.outside(data)).text(), plot);
        if (dataset.hasColumns() && dataset.getSeriesCount() > 0 || hasLegend(data, dataset)) {
            look.addLegend(chart);
        }
        return chart;
    }

    static FigureChart scatter(FigureData data, Look look) {
        Points points = data.points();
        ScatterDataset dataset = ScatterDataset.of(data, points);
        int measured = points.rows() - points.unmeasured();
        Subtitle subtitle = new Subtitle().unmeasured(points.unmeasured(), points.rows())
                .outside(measured - dataset.total()).drawn(dataset.drawn(), dataset.total());
        XYPlot plot = plot(dataset, data.horizontal(look), data.vertical(look),
                new ScatterRenderer(look.theme(), dataset, data.x().label(), data.y().label()));
        FigureChart chart = chart(data, look, plot, subtitle);
        if (chart.getSubtitleCount() > 0 && chart.getSubtitle(0) instanceof TextTitle title) {
            chart.tell(title, () -> FigureAxes.isZoomed(chart) ? zoomed(dataset, plot) : subtitle.text());
        }
        return chart;
    }

    private static String zoomed(ScatterDataset dataset, XYPlot plot) {
        dataset.show(plot.getDomainAxis().getRange(), plot.getRangeAxis().getRange());
        return String.format(Locale.ROOT, "Zoomed: %,d of %,d points drawn", dataset.drawn(), dataset.shown());
    }

    static FigureChart curve(FigureData data, Look look) {
        Rows rows = data.rows(List.of(data.x().id(), data.y().id(), data.declaration().by().orElseThrow()));
        CurveDataset dataset = CurveDataset.of(data.declaration(), rows);
        Subtitle subtitle = new Subtitle().unmeasured(rows.unmeasured(), rows.total()).outside(dataset.outside(data));
        return chart(data, look, plot(dataset, data.horizontal(look), data.vertical(look),
                new CurveRenderer(look.theme(), dataset, data.x().label(), data.y().label())), subtitle);
    }

    private static double withRoom(double highest) {
        return HEADROOM * (highest == 0 ? 1 : highest);
    }

    private static XYPlot plot(XYDataset dataset, ValueAxis x, ValueAxis y, XYItemRenderer renderer) {
        XYPlot plot = new XYPlot(dataset, x, y, renderer);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        return plot;
    }

    private static FigureChart chart(FigureData data, Look look, XYPlot plot, Subtitle subtitle) {
        FigureChart chart = look.chart(data.declaration().title(), subtitle.text(), plot);
        if (hasLegend(data, plot.getDataset())) {
            look.addLegend(chart);
        }
        return chart;
    }

    private static boolean hasLegend(FigureData data, XYDataset dataset) {
        return data.declaration().group().isPresent() && dataset.getSeriesCount() > 0;
    }
}
