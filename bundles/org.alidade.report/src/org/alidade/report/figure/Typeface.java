package org.alidade.report.figure;

import java.awt.Font;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javax.swing.text.StyleContext;

import org.jfree.chart.text.TextUtils;

/**
 * The letters of figures. A chart is laid out with the widths of the machine that draws it and an SVG may be shown on
 * another: both use one of two fonts of the same widths, of which every usual system has one. Otherwise centred texts
 * would be off centre.
 */
final class Typeface {

    private static final List<String> TWINS = List.of("DejaVu Sans", "Verdana");

    static {
        // the workaround draws rotated texts as outlines; in SVG texts are to remain texts
        TextUtils.setUseDrawRotatedStringWorkaround(false);
    }

    private Typeface() {
    }

    /**
     * A font for layout and window; the system's own if neither twin is installed. Letters that it lacks, Chinese ones
     * for instance, are taken from other fonts of the system.
     */
    static Font font(int style, int size) {
        return twin(style, size)
                .map(twin -> StyleContext.getDefaultStyleContext().getFont(twin.getName(), style, size))
                .orElseGet(() -> new Font(Font.SANS_SERIF, style, size));
    }

    /** Whether the font has all letters of a text itself. */
    static boolean has(String text) {
        return twin(Font.PLAIN, 1).filter(twin -> twin.canDisplayUpTo(text) < 0).isPresent();
    }

    private static Optional<Font> twin(int style, int size) {
        return TWINS.stream().map(family -> new Font(family, style, size))
                .filter(font -> TWINS.contains(font.getFamily(Locale.ROOT))).findFirst();
    }

    /** The same for style sheets. */
    static String css() {
        return String.join(", ", TWINS) + ", sans-serif";
    }
}
