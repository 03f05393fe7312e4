package org.alidade.tests.guest;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.alidade.report.figure.Brushable;
import org.alidade.report.figure.FigureChart;
import org.alidade.report.figure.FigureData;
import org.alidade.report.figure.FigureDrawer;
import org.alidade.report.figure.FigureRow;
import org.alidade.report.figure.Look;
import org.alidade.report.figure.MarkPen;
import org.alidade.report.figure.Rows;
import org.alidade.report.figure.Scale;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** A figure kind as a third party would write it: points of JFreeChart's own renderer, which can be brushed. */
public final class StripDrawer implements FigureDrawer {

    @Override
    public FigureChart draw(FigureData data, Look look) {
        Rows rows = data.rows(List.of(data.x().id(), data.y().id()));
        XYSeriesCollection groups = new XYSeriesCollection();
        rows.groups().forEach((name, members) -> {
            XYSeries series = new XYSeries(name, false);
            members.forEach(row -> series.add(row.number(data.x().id()), row.number(data.y().id())));
            groups.addSeries(series);
        });
        FigureChart chart = look.chart(data.declaration().title(), "", new XYPlot(groups, data.horizontal(look),
                data.vertical(look), new Strokes(data, rows)));
        look.addLegend(chart);
        return chart;
    }

    private static final class Strokes extends XYLineAndShapeRenderer implements Brushable {

        private static final long serialVersionUID = 1L;
        private final transient FigureData data;
        private final transient Rows rows;

        Strokes(FigureData data, Rows rows) {
            super(false, true);
            this.data = data;
            this.rows = rows;
        }

        @Override
        public void rows(Rectangle2D plot, Rectangle2D area, Consumer<FigureRow> found) {
            Scale scale = Scale.of(getPlot(), plot);
            rows.groups().values().stream().flatMap(List::stream)
                    .filter(row -> area.contains(x(scale, row), y(scale, row)))
                    .map(Rows.Row::at).forEach(found);
        }

        @Override
        public void mark(MarkPen pen, Rectangle2D plot, Predicate<FigureRow> marked) {
            Scale scale = Scale.of(getPlot(), plot);
            rows.groups().values().stream().flatMap(List::stream).filter(row -> marked.test(row.at()))
                    .forEach(row -> pen.ring(x(scale, row), y(scale, row)));
        }

        private double x(Scale scale, Rows.Row row) {
            return scale.x(row.number(data.x().id()));
        }

        private double y(Scale scale, Rows.Row row) {
            return scale.y(row.number(data.y().id()));
        }
    }
}
