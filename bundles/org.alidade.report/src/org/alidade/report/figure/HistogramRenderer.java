package org.alidade.report.figure;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;

import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.entity.EntityCollection;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.XYDataset;

/** Draws each group of a {@link HistogramDataset} as one translucent, stepped area. */
final class HistogramRenderer extends EveryItemRenderer {

    private static final long serialVersionUID = 1L;

    private final FigureTheme theme;
    private final transient HistogramDataset histogram;

    HistogramRenderer(FigureTheme theme, HistogramDataset histogram) {
        this.theme = theme;
        this.histogram = histogram;
        setDefaultToolTipGenerator((data, group, bin) -> String.format(Locale.ROOT,
                "%s: %.1f %% (%,d of %,d) from %.3g to %.3g", data.getSeriesKey(group),
                100 * histogram.share(group, bin), histogram.count(group, bin), histogram.total(group),
                histogram.lower(bin), histogram.upper(bin)));
    }

    @Override
    public void drawItem(Graphics2D graphics, XYItemRendererState state, Rectangle2D area, PlotRenderingInfo info,
            XYPlot plot, ValueAxis domain, ValueAxis range, XYDataset dataset, int group, int bin,
            CrosshairState crosshair, int pass) {
        Scale scale = new Scale(area, plot, domain, range);
        if (bin == 0) {
            GroupStyle.of(theme, group).draw(graphics, steps(group, scale));
        }
        if (info != null && histogram.count(group, bin) > 0) {
            EntityCollection entities = info.getOwner().getEntityCollection();
            addEntity(entities, bar(group, bin, scale), dataset, group, bin, 0, 0);
        }
    }

    @Override
    public LegendItem getLegendItem(int datasetIndex, int group) {
        return GroupStyle.of(theme, group).legendItem(
                String.format(Locale.ROOT, "%s (n = %,d)", Fitting.group(histogram.getSeriesKey(group)),
                        histogram.total(group)));
    }

    private Path2D steps(int group, Scale scale) {
        Path2D steps = new Path2D.Double();
        int bins = histogram.getItemCount(group);
        steps.moveTo(scale.x(histogram.lower(0)), scale.y(0));
        for (int bin = 0; bin < bins; bin++) {
            steps.lineTo(scale.x(histogram.lower(bin)), scale.y(histogram.share(group, bin)));
            steps.lineTo(scale.x(histogram.upper(bin)), scale.y(histogram.share(group, bin)));
        }
        steps.lineTo(scale.x(histogram.upper(bins - 1)), scale.y(0));
        steps.closePath();
        return steps;
    }

    private Shape bar(int group, int bin, Scale scale) {
        Rectangle2D bar = new Rectangle2D.Double();
        bar.setFrameFromDiagonal(scale.x(histogram.lower(bin)), scale.y(0), scale.x(histogram.upper(bin)),
                scale.y(histogram.share(group, bin)));
        return bar;
    }
}
