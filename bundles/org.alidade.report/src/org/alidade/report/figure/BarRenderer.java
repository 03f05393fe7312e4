package org.alidade.report.figure;

import java.awt.BasicStroke;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
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

/** Draws horizontal bars from 0 to the mean, a whisker for the interval and the number itself. */
final class BarRenderer extends FigureRenderer {

    private static final long serialVersionUID = 1L;

    private static final double BAR = .78;
    private static final double CAP = .35;
    private static final double GAP = 4;
    /** Where the ticks of marked rows begin; they end at the lower edge of the lane, 1. */
    private static final double RUG = .4;
    private static final Stroke WHISKER = new BasicStroke(1.2f);

    private final FigureTheme theme;
    private final transient BarDataset bars;

    BarRenderer(FigureTheme theme, BarDataset bars) {
        this.theme = theme;
        this.bars = bars;
        setDefaultToolTipGenerator((data, group, line) -> bars.bar(group, line)
                .map(bar -> tip(bars.getSeriesKey(group) + ", " + bars.line(line), bar)).orElse(""));
    }

    private static String tip(String name, Bar bar) {
        String interval = bar.interval()
                .map(ends -> String.format(Locale.ROOT, ", 95 %% interval %.3g to %.3g", ends.low(), ends.high()))
                .orElse("");
        return String.format(Locale.ROOT, "%s: mean %.3g%s, n = %,d", name, bar.mean(), interval, bar.count());
    }

    @Override
    public void drawItem(Graphics2D graphics, XYItemRendererState state, Rectangle2D area, PlotRenderingInfo info,
            XYPlot plot, ValueAxis domain, ValueAxis range, XYDataset dataset, int group, int line,
            CrosshairState crosshair, int pass) {
        Lane lane = Lane.of(new Scale(area, plot, domain, range), line, group, bars.getSeriesCount());
        bars.bar(group, line).ifPresent(bar -> {
            Rectangle2D place = place(bar, lane);
            GroupStyle.of(theme, group).draw(graphics, place);
            graphics.setPaint(theme.ink());
            graphics.setStroke(WHISKER);
            bar.interval().ifPresent(ends -> {
                graphics.draw(new Line2D.Double(lane.x(ends.low()), lane.y(0), lane.x(ends.high()), lane.y(0)));
                graphics.draw(lane.across(ends.low(), CAP));
                graphics.draw(lane.across(ends.high(), CAP));
            });
            drawNumber(graphics, area, bar, lane);
            if (info != null) {
                addEntity(info.getOwner().getEntityCollection(), place, dataset, group, line, 0, 0);
            }
        });
    }

    private static Rectangle2D place(Bar bar, Lane lane) {
        return lane.between(lane.scale().domain().getRange().constrain(0), bar.mean(), BAR);
    }

    /** Beyond the whisker, or before it if there is no room. */
    private void drawNumber(Graphics2D graphics, Rectangle2D area, Bar bar, Lane lane) {
        String text = String.format(Locale.ROOT, "%.3g", bar.mean());
        graphics.setFont(Look.SMALL);
        FontMetrics metrics = graphics.getFontMetrics();
        double high = lane.x(bar.interval().map(Bar.Interval::high).orElse(bar.mean()));
        double low = lane.x(bar.interval().map(Bar.Interval::low).orElse(bar.mean()));
        double x = Math.max(high, lane.x(lane.scale().domain().getRange().constrain(0))) + GAP;
        if (x + metrics.stringWidth(text) > area.getMaxX()) {
            x = low - GAP - metrics.stringWidth(text);
        }
        graphics.setPaint(theme.ink());
        graphics.drawString(text, (float) x, (float) (lane.y(0) + metrics.getAscent() / 2.0 - 1));
    }

    @Override
    void rows(Rectangle2D area, Scale scale, Consumer<FigureRow> found) {
        lanes(scale, (group, line, lane) -> bars.bar(group, line).filter(bar -> place(bar, lane).intersects(area))
                .ifPresent(bar -> bar.values().forEach(value -> found.accept(value.at()))));
    }

    /** A rug of the marked rows' own values. */
    @Override
    void mark(MarkPen pen, Scale scale, Predicate<FigureRow> marked) {
        lanes(scale, (group, line, lane) -> bars.bar(group, line)
                .ifPresent(bar -> bar.values().stream().filter(value -> marked.test(value.at()))
                        .forEach(value -> pen.tick(lane.x(value.number()), lane.y(RUG), lane.y(1)))));
    }

    private void lanes(Scale scale, Lane.Visitor visitor) {
        for (int group = 0; group < bars.getSeriesCount(); group++) {
            for (int line = 0; line < bars.getItemCount(group); line++) {
                visitor.visit(group, line, Lane.of(scale, line, group, bars.getSeriesCount()));
            }
        }
    }

    @Override
    String name(int group) {
        return Fitting.group(bars.getSeriesKey(group));
    }

    @Override
    OptionalInt count(int group) {
        return OptionalInt.of(bars.count(group));
    }

    @Override
    LegendItem entry(int group, String label) {
        return GroupStyle.of(theme, group).legendItem(label);
    }
}
