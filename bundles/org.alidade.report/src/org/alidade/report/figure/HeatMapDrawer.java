package org.alidade.report.figure;

import java.util.List;

import org.alidade.core.figure.FigureDeclaration;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;

/** Means in cells, shaded. */
public final class HeatMapDrawer implements FigureDrawer {

    private static final int CELL = 24;

    @Override
    public FigureChart draw(FigureData data, Look look) {
        Rows rows = data.rows(List.of(data.x().id(), data.declaration().by().orElseThrow()));
        BarDataset dataset = BarDataset.of(data, rows);
        String[] lines = data.lines().stream().map(Fitting::row).toArray(String[]::new);
        String[] columns = rows.groups().keySet().stream().map(Fitting::row).toArray(String[]::new);
        SymbolAxis across = look.acrossNames(null, columns);
        across.setVerticalTickLabels(FigureSize.turnsNames(columns, lines));
        FigureDeclaration figure = data.declaration();
        XYPlot plot = StripFigures.plot(dataset, across, look.names(null, lines),
                new HeatRenderer(look.theme(), dataset, new Range(figure.from(), figure.to())));
        plot.setDomainAxisLocation(AxisLocation.TOP_OR_LEFT);
        plot.setDomainGridlinesVisible(false);
        FigureChart chart = look.chart(figure.title(),
                new Subtitle().unmeasured(rows.unmeasured(), rows.total()).text(), plot);
        look.addLine(chart, "Mean of: " + data.x().heading());
        look.addLine(chart, "Shaded from " + Fitting.number(figure.from()) + " to " + Fitting.number(figure.to()));
        look.addLine(chart, "Rows: " + data.column(figure.by().orElseThrow()).label() + "; columns: "
                + data.column(figure.group().orElseThrow()).label());
        return chart;
    }

    @Override
    public boolean isWide(FigureDeclaration declaration, JFreeChart chart) {
        return chart.getPlot() instanceof MultiplesPlot || chart.getXYPlot().getSeriesCount() > FigureSize.NARROW;
    }

    @Override
    public int height(FigureDeclaration declaration, JFreeChart chart, int width) {
        return FigureSize.AROUND_STRIPS + FigureSize.names(chart.getXYPlot()) + FigureSize.titles(chart, width)
                + body(chart.getXYPlot())
                + FigureSize.legend(chart);
    }

    @Override
    public int panelHeight(FigureDeclaration declaration, XYPlot plot, int width) {
        return body(plot);
    }

    private static int body(XYPlot plot) {
        return CELL * FigureSize.items(plot);
    }
}
