package org.alidade.report.figure;

import java.awt.Graphics2D;
import java.awt.Shape;
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
 * Draws translucent points, smaller and paler the more there are, so that dense places are darker. Points are drawn in
 * layers: one shape of many points makes a small file, and several layers let points that overlap add up and no group
 * cover another.
 */
final class ScatterRenderer extends FigureRenderer {

    private static final long serialVersionUID = 1L;

    private static final int LAYERS = 32;
    private static final int FEW = 300;
    private static final double LARGE = 2.4;
    private static final double SMALL = 1.4;
    private static final double LEGEND = 3.4;
    private static final double TOUCHABLE = 3;
    private static final double PALEST = .3;
    private static final double DARKEST = .75;
    /** With so many points, the darkest ones. */
    private static final double DARK_UP_TO = 200;
    private static final double FLATNESS = .2;

    private final FigureTheme theme;
    private final transient ScatterDataset points;
    private double opacity;
    private double radius;

    /**
     * @param x what runs along the horizontal axis, for tooltips
     * @param y what runs along the vertical axis
     */
    ScatterRenderer(FigureTheme theme, ScatterDataset points, String x, String y) {
        this.theme = theme;
        this.points = points;
        setDefaultToolTipGenerator((data, group, item) -> String.format(Locale.ROOT, "%s: %s %.3g, %s %.3g (n = %,d)",
                data.getSeriesKey(group), x, data.getXValue(group, item), y, data.getYValue(group, item),
                points.total(group)));
    }

    @Override
    public XYItemRendererState initialise(Graphics2D graphics, Rectangle2D area, XYPlot plot, XYDataset dataset,
            PlotRenderingInfo info) {
        Scale scale = Scale.of(plot, area);
        points.show(plot.getDomainAxis().getRange(), plot.getRangeAxis().getRange());
        opacity = Math.max(PALEST, Math.min(DARKEST, DARKEST * Math.sqrt(DARK_UP_TO / Math.max(1, points.drawn()))));
        radius = points.drawn() > FEW ? SMALL : LARGE;
        for (int layer = 0; layer < LAYERS; layer++) {
            for (int group = 0; group < points.getSeriesCount(); group++) {
                drawLayer(graphics, layer, group, scale);
            }
        }
        return super.initialise(graphics, area, plot, dataset, info);
    }

    private void drawLayer(Graphics2D graphics, int layer, int group, Scale scale) {
        if (layer >= points.getItemCount(group)) {
            return;
        }
        Path2D shapes = new Path2D.Double();
        for (int item = layer; item < points.getItemCount(group); item += LAYERS) {
            Points.Point point = points.point(group, item);
            Shape marker = Marker.of(group).at(scale.x(point.x()), scale.y(point.y()), radius);
            shapes.append(marker.getPathIterator(null, FLATNESS), false);
        }
        graphics.setPaint(GroupStyle.of(theme, group).translucent(opacity));
        graphics.fill(shapes);
    }

    /** Points are drawn already. */
    @Override
    public void drawItem(Graphics2D graphics, XYItemRendererState state, Rectangle2D area, PlotRenderingInfo info,
            XYPlot plot, ValueAxis domain, ValueAxis range, XYDataset dataset, int group, int item,
            CrosshairState crosshair, int pass) {
        if (info != null) {
            Scale scale = new Scale(area, plot, domain, range);
            double x = scale.x(points.point(group, item).x());
            double y = scale.y(points.point(group, item).y());
            addEntity(info.getOwner().getEntityCollection(), new Rectangle2D.Double(x - TOUCHABLE, y - TOUCHABLE,
                    2 * TOUCHABLE, 2 * TOUCHABLE), dataset, group, item, x, y);
        }
    }

    /** Of those too that are left out in the drawing. */
    @Override
    void rows(Rectangle2D area, Scale scale, Consumer<FigureRow> found) {
        points.all().filter(point -> scale.isIn(area, point.x(), point.y())).map(Points.Point::at)
                .forEach(found);
    }

    /** As many as points are drawn at most. */
    @Override
    void mark(MarkPen pen, Scale scale, Predicate<FigureRow> marked) {
        List<Points.Point> seen = points.all().filter(point -> marked.test(point.at())
                && scale.domain().getRange().contains(point.x()) && scale.range().getRange().contains(point.y()))
                .toList();
        Thinning.of(seen, seen.size()).forEach(point -> pen.ring(scale.x(point.x()), scale.y(point.y())));
    }

    @Override
    String name(int group) {
        return Fitting.group(points.getSeriesKey(group));
    }

    @Override
    OptionalInt count(int group) {
        return OptionalInt.of(points.total(group));
    }

    @Override
    LegendItem entry(int group, String label) {
        return new LegendItem(label, null, null, null, Marker.of(group).at(0, 0, LEGEND),
                GroupStyle.of(theme, group).line());
    }
}
