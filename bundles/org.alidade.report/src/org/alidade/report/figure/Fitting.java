package org.alidade.report.figure;

import java.awt.Font;

/** Makes texts fit where they stand: a declared name may be of any length. */
final class Fitting {

    /** Characters of an axis label that fit at full size into a column, beside the labels of bins. */
    private static final int AXIS = 38;
    private static final int LONGEST_AXIS = 52;
    private static final float SMALLEST = 8;
    private static final int LEGEND = 30;

    private Fitting() {
    }

    /** The text of an axis. */
    static String axis(String label) {
        return shortened(label, LONGEST_AXIS);
    }

    /** A font in which an axis label fits. */
    static Font axis(String label, Font font) {
        return label.length() <= AXIS ? font
                : font.deriveFont(Math.max(SMALLEST, font.getSize2D() * AXIS / label.length()));
    }

    /** The name of a group in the legend. */
    static String group(Object name) {
        return shortened(String.valueOf(name), LEGEND);
    }

    private static String shortened(String text, int length) {
        return text.codePointCount(0, text.length()) <= length ? text
                : text.substring(0, text.offsetByCodePoints(0, length - 1)) + "\u2026";
    }
}
