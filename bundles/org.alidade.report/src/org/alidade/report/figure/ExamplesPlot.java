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
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.alidade.core.table.Column;
import org.jfree.chart.entity.EntityCollection;

/**
 * Texts whose units are shaded by weights: a line for each column of weights, each text as high as it has to be. Every
 * shaded unit carries its weight as a tip.
 */
final class ExamplesPlot extends TextPlot implements Brushable {

    private static final long serialVersionUID = 1L;

    private static final Font TEXT = Look.SMALL;
    private static final Font HEADING = TEXT.deriveFont(Font.BOLD);
    private static final double LINE = ShadedLine.HEIGHT;
    private static final double ASCENT = ShadedLine.ASCENT;
    private static final double BETWEEN_LINES = 1;
    private static final double BETWEEN_TEXTS = 7;
    private static final double BEFORE_HEADING = 8;
    private static final double HEADING_HEIGHT = 19;
    private static final double VALUE = 42;
    private static final double GAP = 8;
    /** The share of the width that names of columns take at most. */
    private static final double LABELS = .22;
    private static final Stroke RULE = new BasicStroke(.5f);

    private final transient Examples examples;
    private final transient List<Column> columns;
    private final transient Shading shading;
    private final FigureTheme theme;

    ExamplesPlot(Examples examples, List<Column> columns, FigureTheme theme) {
        this.examples = examples;
        this.columns = List.copyOf(columns);
        this.shading = new Shading(theme, examples.largest());
        this.theme = theme;
        setOutlineVisible(false);
    }

    @Override
    public String getPlotType() {
        return "Examples";
    }

    @Override
    double height(double width) {
        double height = ShadingLegend.HEIGHT;
        for (Examples.Section section : examples.sections()) {
            height += BEFORE_HEADING + HEADING_HEIGHT;
            for (ShadedText text : section.texts()) {
                height += height(text, width);
            }
        }
        return height;
    }

    private double height(ShadedText text, double width) {
        Paragraph paragraph = Paragraph.of(text, TEXT, textWidth(width));
        return columns.size() * (LINE * paragraph.lines().size() + BETWEEN_LINES) + BETWEEN_TEXTS;
    }

    /** The same in parts that are not higher than a page, as far as a single text lets them. */
    List<ExamplesPlot> pages(double width, double page) {
        ExamplePages pages = new ExamplePages(page - ShadingLegend.HEIGHT, BEFORE_HEADING + HEADING_HEIGHT);
        for (Examples.Section section : examples.sections()) {
            pages.begin(section.title());
            section.texts().forEach(text -> pages.add(text, height(text, width)));
        }
        return pages.end().stream().map(part -> new ExamplesPlot(examples.of(part), columns, theme)).toList();
    }

    private double labelWidth(double width) {
        double widest = columns.stream().mapToDouble(column -> Paragraph.width(TEXT, column.label())).max().orElse(0);
        return Math.min(LABELS * width, widest + 2);
    }

    private double textWidth(double width) {
        return width - VALUE - labelWidth(width) - GAP;
    }

    @Override
    boolean isEmpty() {
        return examples.sections().isEmpty();
    }

    @Override
    void drawAll(Graphics2D graphics, Rectangle2D area, EntityCollection entities) {
        new ShadingLegend(shading, examples.negative()).draw(graphics, area.getMinX(), area.getMinY());
        double y = area.getMinY() + ShadingLegend.HEIGHT;
        for (Examples.Section section : examples.sections()) {
            y += BEFORE_HEADING;
            graphics.setFont(HEADING);
            graphics.setPaint(theme.ink());
            graphics.drawString(section.title(), (float) area.getMinX(), (float) (y + ASCENT));
            y += HEADING_HEIGHT;
            for (ShadedText text : section.texts()) {
                double height = height(text, area.getWidth());
                // of a long figure a window shows a part, and draws it again whenever it is scrolled
                if (graphics.getClip().intersects(area.getX(), y - BETWEEN_TEXTS, area.getWidth(), height)) {
                    drawRule(graphics, area, y - BETWEEN_TEXTS / 2);
                    drawText(graphics, area, y, text, entities);
                }
                y += height;
            }
        }
    }

    /** Finds the rows whose text touches a part of the drawing. */
    @Override
    public void rows(Rectangle2D area, Rectangle2D part, Consumer<FigureRow> found) {
        places(area, (text, place) -> {
            if (place.intersects(part)) {
                found.accept(text.at());
            }
        });
    }

    /** Frames the texts of marked rows. */
    @Override
    public void mark(MarkPen pen, Rectangle2D area, Predicate<FigureRow> marked) {
        places(area, (text, place) -> {
            if (marked.test(text.at())) {
                pen.outline(place);
            }
        });
    }

    private void places(Rectangle2D area, BiConsumer<ShadedText, Rectangle2D> visitor) {
        double y = area.getMinY() + ShadingLegend.HEIGHT;
        for (Examples.Section section : examples.sections()) {
            y += BEFORE_HEADING + HEADING_HEIGHT;
            for (ShadedText text : section.texts()) {
                double height = height(text, area.getWidth());
                visitor.accept(text, new Rectangle2D.Double(area.getX() + 1, y - BETWEEN_TEXTS / 2 + 1,
                        area.getWidth() - 2, height - 2));
                y += height;
            }
        }
    }

    private void drawRule(Graphics2D graphics, Rectangle2D area, double y) {
        graphics.setPaint(theme.faint());
        graphics.setStroke(RULE);
        graphics.draw(new Line2D.Double(area.getMinX(), y, area.getMaxX(), y));
    }

    private void drawText(Graphics2D graphics, Rectangle2D area, double top, ShadedText text,
            EntityCollection entities) {
        double labels = labelWidth(area.getWidth());
        Paragraph paragraph = Paragraph.of(text, TEXT, textWidth(area.getWidth()));
        graphics.setFont(TEXT);
        graphics.setPaint(theme.ink());
        graphics.drawString(String.format(Locale.ROOT, "%.3f", text.value()), (float) area.getMinX(),
                (float) (top + ASCENT));
        double y = top;
        ShadedLine lines = new ShadedLine(theme, shading);
        for (int line = 0; line < columns.size(); line++) {
            Line weights = new Line(text, line, columns.get(line).label());
            graphics.setPaint(theme.faint());
            graphics.drawString(Fitting.width(weights.label(), TEXT, labels),
                    (float) (area.getMinX() + VALUE), (float) (y + ASCENT));
            for (List<Paragraph.Word> words : paragraph.lines()) {
                double x = area.getMinX() + VALUE + labels + GAP;
                lines.draw(graphics, words, new Point2D.Double(x, y), weights, entities);
                y += LINE;
            }
            y += BETWEEN_LINES;
        }
    }

    private record Line(ShadedText text, int line, String label) implements ShadedLine.Weights {

        @Override
        public float of(int unit) {
            return text.weight(line, unit);
        }

        @Override
        public String tip(int unit) {
            return String.format(Locale.ROOT, "%s: %s %.3g, unit %,d of %,d", Fitting.line(text.unit(unit)), label,
                    text.weight(line, unit), unit + 1, text.size());
        }
    }
}
