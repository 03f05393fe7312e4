package org.alidade.report.figure;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
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

/**
 * Draws horizontal boxes: one strip a column, its name above the boxes of its groups. Names of columns are long; beside
 * the boxes they would leave no room for these.
 */
final class BoxRenderer extends FigureRenderer {

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
        Lane lane = lane(scale, column, group);
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

    private Lane lane(Scale scale, int column, int group) {
        double free = LABEL / Math.abs(scale.y(1) - scale.y(0));
        return Lane.below(Math.min(free, MOST_FREE), scale, column, group, boxes.getSeriesCount());
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
    void rows(Rectangle2D area, Scale scale, Consumer<FigureRow> found) {
        lanes(scale, (group, column, lane) -> {
            if (lane.meets(area)) {
                boxes.values(group, column).filter(value -> lane.contains(area, value.number()))
                        .map(Samples.Value::at).forEach(found);
            }
        });
    }

    /** A ring around what lies beyond the whiskers, otherwise a tick in the lower half of the lane. */
    @Override
    void mark(MarkPen pen, Scale scale, Predicate<FigureRow> marked) {
        lanes(scale, (group, column, lane) -> boxes.box(group, column)
                .ifPresent(
                        box -> boxes.values(group, column).filter(value -> marked.test(value.at())).forEach(value -> {
                            if (value.number() < box.low() || value.number() > box.high()) {
                                pen.ring(lane.x(value.number()), lane.y(0));
                            } else {
                                pen.tick(lane.x(value.number()), lane.y(CAP), lane.y(1));
                            }
                        })));
    }

    private void lanes(Scale scale, Lane.Visitor visitor) {
        for (int group = 0; group < boxes.getSeriesCount(); group++) {
            for (int column = 0; column < boxes.getItemCount(group); column++) {
                visitor.visit(group, column, lane(scale, column, group));
            }
        }
    }

    @Override
    String name(int group) {
        return Fitting.group(boxes.getSeriesKey(group));
    }

    @Override
    OptionalInt count(int group) {
        return OptionalInt.empty();
    }

    @Override
    LegendItem entry(int group, String label) {
        return GroupStyle.of(theme, group).legendItem(label);
    }
}
