package org.alidade.report.figure;

import java.util.List;

import org.alidade.core.figure.FigureDeclaration;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;

/** Means, one horizontal bar for each value of a column and each group. */
public final class BarDrawer implements FigureDrawer {

    private static final int AXIS_LABEL = 16;
    private static final int GAP = 6;

    @Override
    public FigureChart draw(FigureData data, Look look) {
        Rows rows = data.rows(List.of(data.x().id(), data.declaration().by().orElseThrow()));
        BarDataset dataset = BarDataset.of(data, rows);
        String[] lines = data.lines().stream().map(Fitting::row).toArray(String[]::new);
        XYPlot plot = StripFigures.plot(dataset, data.horizontal(look), look.names(null, lines),
                new BarRenderer(look.theme(), dataset));
        String interval = "Whiskers: 95 % interval of the mean"
                + (data.tables().size() == 1 ? "" : " over " + data.tables().size() + " runs");
        FigureChart chart = look.chart(data.declaration().title(),
                new Subtitle().unmeasured(rows.unmeasured(), rows.total()).text(), plot);
        look.addLine(chart, interval);
        StripFigures.addLegend(data, look, chart);
        return chart;
    }

    @Override
    public int height(FigureDeclaration declaration, JFreeChart chart, int width) {
        return FigureSize.AROUND_STRIPS + AXIS_LABEL + FigureSize.titles(chart, width) + body(chart.getXYPlot())
                + FigureSize.legend(chart);
    }

    @Override
    public int panelHeight(FigureDeclaration declaration, XYPlot plot, int width) {
        return body(plot);
    }

    private static int body(XYPlot plot) {
        return Math.max(FigureSize.STRIP, FigureSize.LANE * plot.getSeriesCount() + GAP) * FigureSize.items(plot);
    }
}
