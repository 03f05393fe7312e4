package org.alidade.report.figure;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;

import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.XYDataset;

/**
 * Draws horizontal violins with their quartiles: one strip a bin, the groups of a bin in lanes below one another.
 * Values without a density, a single one or equal ones, are a tick.
 */
final class ViolinRenderer extends EveryItemRenderer {

    private static final long serialVersionUID = 1L;

    private static final double TOUCHABLE = 3;
    private static final Stroke MEDIAN = new BasicStroke(1.4f);
    private static final Stroke QUARTILE = new BasicStroke(.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1,
            new float[] {2, 1.5f}, 0);
    private static final Stroke TICK = new BasicStroke(2.2f);

    private final FigureTheme theme;
    private final transient ViolinDataset violins;

    /**
     * @param bins labels for tooltips, one for each bin
     */
    ViolinRenderer(FigureTheme theme, ViolinDataset violins, List<String> bins) {
        this.theme = theme;
        this.violins = violins;
        setDefaultToolTipGenerator((data, group, bin) -> violins.violin(group, bin)
                .map(violin -> String.format(Locale.ROOT, "%s, %s: median %.3g, quartiles %.3g and %.3g, n = %,d",
                        data.getSeriesKey(group), bins.get(bin), violin.quantile(.5), violin.quantile(.25),
                        violin.quantile(.75), violin.count()))
                .orElse(""));
    }

    @Override
    public void drawItem(Graphics2D graphics, XYItemRendererState state, Rectangle2D area, PlotRenderingInfo info,
            XYPlot plot, ValueAxis domain, ValueAxis range, XYDataset dataset, int group, int bin,
            CrosshairState crosshair, int pass) {
        Lane place = Lane.of(new Scale(area, plot, domain, range), bin, group, violins.getSeriesCount());
        violins.violin(group, bin).ifPresent(violin -> {
            Shape shape = violin.hasDensity() ? drawDensity(graphics, violin, group, place)
                    : drawTick(graphics, violin, group, place);
            if (info != null) {
                addEntity(info.getOwner().getEntityCollection(), shape, dataset, group, bin, 0, 0);
            }
        });
    }

    @Override
    public LegendItem getLegendItem(int datasetIndex, int group) {
        return GroupStyle.of(theme, group).legendItem(
                String.format(Locale.ROOT, "%s (n = %,d)", Fitting.group(violins.getSeriesKey(group)),
                        violins.total(group)));
    }

    private Shape drawDensity(Graphics2D graphics, Violin violin, int group, Lane lane) {
        Path2D outline = outline(violin, lane);
        GroupStyle.of(theme, group).draw(graphics, outline);
        graphics.setPaint(theme.ink());
        for (double share : new double[] {.25, .5, .75}) {
            graphics.setStroke(share == .5 ? MEDIAN : QUARTILE);
            graphics.draw(lane.across(violin.quantile(share), violin.widthAt(violin.quantile(share))));
        }
        return outline;
    }

    private Shape drawTick(Graphics2D graphics, Violin violin, int group, Lane lane) {
        Line2D tick = lane.across(violin.quantile(.5), 1);
        graphics.setPaint(GroupStyle.of(theme, group).line());
        graphics.setStroke(TICK);
        graphics.draw(tick);
        return new Rectangle2D.Double(tick.getX1() - TOUCHABLE, Math.min(tick.getY1(), tick.getY2()), 2 * TOUCHABLE,
                Math.abs(tick.getY1() - tick.getY2()));
    }

    private static Path2D outline(Violin violin, Lane lane) {
        Path2D outline = new Path2D.Double();
        outline.moveTo(lane.x(violin.value(0)), lane.y(violin.width(0)));
        for (int i = 1; i < violin.size(); i++) {
            outline.lineTo(lane.x(violin.value(i)), lane.y(violin.width(i)));
        }
        for (int i = violin.size() - 1; i >= 0; i--) {
            outline.lineTo(lane.x(violin.value(i)), lane.y(-violin.width(i)));
        }
        outline.closePath();
        return outline;
    }
}
