package org.alidade.report.figure;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.entity.EntityCollection;
import org.jfree.svg.SVGHints;

/**
 * Draws a line of words whose units are shaded by weights.
 *
 * @param theme   colours of the words
 * @param shading colours of the weights
 */
record ShadedLine(FigureTheme theme, Shading shading) {

    /** From the top of a line to the top of the next. */
    static final double HEIGHT = 15;
    /** From the top of a line to the foot of its letters. */
    static final double ASCENT = 11;

    private static final DoubleFunction<String> NUMBER = weight -> String.format(Locale.ROOT, "%.3g", weight);

    /** What the units of a text weigh. */
    interface Weights {

        /** Weight of a unit. */
        float of(int unit);

        /** What pointing at a unit says. */
        String tip(int unit);
    }

    /** Hears where a unit stands. */
    private interface Place {

        void at(int unit, Rectangle2D place);
    }

    /**
     * Draws the shades, then the words upon them.
     *
     * @param start    upper left corner
     * @param entities where tips go; may be null
     */
    void draw(Graphics2D graphics, List<Paragraph.Word> words, Point2D start, Weights weights,
            EntityCollection entities) {
        places(words, start, (unit, place) -> drawShade(graphics, place, unit, weights, entities));
        drawWords(graphics, words, start);
    }

    /** Draws a bar below each unit that is as high as its weight is large: the shades as lengths. */
    void drawBars(Graphics2D graphics, List<Paragraph.Word> words, Point2D start, double height, Weights weights) {
        places(words, start, (unit, place) -> {
            double share = shading.largest() > 0 ? Math.min(1, Math.abs(weights.of(unit)) / shading.largest()) : 0;
            graphics.setPaint(theme.faint());
            graphics.fill(new Rectangle2D.Double(place.getX() + 1, start.getY() + height * (1 - share),
                    place.getWidth() - 2, height * share));
        });
    }

    /**
     * The words of a line as one text: files remain small, and words can be searched for and copied. One by one if some
     * are written from right to left, since the words stand in the order in which they are seen already, or have letters
     * of other fonts, whose widths differ from machine to machine.
     */
    private void drawWords(Graphics2D graphics, List<Paragraph.Word> words, Point2D start) {
        graphics.setPaint(theme.ink());
        float foot = (float) (start.getY() + ASCENT);
        String text = Paragraph.text(words);
        if (Paragraph.requiresBidi(text) || !Typeface.has(text)) {
            words.forEach(word -> graphics.drawString(word.text(), (float) (start.getX() + word.x()), foot));
        } else {
            graphics.drawString(text, (float) start.getX(), foot);
        }
    }

    private static void places(List<Paragraph.Word> words, Point2D start, Place visitor) {
        for (int first = 0, next; first < words.size(); first = next) {
            int unit = words.get(first).unit();
            next = first + 1;
            while (next < words.size() && words.get(next).unit() == unit) {
                next++;
            }
            if (unit != Paragraph.NO_UNIT) {
                Paragraph.Word last = words.get(next - 1);
                double x = start.getX() + words.get(first).x() - 1;
                visitor.at(unit, new Rectangle2D.Double(x, start.getY(),
                        start.getX() + last.x() + last.width() + 1 - x, HEIGHT - 1));
            }
        }
    }

    /** @param entities may be null */
    private void drawShade(Graphics2D graphics, Rectangle2D place, int unit, Weights weights,
            EntityCollection entities) {
        float weight = weights.of(unit);
        if (shading.shows(weight)) {
            graphics.setRenderingHint(SVGHints.KEY_ELEMENT_TITLE, NUMBER.apply(weight));
            shading.draw(graphics, place, weight);
        }
        if (entities != null) {
            entities.add(new ChartEntity(place, weights.tip(unit)));
        }
    }
}
