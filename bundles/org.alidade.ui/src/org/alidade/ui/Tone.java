package org.alidade.ui;

import org.alidade.ui.grid.SystemColours;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;

/**
 * Colours of texts that say more than others, for light and dark windows. Each can be read on the grounds of lists and
 * of forms (contrast of 4.5 or more, WCAG 2.1 section 1.4.3); what they say stands in words or signs too.
 */
public enum Tone {

    /** Has worked. */
    GOOD(0x1b7a39, 0x6cd18a),
    /** Has failed. */
    BAD(0xb3261e, 0xff8a80),
    /** Wants to be looked at. */
    WARNING(0x7a5200, 0xe5c07b),
    /** Goes on. */
    BUSY(0x1b549f, 0x8ab8ff),
    /** Of less importance. */
    FAINT(0x666666, 0xb0b0b0);

    private final int light;
    private final int dark;

    Tone(int light, int dark) {
        this.light = light;
        this.dark = dark;
    }

    RGB light() {
        return rgb(light);
    }

    RGB dark() {
        return rgb(dark);
    }

    private static RGB rgb(int code) {
        return new RGB(code >> 16, code >> 8 & 0xff, code & 0xff);
    }

    /** The colour in the theme of a display. */
    public Color in(Display display) {
        return new Color(SystemColours.isDark(display) ? dark() : light());
    }
}
