package org.alidade.report.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The words of a text, broken into lines. Laid out with exact widths, so that every medium shows the same. */
final class Paragraph {

    /** Stands for the number of a unit where a word belongs to none. */
    static final int NO_UNIT = -1;

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final float LEADING = 1.3f;
    private static final String NOTHING = "\u00b7";

    private final Font font;
    private final double width;
    private final double space;
    private final List<List<Word>> lines = new ArrayList<>();
    private double x;

    private Paragraph(Font font, double width) {
        this.font = font;
        this.width = width;
        this.space = width(font, " ");
        lines.add(new ArrayList<>());
    }

    /**
     * A word at its place.
     *
     * @param unit  it belongs to; {@link #NO_UNIT} for none
     * @param text  as shown
     * @param x     of its left end, from the left of the paragraph
     * @param width of its letters
     */
    record Word(int unit, String text, double x, double width) {
    }

    /** Breaks the part of a text that is shown. */
    static Paragraph of(ShadedText text, Font font, double width) {
        Paragraph paragraph = new Paragraph(font, width);
        if (text.from() > 0) {
            paragraph.add(NO_UNIT, left(text.from()));
        }
        for (int unit = text.from(); unit < text.to(); unit++) {
            for (String word : words(text.unit(unit))) {
                paragraph.add(unit, word);
            }
        }
        if (text.to() < text.size()) {
            paragraph.add(NO_UNIT, left(text.size() - text.to()));
        }
        return paragraph.arranged();
    }

    /** Breaks a whole text. */
    static Paragraph of(List<String> units, Font font, double width) {
        Paragraph paragraph = new Paragraph(font, width);
        for (int unit = 0; unit < units.size(); unit++) {
            for (String word : words(units.get(unit))) {
                paragraph.add(unit, word);
            }
        }
        return paragraph.arranged();
    }

    /** Draws its lines from a place downwards. */
    void draw(Graphics2D graphics, double left, double top) {
        graphics.setFont(font);
        float lineHeight = font.getSize2D() * LEADING;
        for (int line = 0; line < lines.size(); line++) {
            for (Word word : lines.get(line)) {
                graphics.drawString(word.text(), (float) (left + word.x()), (float) top + (line + 1) * lineHeight);
            }
        }
    }

    private static String left(int units) {
        return String.format(Locale.ROOT, "[\u2026\u00a0%,d\u00a0more]", units);
    }

    private static String[] words(String unit) {
        String text = unit.strip();
        return text.isEmpty() ? new String[] {NOTHING} : text.split("\\s+");
    }

    /** Width of a text in units of the figure. */
    static double width(Font font, String text) {
        return font.getStringBounds(text, EXACT).getWidth();
    }

    private void add(int unit, String word) {
        String fitting = word;
        double wide = width(font, fitting);
        if (wide > width) {
            int end = word.offsetByCodePoints(0,
                    Math.max(1, (int) (word.codePointCount(0, word.length()) * width / wide) - 2));
            fitting = word.substring(0, end) + "\u2026";
            wide = width(font, fitting);
        }
        if (x > 0 && x + wide > width) {
            lines.add(new ArrayList<>());
            x = 0;
        }
        lines.get(lines.size() - 1).add(new Word(unit, fitting, x, wide));
        x += wide + space;
    }

    /** Puts the words of languages that are written from right to left where readers of those expect them. */
    private Paragraph arranged() {
        String text = lines.stream().map(Paragraph::text).collect(Collectors.joining(" "));
        if (requiresBidi(text)) {
            int base = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).getBaseLevel();
            lines.replaceAll(line -> requiresBidi(text(line)) || base != 0 ? arranged(line, base) : line);
        }
        return this;
    }

    private List<Word> arranged(List<Word> line, int base) {
        Bidi bidi = new Bidi(text(line), base);
        byte[] levels = new byte[line.size()];
        Word[] words = line.toArray(Word[]::new);
        int at = 0;
        for (int i = 0; i < words.length; i++) {
            levels[i] = (byte) bidi.getLevelAt(at);
            at += words[i].text().length() + 1;
        }
        Bidi.reorderVisually(levels, 0, words, 0, words.length);
        List<Word> placed = new ArrayList<>();
        double left = 0;
        for (Word word : words) {
            placed.add(new Word(word.unit(), word.text(), left, word.width()));
            left += word.width() + space;
        }
        return placed;
    }

    /** The words of a line, in which spaces stand between them. */
    static String text(List<Word> line) {
        return line.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    /** Whether not all letters follow each other from left to right. */
    static boolean requiresBidi(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    /** The words of each line, from left to right; none is empty. */
    List<List<Word>> lines() {
        return lines;
    }

    /** From the end of a word to the beginning of the next. */
    double space() {
        return space;
    }
}
