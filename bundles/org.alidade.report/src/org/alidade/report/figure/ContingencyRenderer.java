package org.alidade.report.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Stroke;
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
 * Draws the four cells of each group with their shares, the stronger shaded the larger the share: those of y alone and
 * of x alone in colours of their own, as Serrano and Smith do, those of both and of neither in grey.
 */
final class ContingencyRenderer extends FigureRenderer {

    private static final long serialVersionUID = 1L;

    /** Of the shading of a cell that has all rows; more would leave texts hard to read. */
    private static final double DARKEST = .55;
    private static final int OPAQUE = 255;
    private static final double FRAME_GAP = 1.5;
    private static final Stroke FRAME = new BasicStroke(1.5f);

    private final FigureTheme theme;
    private final transient ContingencyDataset cells;

    /**
     * @param x name of the column that is 1 on the left, for tooltips
     * @param y name of the column that is 1 above
     */
    ContingencyRenderer(FigureTheme theme, ContingencyDataset cells, String x, String y) {
        this.theme = theme;
        this.cells = cells;
        setDefaultToolTipGenerator((data, group, cell) -> String.format(Locale.ROOT,
                "%s: %s %s, %s %s: %.1f %%, n = %,d of %,d", data.getSeriesKey(group), y, yesNo(cells.y(cell)), x,
                yesNo(cells.x(cell)), 100 * cells.share(group, cell), cells.count(group, cell), cells.total(group)));
    }

    private static String yesNo(boolean value) {
        return value ? "yes" : "no";
    }

    @Override
    public void drawItem(Graphics2D graphics, XYItemRendererState state, Rectangle2D area, PlotRenderingInfo info,
            XYPlot plot, ValueAxis domain, ValueAxis range, XYDataset dataset, int group, int cell,
            CrosshairState crosshair, int pass) {
        Scale scale = new Scale(area, plot, domain, range);
        Rectangle2D place = scale.cell(dataset.getXValue(group, cell), dataset.getYValue(group, cell));
        draw(graphics, place, group, cell);
        if (info != null) {
            addEntity(info.getOwner().getEntityCollection(), place, dataset, group, cell, 0, 0);
        }
    }

    @Override
    void rows(Rectangle2D area, Scale scale, Consumer<FigureRow> found) {
        visit(scale, (group, cell, place) -> {
            if (place.intersects(area)) {
                cells.rows(group, cell).forEach(found);
            }
        });
    }

    @Override
    void mark(MarkPen pen, Scale scale, Predicate<FigureRow> marked) {
        visit(scale, (group, cell, place) -> pen.share(place, (int) cells.rows(group, cell).filter(marked).count(),
                cells.count(group, cell)));
    }

    private void visit(Scale scale, Scale.CellVisitor visitor) {
        for (int group = 0; group < cells.getSeriesCount(); group++) {
            for (int cell = 0; cell < cells.getItemCount(group); cell++) {
                visitor.visit(group, cell, scale.cell(cells.getXValue(group, cell), cells.getYValue(group, cell)));
            }
        }
    }

    /** There is no legend. */
    @Override
    String name(int group) {
        return cells.getSeriesKey(group);
    }

    @Override
    OptionalInt count(int group) {
        return OptionalInt.of(cells.total(group));
    }

    @Override
    LegendItem entry(int group, String label) {
        return new LegendItem(label, theme.ink());
    }

    private void draw(Graphics2D graphics, Rectangle2D place, int group, int cell) {
        Color colour = colour(cell);
        graphics.setPaint(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(),
                (int) Math.round(OPAQUE * DARKEST * cells.share(group, cell))));
        graphics.fill(place);
        graphics.setStroke(FRAME);
        graphics.setPaint(colour);
        graphics.draw(new Rectangle2D.Double(place.getX() + FRAME_GAP, place.getY() + FRAME_GAP,
                place.getWidth() - 2 * FRAME_GAP, place.getHeight() - 2 * FRAME_GAP));
        graphics.setPaint(theme.ink());
        graphics.setFont(Look.LARGE);
        drawCentred(graphics, String.format(Locale.ROOT, "%.1f %%", 100 * cells.share(group, cell)), place, 0);
        graphics.setFont(Look.SMALL);
        drawCentred(graphics, String.format(Locale.ROOT, "n = %,d", cells.count(group, cell)), place, 1);
    }

    private Color colour(int cell) {
        if (cells.x(cell) == cells.y(cell)) {
            return theme.faint();
        }
        return cells.y(cell) ? theme.only().get(0) : theme.only().get(1);
    }

    /** @param line 0 above the middle, 1 below it */
    private static void drawCentred(Graphics2D graphics, String text, Rectangle2D place, int line) {
        FontMetrics metrics = graphics.getFontMetrics();
        double y = place.getCenterY() + (line == 0 ? -metrics.getDescent() / 2.0 : metrics.getAscent() + 1);
        graphics.drawString(text, (float) (place.getCenterX() - metrics.stringWidth(text) / 2.0), (float) y);
    }
}
