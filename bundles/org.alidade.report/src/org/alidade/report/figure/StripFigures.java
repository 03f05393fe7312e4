package org.alidade.report.figure;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.alidade.core.figure.FigureDeclaration;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.data.Range;
import org.jfree.data.xy.XYDataset;

/** Figures whose vertical axis is one of names. */
final class StripFigures {

    private StripFigures() {
    }

    static FigureChart violins(FigureData data, Look look) {
        Points points = data.points();
        ViolinDataset dataset = ViolinDataset.of(data.declaration(), data.x(), points.groups());
        List<String> bins = BinLabels.of(data.declaration());
        XYPlot plot = plot(dataset, data.horizontal(look), look.names(data.y().heading(), bins.toArray(String[]::new)),
                new ViolinRenderer(look.theme(), dataset, bins));
        plot.setRangeAxis(1, look.names(null, IntStream.range(0, bins.size())
                .mapToObj(bin -> String.format(Locale.ROOT, "n=%,d", dataset.count(bin))).toArray(String[]::new)));
        plot.setRangeAxisLocation(1, AxisLocation.BOTTOM_OR_RIGHT);
        FigureChart chart = look.chart(data.declaration().title(), new Subtitle()
                .unmeasured(points.unmeasured(), points.rows()).outside(dataset.outside()).text(), plot);
        addLegend(data, look, chart);
        return chart;
    }

    static FigureChart boxes(FigureData data, Look look) {
        Samples samples = data.samples();
        BoxDataset dataset = BoxDataset.of(samples);
        ValueAxis strips = look.names(null, samples.columns().stream().map(column -> "").toArray(String[]::new));
        XYPlot plot = plot(dataset, data.horizontal(look), strips, new BoxRenderer(look.theme(), dataset));
        FigureChart chart = look.chart(data.declaration().title(), new Subtitle()
                .unmeasured(samples.unmeasured(), samples.cells()).outside(samples.outside(data)).text(), plot);
        addLegend(data, look, chart);
        return chart;
    }

    static FigureChart contingency(FigureData data, Look look) {
        Points points = data.points();
        ContingencyDataset dataset = ContingencyDataset.of(points.groups());
        boolean grouped = data.declaration().group().isPresent();
        String[] lines = points.groups().keySet().stream().map(group -> grouped ? Fitting.row(group) + ": " : "")
                .flatMap(group -> Stream.of(group + "yes", group + "no")).toArray(String[]::new);
        XYPlot plot = plot(dataset, look.acrossNames(null, "yes", "no"), look.names(null, lines),
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

    static FigureChart bars(FigureData data, Look look) {
        Rows rows = data.rows(List.of(data.x().id(), data.declaration().by().orElseThrow()));
        BarDataset dataset = BarDataset.of(data, rows);
        String[] lines = data.shared().lines().stream().map(Fitting::row).toArray(String[]::new);
        XYPlot plot = plot(dataset, data.horizontal(look), look.names(null, lines),
                new BarRenderer(look.theme(), dataset));
        String interval = "Whiskers: 95 % interval of the mean"
                + (data.tables().size() == 1 ? "" : " over " + data.tables().size() + " runs");
        FigureChart chart = look.chart(data.declaration().title(),
                new Subtitle().unmeasured(rows.unmeasured(), rows.total()).text(), plot);
        look.addLine(chart, interval);
        addLegend(data, look, chart);
        return chart;
    }

    static FigureChart heatMap(FigureData data, Look look) {
        Rows rows = data.rows(List.of(data.x().id(), data.declaration().by().orElseThrow()));
        BarDataset dataset = BarDataset.of(data, rows);
        String[] lines = data.shared().lines().stream().map(Fitting::row).toArray(String[]::new);
        String[] columns = rows.groups().keySet().stream().map(Fitting::row).toArray(String[]::new);
        SymbolAxis across = look.acrossNames(null, columns);
        across.setVerticalTickLabels(FigureSize.turnsNames(columns, lines));
        FigureDeclaration figure = data.declaration();
        XYPlot plot = plot(dataset, across, look.names(null, lines),
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

    private static XYPlot plot(XYDataset dataset, ValueAxis x, ValueAxis names, XYItemRenderer renderer) {
        XYPlot plot = new XYPlot(dataset, x, names, renderer);
        plot.setRangeGridlinesVisible(false);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        return plot;
    }

    private static void addLegend(FigureData data, Look look, FigureChart chart) {
        if (data.declaration().group().isPresent() && chart.getXYPlot().getSeriesCount() > 0) {
            look.addLegend(chart);
        }
    }
}
