package org.alidade.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.table.Column;
import org.alidade.core.table.Table;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;

/**
 * Draws what probes declare. Window, SVG and PNG show the same chart; its entities carry tooltips with group, bin and
 * number of values.
 */
public final class Figures {

    /** Room above the highest bar. */
    private static final double HEADROOM = 1.06;
    private static final Range SHARES = new Range(0, 1);

    private Figures() {
    }

    /** As {@link #chart(FigureDeclaration, List, List, FigureTheme)}, groups in alphabetical order. */
    public static JFreeChart chart(FigureDeclaration declaration, List<Table> tables, FigureTheme theme) {
        return chart(declaration, tables, List.of(), theme);
    }

    /**
     * The figure of all rows of some tables together.
     *
     * @param declaration what to draw
     * @param tables      tables of one probe, at least one; several are pooled, such as those of the seeds of one
     *                    configuration
     * @param order       names of groups that come first, in this order, such as the classes of a data set; others
     *                    follow alphabetically. The position decides on a group's colour
     * @param theme       colours
     * @throws IllegalArgumentException if there is no table, or a table lacks a column of the figure
     */
    public static JFreeChart chart(FigureDeclaration declaration, List<Table> tables, List<String> order,
            FigureTheme theme) {
        if (tables.isEmpty()) {
            throw new IllegalArgumentException("Figure " + declaration.id() + " needs at least one table, found none");
        }
        Points points = Points.of(declaration, tables, order);
        Table columns = tables.get(0);
        Look look = new Look(theme);
        JFreeChart chart = switch (declaration.kind()) {
        case HISTOGRAM -> histogram(declaration, columns, points, look);
        case VIOLIN -> violins(declaration, columns, points, look);
        };
        if (declaration.group().isPresent() && !points.groups().isEmpty()) {
            look.addLegend(chart);
        }
        return chart;
    }

    private static JFreeChart histogram(FigureDeclaration declaration, Table columns, Points points, Look look) {
        HistogramDataset dataset = HistogramDataset.of(declaration, points.groups());
        double highest = dataset.largestShare() == 0 ? 1 : dataset.largestShare();
        XYPlot plot = new XYPlot(dataset, horizontal(declaration, columns, look),
                look.numbers("Share", new Range(0, HEADROOM * highest), SHARES),
                new HistogramRenderer(look.theme(), dataset));
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        return look.chart(declaration.title(), subtitle(points, dataset.outside()), plot);
    }

    private static JFreeChart violins(FigureDeclaration declaration, Table columns, Points points, Look look) {
        Column y = columns.column(declaration.y().orElseThrow());
        ViolinDataset dataset = ViolinDataset.of(declaration, columns.column(declaration.x()), points.groups());
        List<String> bins = BinLabels.of(declaration);
        XYPlot plot = new XYPlot(dataset, horizontal(declaration, columns, look),
                look.names(y.heading(), bins.toArray(String[]::new)),
                new ViolinRenderer(look.theme(), dataset, bins));
        plot.setRangeAxis(1, look.names(null, IntStream.range(0, bins.size())
                .mapToObj(bin -> String.format(Locale.ROOT, "n=%,d", dataset.count(bin))).toArray(String[]::new)));
        plot.setRangeAxisLocation(1, AxisLocation.BOTTOM_OR_RIGHT);
        plot.setRangeGridlinesVisible(false);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        return look.chart(declaration.title(), subtitle(points, dataset.outside()), plot);
    }

    private static ValueAxis horizontal(FigureDeclaration declaration, Table columns, Look look) {
        Column x = columns.column(declaration.x());
        return look.numbers(x.heading(), new Range(declaration.from(), declaration.to()),
                new Range(x.minimum(), x.maximum()));
    }

    private static String subtitle(Points points, int outside) {
        List<String> parts = new ArrayList<>();
        if (points.unmeasured() > 0) {
            parts.add(String.format(Locale.ROOT, "%,d of %,d not measured", points.unmeasured(), points.rows()));
        }
        if (outside > 0) {
            parts.add(String.format(Locale.ROOT, "%,d outside the axes", outside));
        }
        return String.join("; ", parts);
    }
}
