package org.alidade.report.figure;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashSet;
import java.util.Set;

import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;

/**
 * Which rows a figure shows where. What is left out in a drawing because there is too much of it is found and marked
 * all the same.
 */
public final class FigureRows {

    private FigureRows() {
    }

    /**
     * The rows that are drawn in an area: points of scatters and curves, bars and cells that it touches, values within
     * its width in the violins and boxes that it touches, all values within its width of densities, and examples whose
     * text it touches.
     *
     * @param chart of {@link Figures}
     * @param info  as it was drawn
     * @param area  in units of the drawing
     * @return in the order of drawing
     */
    public static Set<FigureRow> in(JFreeChart chart, ChartRenderingInfo info, Rectangle2D area) {
        Set<FigureRow> found = new LinkedHashSet<>();
        if (!(chart instanceof FigureChart figure)) {
            return found;
        }
        for (Panels.Drawn panel : Panels.of(chart, info)) {
            if (area.intersects(panel.area())) {
                panel.rows().ifPresent(rows -> figure.guarded(
                        () -> rows.rows(panel.area(), panel.area().createIntersection(area), found::add)));
            }
        }
        if (chart.getPlot() instanceof Brushable plot && info.getPlotInfo().getDataArea() != null) {
            figure.guarded(() -> plot.rows(info.getPlotInfo().getDataArea(), area, found::add));
        }
        return found;
    }

    /**
     * Marks rows on a chart that has been drawn: rings around points, outlined shares of bars and cells, ticks along
     * violins, boxes, densities and means, frames around texts; by shape, never by colour alone.
     *
     * @param graphics with the same units as the drawing
     * @param chart    of {@link Figures}
     * @param info     as it was drawn
     */
    public static void mark(Graphics2D graphics, JFreeChart chart, ChartRenderingInfo info, Set<FigureRow> rows) {
        if (rows.isEmpty() || !(chart instanceof FigureChart figure)) {
            return;
        }
        Shape clip = graphics.getClip();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        for (Panels.Drawn panel : Panels.of(chart, info)) {
            graphics.clip(panel.area());
            MarkPen pen = new MarkPen(graphics, figure.theme());
            panel.rows().ifPresent(there -> figure.guarded(() -> there.mark(pen, panel.area(), rows::contains)));
            pen.draw();
            graphics.setClip(clip);
        }
        if (chart.getPlot() instanceof Brushable plot && info.getPlotInfo().getDataArea() != null) {
            MarkPen pen = new MarkPen(graphics, figure.theme());
            figure.guarded(() -> plot.mark(pen, info.getPlotInfo().getDataArea(), rows::contains));
            pen.draw();
        }
    }
}
