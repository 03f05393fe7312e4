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
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Predicate;

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
final class ViolinRenderer extends FigureRenderer {

    private static final long serialVersionUID = 1L;

    private static final double TOUCHABLE = 3;
    /** Where the ticks of marked rows begin; they end at the lower edge of the lane, 1. */
    private static final double RUG = .35;
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
    void rows(Rectangle2D area, Scale scale, Consumer<FigureRow> found) {
        lanes(scale, (group, bin, lane) -> {
            if (lane.meets(area)) {
                violins.points(group, bin).filter(point -> lane.contains(area, point.x())).map(Points.Point::at)
                        .forEach(found);
            }
        });
    }

    /** A rug along the lower edge of each lane. */
    @Override
    void mark(MarkPen pen, Scale scale, Predicate<FigureRow> marked) {
        lanes(scale, (group, bin, lane) -> violins.points(group, bin).filter(point -> marked.test(point.at()))
                .forEach(point -> pen.tick(lane.x(point.x()), lane.y(RUG), lane.y(1))));
    }

    private void lanes(Scale scale, Lane.Visitor visitor) {
        for (int group = 0; group < violins.getSeriesCount(); group++) {
            for (int bin = 0; bin < violins.getItemCount(group); bin++) {
                visitor.visit(group, bin, Lane.of(scale, bin, group, violins.getSeriesCount()));
            }
        }
    }

    @Override
    String name(int group) {
        return Fitting.group(violins.getSeriesKey(group));
    }

    @Override
    OptionalInt count(int group) {
        return OptionalInt.of(violins.total(group));
    }

    @Override
    LegendItem entry(int group, String label) {
        return GroupStyle.of(theme, group).legendItem(label);
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
