package org.alidade.report.figure;

import java.awt.Font;
import java.math.BigDecimal;

/** Makes texts fit where they stand: a declared name may be of any length. */
final class Fitting {

    private static final int LEGEND = 30;
    private static final int LINE = 38;
    private static final int ROW = 18;

    private Fitting() {
    }

    /** The name of a group in the legend. */
    static String group(Object name) {
        return shortened(String.valueOf(name), LEGEND);
    }

    /** The name of a group beside a row of a table. */
    static String row(String name) {
        return shortened(name, ROW);
    }

    /**
     * A label and the name of a group, shortened at the end of each.
     *
     * @param name may be empty
     */
    static String pair(String label, String name) {
        String group = name.isEmpty() ? "" : ", " + row(name);
        return shortened(label, LINE - group.length()) + group;
    }

    /** A line within a figure of one column, with a number after it. */
    static String line(String text) {
        return shortened(text, LINE);
    }

    /** A declared number in the digits that it was declared with. */
    static String number(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    /** As much of a text as fits into a width, in units of the figure. */
    static String width(String text, Font font, double width) {
        double wide = Paragraph.width(font, text);
        if (wide <= width) {
            return text;
        }
        int length = Math.max(2, (int) (text.codePointCount(0, text.length()) * width / wide));
        while (length > 2 && Paragraph.width(font, shortened(text, length)) > width) {
            length--; // its beginning is wider than the rest
        }
        return shortened(text, length);
    }

    private static String shortened(String text, int length) {
        return text.codePointCount(0, text.length()) <= length ? text
                : text.substring(0, text.offsetByCodePoints(0, length - 1)) + "\u2026";
    }
}
