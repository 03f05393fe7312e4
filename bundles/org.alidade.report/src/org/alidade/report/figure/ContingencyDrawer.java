package org.alidade.report.figure;

import java.util.stream.Stream;

import org.alidade.core.figure.FigureDeclaration;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.plot.XYPlot;

/** Shares of all rows in the four cells that x and y make. */
public final class ContingencyDrawer implements FigureDrawer {

    private static final int CELL = 44;

    @Override
    public FigureChart draw(FigureData data, Look look) {
        Points points = data.points();
        ContingencyDataset dataset = ContingencyDataset.of(points.groups());
        boolean grouped = data.declaration().group().isPresent();
        String[] lines = points.groups().keySet().stream().map(group -> grouped ? Fitting.row(group) + ": " : "")
                .flatMap(group -> Stream.of(group + "yes", group + "no")).toArray(String[]::new);
        XYPlot plot = StripFigures.plot(dataset, look.acrossNames(null, "yes", "no"), look.names(null, lines),
                new ContingencyRenderer(look.theme(), dataset, data.x().label(), data.y().label()));
        plot.setDomainAxisLocation(AxisLocation.TOP_OR_LEFT);
        plot.setDomainGridlinesVisible(false);
        FigureChart chart = look.chart(data.declaration().title(), new Subtitle()
                .unmeasured(points.unmeasured(), points.rows()).outside(dataset.outside()).text(), plot);
        // beside four cells a label of the vertical axis would have no room
        look.addLine(chart, "Rows: " + data.y().label());
        look.addLine(chart, "Columns: " + data.x().label());
        return chart;
    }

    @Override
    public int height(FigureDeclaration declaration, JFreeChart chart, int width) {
        return FigureSize.AROUND_STRIPS + FigureSize.titles(chart, width) + body(chart.getXYPlot())
                + FigureSize.legend(chart);
    }

    @Override
    public int panelHeight(FigureDeclaration declaration, XYPlot plot, int width) {
        return body(plot);
    }

    private static int body(XYPlot plot) {
        return 2 * CELL * Math.max(1, plot.getSeriesCount());
    }
}
