package org.alidade.report.figure;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.BitSet;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.entity.EntityCollection;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.XYDataset;

/** Draws each group of a {@link HistogramDataset} as one translucent, stepped area. */
final class HistogramRenderer extends FigureRenderer {

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
            addEntity(entities, bar(bin, histogram.share(group, bin), scale), dataset, group, bin, 0, 0);
        }
    }

    @Override
    void rows(Rectangle2D area, Scale scale, Consumer<FigureRow> found) {
        for (int group = 0; group < histogram.getSeriesCount(); group++) {
            BitSet touched = new BitSet();
            for (int bin = 0; bin < histogram.getItemCount(group); bin++) {
                touched.set(bin, histogram.count(group, bin) > 0
                        && bar(bin, histogram.share(group, bin), scale).intersects(area));
            }
            histogram.rows(group, touched::get).forEach(found);
        }
    }

    /** Outlines the part of each bar that the marked rows make. */
    @Override
    void mark(MarkPen pen, Scale scale, Predicate<FigureRow> marked) {
        for (int group = 0; group < histogram.getSeriesCount(); group++) {
            int[] counts = histogram.marked(group, marked);
            for (int bin = 0; bin < counts.length; bin++) {
                if (counts[bin] > 0) {
                    pen.outline(bar(bin, counts[bin] / (double) histogram.total(group), scale));
                }
            }
        }
    }

    @Override
    String name(int group) {
        return Fitting.group(histogram.getSeriesKey(group));
    }

    @Override
    OptionalInt count(int group) {
        return OptionalInt.of(histogram.total(group));
    }

    @Override
    LegendItem entry(int group, String label) {
        return GroupStyle.of(theme, group).legendItem(label);
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

    private Shape bar(int bin, double share, Scale scale) {
        Rectangle2D bar = new Rectangle2D.Double();
        bar.setFrameFromDiagonal(scale.x(histogram.lower(bin)), scale.y(0), scale.x(histogram.upper(bin)),
                scale.y(share));
        return bar;
    }
}
