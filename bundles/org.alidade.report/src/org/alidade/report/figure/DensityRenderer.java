package org.alidade.report.figure;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
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
import org.jfree.data.Range;
import org.jfree.data.xy.XYDataset;

/**
 * Draws density curves: columns differ by the line's pattern, groups by colour and, if there are several columns too,
 * by markers. Values without a density, a single one or equal ones, are an upright line.
 */
final class DensityRenderer extends FigureRenderer {

    private static final long serialVersionUID = 1L;

    private static final double TOUCHABLE = 4;
    /** Height of the ticks of marked rows. */
    private static final double RUG = 9;
    private static final int BETWEEN_MARKERS = 24;
    private static final int MARKER_SHIFT = 8;

    private final FigureTheme theme;
    private final transient DensityDataset curves;

    DensityRenderer(FigureTheme theme, DensityDataset curves) {
        this.theme = theme;
        this.curves = curves;
        setDefaultToolTipGenerator((data, series, point) -> tip(curves.curve(series), point));
    }

    private static String tip(DensityDataset.Curve curve, int point) {
        Density density = curve.density();
        return density.hasCurve()
                ? String.format(Locale.ROOT, "%s: density %.3g at %.3g, n = %,d", curve.title(), density.density(point),
                        density.value(point), density.count())
                : String.format(Locale.ROOT, "%s: %.3g alone, n = %,d", curve.title(), density.value(point),
                        density.count());
    }

    @Override
    public void drawItem(Graphics2D graphics, XYItemRendererState state, Rectangle2D area, PlotRenderingInfo info,
            XYPlot plot, ValueAxis domain, ValueAxis range, XYDataset dataset, int series, int point,
            CrosshairState crosshair, int pass) {
        Density density = curves.curve(series).density();
        Scale scale = new Scale(area, plot, domain, range);
        if (point == 0) {
            drawCurve(graphics, series, scale, area);
        }
        if (info != null) {
            double x = scale.x(density.value(point));
            double y = density.hasCurve() ? scale.y(density.density(point)) : area.getMinY();
            double height = density.hasCurve() ? 2 * TOUCHABLE : area.getHeight();
            Rectangle2D touchable = new Rectangle2D.Double(x - TOUCHABLE, density.hasCurve() ? y - TOUCHABLE : y,
                    2 * TOUCHABLE, height);
            addEntity(info.getOwner().getEntityCollection(), touchable, dataset, series, point, x, y);
        }
    }

    private void drawCurve(Graphics2D graphics, int series, Scale scale, Rectangle2D area) {
        Density density = curves.curve(series).density();
        LineStyle style = style(series);
        if (!density.hasCurve()) {
            double x = scale.x(density.value(0));
            style.draw(graphics, new Line2D.Double(x, area.getMinY(), x, area.getMaxY()));
            return;
        }
        Path2D line = new Path2D.Double();
        line.moveTo(scale.x(density.value(0)), scale.y(density.density(0)));
        for (int i = 1; i < density.size(); i++) {
            line.lineTo(scale.x(density.value(i)), scale.y(density.density(i)));
        }
        style.draw(graphics, line);
        for (int i = MARKER_SHIFT * (1 + curves.curve(series).group() % 2); i < density.size(); i += BETWEEN_MARKERS) {
            style.drawMarker(graphics, scale.x(density.value(i)), scale.y(density.density(i)), theme);
        }
    }

    private LineStyle style(int series) {
        DensityDataset.Curve curve = curves.curve(series);
        if (!curves.hasGroups()) {
            return LineStyle.ink(theme, curve.column());
        }
        return curves.hasColumns() ? LineStyle.group(theme, curve.group(), curve.column()).marked(curve.group())
                : LineStyle.group(theme, curve.group(), curve.group());
    }

    /** A line of the legend has room for a column and a group; the group, which is short, is shown as a whole. */
    @Override
    String name(int series) {
        DensityDataset.Curve curve = curves.curve(series);
        return curve.label().isEmpty() ? Fitting.group(curve.name()) : Fitting.pair(curve.label(), curve.name());
    }

    @Override
    OptionalInt count(int series) {
        return OptionalInt.of(curves.curve(series).density().count());
    }

    @Override
    LegendItem entry(int series, String label) {
        return style(series).legendItem(label);
    }

    /** Those whose value is in the width of the area: a curve has no rows of its own at a point. */
    @Override
    void rows(Rectangle2D area, Scale scale, Consumer<FigureRow> found) {
        Range shown = scale.domain().getRange();
        for (int series = 0; series < curves.getSeriesCount(); series++) {
            curves.values(series)
                    .filter(value -> shown.contains(value.number()) && scale.x(value.number()) >= area.getMinX()
                            && scale.x(value.number()) <= area.getMaxX())
                    .map(Samples.Value::at).forEach(found);
        }
    }

    /** A rug along the axis. */
    @Override
    void mark(MarkPen pen, Scale scale, Predicate<FigureRow> marked) {
        double bottom = scale.area().getMaxY();
        for (int series = 0; series < curves.getSeriesCount(); series++) {
            curves.values(series).filter(value -> marked.test(value.at()))
                    .forEach(value -> pen.tick(scale.x(value.number()), bottom - RUG, bottom));
        }
    }
}
