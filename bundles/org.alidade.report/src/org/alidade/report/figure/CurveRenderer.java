package org.alidade.report.figure;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.XYDataset;

/**
 * Draws the points of a {@link CurveDataset} and joins those of a group. Where they are few, each is labelled with its
 * value as far as there is room.
 */
final class CurveRenderer extends FigureRenderer {

    private static final long serialVersionUID = 1L;

    /** Most points of a figure that are labelled. */
    static final int FEW = 20;

    private static final double TOUCHABLE = 4;
    private static final double GAP = 5;

    private final FigureTheme theme;
    private final transient CurveDataset means;
    private final boolean grouped;

    /**
     * @param x what runs along the horizontal axis, for tooltips
     * @param y what runs along the vertical axis
     */
    CurveRenderer(FigureTheme theme, CurveDataset means, String x, String y) {
        this.theme = theme;
        this.means = means;
        this.grouped = means.getSeriesCount() > 1;
        setDefaultToolTipGenerator((data, group, item) -> {
            CurveDataset.Mean mean = means.mean(group, item);
            return String.format(Locale.ROOT, "%s, %s: %s %.3g, %s %.3g, n = %,d", data.getSeriesKey(group),
                    mean.value(), x, mean.x(), y, mean.y(), mean.count());
        });
    }

    @Override
    public XYItemRendererState initialise(Graphics2D graphics, Rectangle2D area, XYPlot plot, XYDataset dataset,
            PlotRenderingInfo info) {
        Scale scale = Scale.of(plot, area);
        for (int group = 0; group < means.getSeriesCount(); group++) {
            style(group).draw(graphics, line(group, scale));
        }
        for (int group = 0; group < means.getSeriesCount(); group++) {
            for (CurveDataset.Mean mean : means(group)) {
                style(group).drawMarker(graphics, scale.x(mean.x()), scale.y(mean.y()), theme);
            }
        }
        if (means.size() <= FEW) {
            drawLabels(graphics, area, scale);
        }
        return super.initialise(graphics, area, plot, dataset, info);
    }

    private Path2D line(int group, Scale scale) {
        Path2D line = new Path2D.Double();
        for (CurveDataset.Mean mean : means(group)) {
            if (line.getCurrentPoint() == null) {
                line.moveTo(scale.x(mean.x()), scale.y(mean.y()));
            } else {
                line.lineTo(scale.x(mean.x()), scale.y(mean.y()));
            }
        }
        return line;
    }

    private List<CurveDataset.Mean> means(int group) {
        return IntStream.range(0, means.getItemCount(group)).mapToObj(i -> means.mean(group, i)).toList();
    }

    /** A label goes where it covers neither a point nor another label; if there is no such place it is left out. */
    private void drawLabels(Graphics2D graphics, Rectangle2D area, Scale scale) {
        graphics.setFont(Look.SMALL);
        graphics.setPaint(theme.ink());
        FontMetrics metrics = graphics.getFontMetrics();
        List<Rectangle2D> taken = new ArrayList<>();
        for (int group = 0; group < means.getSeriesCount(); group++) {
            means(group).forEach(mean -> taken.add(around(scale.x(mean.x()), scale.y(mean.y()))));
        }
        for (int group = 0; group < means.getSeriesCount(); group++) {
            for (CurveDataset.Mean mean : means(group)) {
                String text = Fitting.group(mean.value());
                places(scale.x(mean.x()), scale.y(mean.y()), metrics.stringWidth(text), metrics.getAscent())
                        .filter(area::contains).filter(place -> taken.stream().noneMatch(place::intersects))
                        .findFirst().ifPresent(place -> {
                            taken.add(place);
                            graphics.drawString(text, (float) place.getX(),
                                    (float) (place.getMaxY() - metrics.getDescent() / 2.0));
                        });
            }
        }
    }

    private static Rectangle2D around(double x, double y) {
        return new Rectangle2D.Double(x - TOUCHABLE, y - TOUCHABLE, 2 * TOUCHABLE, 2 * TOUCHABLE);
    }

    /** Right of a point, left of it, above and below, then above and below to the right. */
    private static Stream<Rectangle2D> places(double x, double y, double width, double height) {
        return Stream.of(new Rectangle2D.Double(x + GAP, y - height / 2, width, height),
                new Rectangle2D.Double(x - GAP - width, y - height / 2, width, height),
                new Rectangle2D.Double(x - width / 2, y - GAP - height, width, height),
                new Rectangle2D.Double(x - width / 2, y + GAP, width, height),
                new Rectangle2D.Double(x + GAP / 2, y - GAP - height, width, height),
                new Rectangle2D.Double(x + GAP / 2, y + GAP, width, height));
    }

    private LineStyle style(int group) {
        LineStyle plain = grouped ? LineStyle.group(theme, group, group) : LineStyle.ink(theme, 0);
        return plain.marked(group);
    }

    /** Points are drawn already. */
    @Override
    public void drawItem(Graphics2D graphics, XYItemRendererState state, Rectangle2D area, PlotRenderingInfo info,
            XYPlot plot, ValueAxis domain, ValueAxis range, XYDataset dataset, int group, int item,
            CrosshairState crosshair, int pass) {
        if (info != null) {
            Scale scale = new Scale(area, plot, domain, range);
            CurveDataset.Mean mean = means.mean(group, item);
            addEntity(info.getOwner().getEntityCollection(), around(scale.x(mean.x()), scale.y(mean.y())), dataset,
                    group, item, 0, 0);
        }
    }

    @Override
    void rows(Rectangle2D area, Scale scale, Consumer<FigureRow> found) {
        all().filter(mean -> scale.isIn(area, mean.x(), mean.y()))
                .forEach(mean -> mean.rows().forEach(found));
    }

    @Override
    void mark(MarkPen pen, Scale scale, Predicate<FigureRow> marked) {
        all().filter(mean -> mean.rows().stream().anyMatch(marked))
                .forEach(mean -> pen.ring(scale.x(mean.x()), scale.y(mean.y())));
    }

    private Stream<CurveDataset.Mean> all() {
        return IntStream.range(0, means.getSeriesCount()).boxed().flatMap(group -> means(group).stream());
    }

    @Override
    String name(int group) {
        return Fitting.group(means.getSeriesKey(group));
    }

    @Override
    OptionalInt count(int group) {
        return OptionalInt.empty();
    }

    @Override
    LegendItem entry(int group, String label) {
        return style(group).legendItem(label);
    }
}
