package org.alidade.report.figure;

import java.util.Locale;

import org.alidade.core.figure.FigureDeclaration;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;

/** A point a row. */
public final class ScatterDrawer implements FigureDrawer {

    @Override
    public FigureChart draw(FigureData data, Look look) {
        Points points = data.points();
        ScatterDataset dataset = ScatterDataset.of(data, points);
        int measured = points.rows() - points.unmeasured();
        Subtitle subtitle = new Subtitle().unmeasured(points.unmeasured(), points.rows())
                .outside(measured - dataset.total()).drawn(dataset.drawn(), dataset.total());
        XYPlot plot = AxisFigures.plot(dataset, data.horizontal(look), data.vertical(look),
                new ScatterRenderer(look.theme(), dataset, data.x().label(), data.y().label()));
        FigureChart chart = AxisFigures.chart(data, look, plot, subtitle);
        if (chart.getSubtitleCount() > 0 && chart.getSubtitle(0) instanceof TextTitle title) {
            chart.tell(title, () -> FigureAxes.isZoomed(chart) ? zoomed(dataset, plot) : subtitle.text());
        }
        return chart;
    }

    private static String zoomed(ScatterDataset dataset, XYPlot plot) {
        dataset.show(plot.getDomainAxis().getRange(), plot.getRangeAxis().getRange());
        return String.format(Locale.ROOT, "Zoomed: %,d of %,d points drawn", dataset.drawn(), dataset.shown());
    }

    @Override
    public int height(FigureDeclaration declaration, JFreeChart chart, int width) {
        return FigureSize.SQUARE_HEIGHT + FigureSize.legend(chart);
    }

    @Override
    public int panelHeight(FigureDeclaration declaration, XYPlot plot, int width) {
        return (int) (FigureSize.SQUARE_PANEL * width);
    }
}
