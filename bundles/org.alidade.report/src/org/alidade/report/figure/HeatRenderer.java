package org.alidade.report.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
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
import org.jfree.data.Range;
import org.jfree.data.xy.XYDataset;

/**
 * Draws means as cells, a column for each group: blue for positive and red for negative ones, the stronger shaded the
 * nearer they are to the end of the axis. Every cell has its number: as it is, with fewer digits or upright, as far as
 * there is room.
 */
final class HeatRenderer extends FigureRenderer {

    private static final long serialVersionUID = 1L;

    /** Of the shading at the end of the axis; more would leave texts hard to read. */
    private static final double DARKEST = .6;
    private static final int OPAQUE = 255;
    private static final double ROOM = 3;
    private static final List<String> FORMATS = List.of("%.3g", "%.2g", "%.1g");
    private static final Stroke FRAME = new BasicStroke(.6f);

    private final FigureTheme theme;
    private final transient BarDataset means;
    private final Range shades;

    /** @param shades the ends of the shading */
    HeatRenderer(FigureTheme theme, BarDataset means, Range shades) {
        this.theme = theme;
        this.means = means;
        this.shades = shades;
        setDefaultToolTipGenerator((data, column, line) -> means.bar(column, line)
                .map(bar -> String.format(Locale.ROOT, "%s, %s: mean %.3g, n = %,d", means.line(line),
                        data.getSeriesKey(column), bar.mean(), bar.count()))
                .orElse(""));
    }

    @Override
    public void drawItem(Graphics2D graphics, XYItemRendererState state, Rectangle2D area, PlotRenderingInfo info,
            XYPlot plot, ValueAxis domain, ValueAxis range, XYDataset dataset, int column, int line,
            CrosshairState crosshair, int pass) {
        Rectangle2D place = new Scale(area, plot, domain, range).cell(column, line);
        means.bar(column, line).ifPresentOrElse(bar -> {
            graphics.setPaint(shade(bar.mean()));
            graphics.fill(place);
            drawText(graphics, number(graphics, bar.mean(), place), place);
            if (info != null) {
                addEntity(info.getOwner().getEntityCollection(), place, dataset, column, line, 0, 0);
            }
        }, () -> drawText(graphics, "\u2013", place));
        graphics.setPaint(theme.faint());
        graphics.setStroke(FRAME);
        graphics.draw(place);
    }

    private Color shade(double mean) {
        boolean both = shades.getLowerBound() < 0 && shades.getUpperBound() > 0;
        double strength = both
                ? Math.abs(mean) / Math.max(-shades.getLowerBound(), shades.getUpperBound())
                : (shades.constrain(mean) - shades.getLowerBound()) / shades.getLength();
        Color colour = both && mean < 0 ? theme.negative() : theme.positive();
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(),
                (int) Math.round(OPAQUE * DARKEST * Math.min(1, strength)));
    }

    /** With as many digits as there is room for. */
    private static String number(Graphics2D graphics, double mean, Rectangle2D place) {
        graphics.setFont(Look.SMALL);
        double room = Math.max(place.getWidth(), place.getHeight()) - ROOM;
        return FORMATS.stream().map(format -> String.format(Locale.ROOT, format, mean))
                .filter(text -> Paragraph.width(Look.SMALL, text) <= room).findFirst()
                .orElseGet(() -> String.format(Locale.ROOT, "%.0f", mean));
    }

    private void drawText(Graphics2D graphics, String text, Rectangle2D place) {
        Font font = Look.SMALL;
        double width = Paragraph.width(font, text);
        AffineTransform before = graphics.getTransform();
        graphics.setFont(font);
        graphics.setPaint(theme.ink());
        graphics.translate(place.getCenterX(), place.getCenterY());
        if (width > place.getWidth() - ROOM) {
            graphics.rotate(-Math.PI / 2);
        }
        graphics.drawString(text, (float) (-width / 2), graphics.getFontMetrics().getAscent() / 2f - 1);
        graphics.setTransform(before);
    }

    @Override
    void rows(Rectangle2D area, Scale scale, Consumer<FigureRow> found) {
        cells(scale, (column, line, place) -> {
            if (place.intersects(area)) {
                means.bar(column, line).ifPresent(bar -> bar.values().forEach(value -> found.accept(value.at())));
            }
        });
    }

    @Override
    void mark(MarkPen pen, Scale scale, Predicate<FigureRow> marked) {
        cells(scale, (column, line, place) -> means.bar(column, line).ifPresent(bar -> pen.share(place,
                (int) bar.values().stream().filter(value -> marked.test(value.at())).count(), bar.count())));
    }

    private void cells(Scale scale, Scale.CellVisitor visitor) {
        for (int column = 0; column < means.getSeriesCount(); column++) {
            for (int line = 0; line < means.getItemCount(column); line++) {
                visitor.visit(column, line, scale.cell(column, line));
            }
        }
    }

    /** There is no legend. */
    @Override
    String name(int column) {
        return means.getSeriesKey(column);
    }

    @Override
    OptionalInt count(int column) {
        return OptionalInt.of(means.count(column));
    }

    @Override
    LegendItem entry(int column, String label) {
        return new LegendItem(label, theme.ink());
    }
}
