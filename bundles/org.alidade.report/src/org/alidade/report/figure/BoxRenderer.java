package org.alidade.report.figure;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;

import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.XYDataset;

/**
 * Draws horizontal boxes: one strip a column, its name above the boxes of its groups. Names of columns are long; beside
 * the boxes they would leave no room for these.
 */
final class BoxRenderer extends EveryItemRenderer {

    private static final long serialVersionUID = 1L;

    /** Height of a column's name above its boxes. */
    private static final double LABEL = 13;
    private static final double MOST_FREE = .6;
    private static final double INDENT = 5;
    private static final double BOX = .7;
    private static final double CAP = .35;
    private static final double RADIUS = 1.6;
    /** Circles nearer than this to one another look like one. */
    private static final double APART = .5;
    private static final double TOUCHABLE = 3;
    private static final Stroke MEDIAN = new BasicStroke(2);
    private static final Stroke WHISKER = new BasicStroke(1);
    private static final Stroke RIM = new BasicStroke(.6f);

    private final FigureTheme theme;
    private final transient BoxDataset boxes;

    BoxRenderer(FigureTheme theme, BoxDataset boxes) {
        this.theme = theme;
        this.boxes = boxes;
        setDefaultToolTipGenerator((data, group, column) -> boxes.box(group, column)
                .map(box -> tip(boxes.getSeriesKey(group) + ", " + boxes.column(column).label(), box)).orElse(""));
    }

    private static String tip(String name, Box box) {
        return String.format(Locale.ROOT,
                "%s: median %.3g, quartiles %.3g and %.3g, whiskers %.3g and %.3g, %,d beyond, n = %,d", name,
                box.median(), box.lower(), box.upper(), box.low(), box.high(), box.beyond().size(), box.count());
    }

    @Override
    public void drawItem(Graphics2D graphics, XYItemRendererState state, Rectangle2D area, PlotRenderingInfo info,
            XYPlot plot, ValueAxis domain, ValueAxis range, XYDataset dataset, int group, int column,
            CrosshairState crosshair, int pass) {
        Scale scale = new Scale(area, plot, domain, range);
        double free = LABEL / Math.abs(scale.y(1) - scale.y(0));
        Lane lane = Lane.below(Math.min(free, MOST_FREE), scale, column, group, boxes.getSeriesCount());
        if (group == 0) {
            drawLabel(graphics, column, area.getMinX() + INDENT, scale.y(column - .5) + LABEL);
        }
        boxes.box(group, column).ifPresent(box -> {
            draw(graphics, box, group, lane);
            if (info != null) {
                Rectangle2D touched = lane.between(box.low(), box.high(), BOX);
                touched.setRect(touched.getX() - TOUCHABLE, touched.getY(), touched.getWidth() + 2 * TOUCHABLE,
                        touched.getHeight());
                addEntity(info.getOwner().getEntityCollection(), touched, dataset, group, column, 0, 0);
            }
        });
    }

    private void draw(Graphics2D graphics, Box box, int group, Lane lane) {
        GroupStyle style = GroupStyle.of(theme, group);
        graphics.setPaint(style.line());
        graphics.setStroke(WHISKER);
        graphics.draw(new Line2D.Double(lane.x(box.low()), lane.y(0), lane.x(box.lower()), lane.y(0)));
        graphics.draw(new Line2D.Double(lane.x(box.upper()), lane.y(0), lane.x(box.high()), lane.y(0)));
        graphics.draw(lane.across(box.low(), CAP));
        graphics.draw(lane.across(box.high(), CAP));
        drawBeyond(graphics, box, lane);
        style.draw(graphics, lane.between(box.lower(), box.upper(), BOX));
        graphics.setPaint(theme.ink());
        graphics.setStroke(MEDIAN);
        graphics.draw(lane.across(box.median(), BOX));
    }

    private void drawLabel(Graphics2D graphics, int column, double x, double y) {
        graphics.setPaint(theme.ink());
        graphics.setFont(Look.SMALL);
        graphics.drawString(String.format(Locale.ROOT, "%s (n = %,d)", Fitting.line(boxes.column(column).label()),
                boxes.count(column)), (float) x, (float) y);
    }

    private static void drawBeyond(Graphics2D graphics, Box box, Lane lane) {
        graphics.setStroke(RIM);
        double last = Double.NEGATIVE_INFINITY;
        for (double value : box.beyond()) {
            double x = lane.x(value);
            if (x >= last + APART) {
                graphics.draw(new Ellipse2D.Double(x - RADIUS, lane.y(0) - RADIUS, 2 * RADIUS, 2 * RADIUS));
                last = x;
            }
        }
    }

    @Override
    public LegendItem getLegendItem(int datasetIndex, int group) {
        return GroupStyle.of(theme, group).legendItem(Fitting.group(boxes.getSeriesKey(group)));
    }
}
