package org.alidade.report.figure;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** The parts of a chart that have axes: one, several of small multiples, none of examples. */
final class Panels {

    private Panels() {
    }

    /**
     * A part as it was drawn.
     *
     * @param area inside its axes
     */
    record Drawn(XYPlot plot, Rectangle2D area) {

        /** Empty if it does not know which rows it shows where. */
        Optional<Brushable> rows() {
            return plot.getRenderer() instanceof Brushable rows ? Optional.of(rows) : Optional.empty();
        }
    }

    static List<XYPlot> of(JFreeChart chart) {
        return chart.getPlot() instanceof XYPlot plot ? List.of(plot)
                : chart.getPlot() instanceof MultiplesPlot multiples ? multiples.plots() : List.of();
    }

    /** The parts of a chart that has been drawn; none if it has not. */
    static List<Drawn> of(JFreeChart chart, ChartRenderingInfo info) {
        List<XYPlot> plots = of(chart);
        PlotRenderingInfo whole = info.getPlotInfo();
        List<Drawn> drawn = new ArrayList<>();
        for (int i = 0; i < plots.size(); i++) {
            boolean several = chart.getPlot() instanceof MultiplesPlot;
            if (!several || i < whole.getSubplotCount()) {
                Rectangle2D area = (several ? whole.getSubplotInfo(i) : whole).getDataArea();
                if (area != null && !area.isEmpty()) {
                    drawn.add(new Drawn(plots.get(i), area));
                }
            }
        }
        return drawn;
    }
}
