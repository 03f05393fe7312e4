package org.alidade.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contrast as WCAG 2.1 defines it; the grounds are those of lists and forms in GTK's Adwaita, measured on the screen. */
class ToneTest {

    private static final double READABLE = 4.5;
    private static final RGB WHITE = new RGB(255, 255, 255);
    private static final List<RGB> LIGHT_GROUNDS = List.of(WHITE, new RGB(0xf6, 0xf5, 0xf4));
    private static final List<RGB> DARK_GROUNDS = List.of(new RGB(0x2d, 0x2d, 0x2d), new RGB(0x35, 0x35, 0x35));
    private static final RGB LIGHT_PROGRESS = new RGB(0xcf, 0xe0, 0xf7);
    private static final RGB DARK_PROGRESS = new RGB(0x2c, 0x44, 0x66);

    /** The standard's own extremes: black on white is 21 to 1, a colour on itself 1 to 1. */
    @Test
    void contrastIsThatOfTheStandard() {
        assertEquals(21, contrast(WHITE, new RGB(0, 0, 0)), 1e-9);
        assertEquals(1, contrast(WHITE, WHITE), 1e-9);
    }

    @ParameterizedTest
    @EnumSource
    void everyToneCanBeReadOnLightGrounds(Tone tone) {
        for (RGB ground : LIGHT_GROUNDS) {
            assertTrue(contrast(tone.light(), ground) >= READABLE, () -> tone + " on " + ground);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyToneCanBeReadOnDarkGrounds(Tone tone) {
        for (RGB ground : DARK_GROUNDS) {
            assertTrue(contrast(tone.dark(), ground) >= READABLE, () -> tone + " on " + ground);
        }
    }

    @Test
    void whatGoesOnCanBeReadOverTheBarOfItsProgress() {
        assertTrue(contrast(Tone.BUSY.light(), LIGHT_PROGRESS) >= READABLE);
        assertTrue(contrast(Tone.BUSY.dark(), DARK_PROGRESS) >= READABLE);
    }

    private static double contrast(RGB one, RGB other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(RGB colour) {
        return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
