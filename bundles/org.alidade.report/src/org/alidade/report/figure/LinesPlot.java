package org.alidade.report.figure;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;

import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.entity.EntityCollection;

/** One text, once for each row of weights: names and remarks at the left, shaded words at the right. */
final class LinesPlot extends TextPlot {

    private static final long serialVersionUID = 1L;

    private static final Font TEXT = Look.SMALL;
    private static final Font NAME = TEXT.deriveFont(Font.BOLD);
    private static final double BAR = 7;
    private static final double REMARK = 12;
    private static final double BETWEEN = 8;
    private static final double GAP = 10;
    /** The share of the width that names and remarks take at most. */
    private static final double LEFT = .34;
    private static final Paragraph NO_WORDS = Paragraph.of(List.of(), TEXT, 1);
    private static final Stroke RULE = new BasicStroke(.5f);

    private final transient List<String> units;
    private final transient List<TextFigure.Line> lines;
    private final double line;
    private final boolean bars;
    private final FigureTheme theme;

    LinesPlot(List<String> units, List<TextFigure.Line> lines, TextFigure.Bars bars, FigureTheme theme) {
        this.units = units;
        this.lines = lines;
        this.bars = bars == TextFigure.Bars.SHOWN;
        this.line = ShadedLine.HEIGHT + (this.bars ? BAR + 2 : 0);
        this.theme = theme;
        setOutlineVisible(false);
    }

    @Override
    public String getPlotType() {
        return "Text";
    }

    @Override
    boolean isEmpty() {
        return lines.isEmpty();
    }

    @Override
    double height(double width) {
        Paragraph paragraph = Paragraph.of(units, TEXT, width - leftWidth(width) - GAP);
        return lines.stream().mapToDouble(row -> height(row, paragraph)).sum();
    }

    private double height(TextFigure.Line row, Paragraph paragraph) {
        if (row.weights().isEmpty()) {
            return ShadedLine.HEIGHT + BETWEEN;
        }
        return Math.max(line * paragraph.lines().size(),
                ShadedLine.HEIGHT + REMARK * row.remark().lines().count()) + BETWEEN;
    }

    private double leftWidth(double width) {
        double widest = lines.stream().mapToDouble(LinesPlot::leftWidth).max().orElse(0);
        return Math.min(LEFT * width, widest + 2);
    }

    private static double leftWidth(TextFigure.Line row) {
        return Math.max(Paragraph.width(NAME, row.label()), row.weights().isEmpty() ? 0
                : row.remark().lines().mapToDouble(remark -> Paragraph.width(TEXT, remark)).max().orElse(0));
    }

    @Override
    void drawAll(Graphics2D graphics, Rectangle2D area, EntityCollection entities) {
        double left = leftWidth(area.getWidth());
        Paragraph paragraph = Paragraph.of(units, TEXT, area.getWidth() - left - GAP);
        double y = area.getMinY();
        for (TextFigure.Line row : lines) {
            double height = height(row, paragraph);
            // of a long figure a window shows a part, and draws it again whenever it is scrolled
            if (graphics.getClip().intersects(area.getX(), y, area.getWidth(), height)) {
                drawRule(graphics, area, y);
                drawLeft(graphics, row, new Rectangle2D.Double(area.getMinX(), y, left, height), entities);
                drawText(graphics, row, row.weights().isEmpty() ? NO_WORDS : paragraph,
                        new Point2D.Double(area.getMinX() + left + GAP, y + BETWEEN / 2),
                        entities);
            }
            y += height;
        }
    }

    private void drawRule(Graphics2D graphics, Rectangle2D area, double y) {
        graphics.setPaint(theme.grid());
        graphics.setStroke(RULE);
        graphics.draw(new Line2D.Double(area.getMinX(), y, area.getMaxX(), y));
    }

    /** @param entities may be null */
    private void drawLeft(Graphics2D graphics, TextFigure.Line row, Rectangle2D place, EntityCollection entities) {
        double y = place.getY() + BETWEEN / 2 + ShadedLine.ASCENT;
        graphics.setFont(NAME);
        graphics.setPaint(theme.ink());
        graphics.drawString(Fitting.width(row.label(), NAME, place.getWidth()), (float) place.getX(), (float) y);
        graphics.setFont(TEXT);
        graphics.setPaint(theme.faint());
        if (entities != null) {
            entities.add(new ChartEntity(place, row.label() + "\n" + row.remark()));
        }
        if (row.weights().isEmpty()) {
            graphics.drawString(row.remark().replaceAll("\\s+", " "), (float) (place.getMaxX() + GAP), (float) y);
            return;
        }
        for (String remark : row.remark().lines().toList()) {
            y += REMARK;
            graphics.drawString(Fitting.width(remark, TEXT, place.getWidth()), (float) place.getX(), (float) y);
        }
    }

    /** @param entities may be null */
    private void drawText(Graphics2D graphics, TextFigure.Line row, Paragraph paragraph, Point2D start,
            EntityCollection entities) {
        ShadedLine shaded = new ShadedLine(theme, new Shading(theme, row.largest()));
        Weights weights = new Weights(row, units);
        graphics.setFont(TEXT);
        double y = start.getY();
        for (List<Paragraph.Word> words : paragraph.lines()) {
            shaded.draw(graphics, words, new Point2D.Double(start.getX(), y), weights, entities);
            if (bars) {
                shaded.drawBars(graphics, words, new Point2D.Double(start.getX(), y + ShadedLine.HEIGHT), BAR,
                        weights);
            }
            y += line;
        }
    }

    private record Weights(TextFigure.Line row, List<String> units) implements ShadedLine.Weights {

        @Override
        public float of(int unit) {
            return row.weights().get(unit);
        }

        @Override
        public String tip(int unit) {
            return String.format(Locale.ROOT, "%s: %s %.4g, unit %,d of %,d", Fitting.line(units.get(unit)),
                    row.label(), row.weights().get(unit), unit + 1, units.size());
        }
    }
}
