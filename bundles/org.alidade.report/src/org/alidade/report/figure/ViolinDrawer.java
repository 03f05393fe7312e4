package org.alidade.report.figure;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.alidade.core.figure.FigureDeclaration;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.plot.XYPlot;

/** Density of x, one horizontal violin for each bin of y and each group, with quartiles. */
public final class ViolinDrawer implements FigureDrawer {

    private static final int AROUND = 96;
    private static final int STRIP = 46;

    @Override
    public FigureChart draw(FigureData data, Look look) {
        Points points = data.points();
        ViolinDataset dataset = ViolinDataset.of(data.declaration(), data.x(), points.groups());
        List<String> bins = BinLabels.of(data.declaration());
        XYPlot plot = StripFigures.plot(dataset, data.horizontal(look),
                look.names(data.y().heading(), bins.toArray(String[]::new)),
                new ViolinRenderer(look.theme(), dataset, bins));
        plot.setRangeAxis(1, look.names(null, IntStream.range(0, bins.size())
                .mapToObj(bin -> String.format(Locale.ROOT, "n=%,d", dataset.count(bin))).toArray(String[]::new)));
        plot.setRangeAxisLocation(1, AxisLocation.BOTTOM_OR_RIGHT);
        FigureChart chart = look.chart(data.declaration().title(), new Subtitle()
                .unmeasured(points.unmeasured(), points.rows()).outside(dataset.outside()).text(), plot);
        StripFigures.addLegend(data, look, chart);
        return chart;
    }

    @Override
    public int height(FigureDeclaration declaration, JFreeChart chart, int width) {
        return AROUND + body(declaration, chart.getXYPlot())
                + FigureSize.legend(chart);
    }

    @Override
    public int panelHeight(FigureDeclaration declaration, XYPlot plot, int width) {
        return body(declaration, plot);
    }

    private static int body(FigureDeclaration declaration, XYPlot plot) {
        return Math.max(STRIP, FigureSize.LANE * plot.getSeriesCount()) * (declaration.edges().size() - 1);
    }
}
