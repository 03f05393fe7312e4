package org.alidade.ui.matrix;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.alidade.engine.CellStatus;
import org.alidade.ui.Tone;
import org.alidade.ui.grid.GridStyle;
import org.alidade.ui.grid.SystemColours;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Display;

/** The looks of the states, for light and dark desktops. Every state is told by its text too. */
final class MatrixStyles {

    /** The look of what is no cell. */
    static final String PLAIN = "plain";

    /** The look of a heading over rows. */
    static final String GROUP = "group";
    /** The look of what such a heading says of a column. */
    static final String GROUP_CELL = "groupCell";

    private MatrixStyles() {
    }

    static Map<String, GridStyle> of(Display display, MatrixContent content) {
        boolean dark = SystemColours.isDark(display);
        Map<String, GridStyle> styles = new HashMap<>();
        for (CellStatus status : CellStatus.values()) {
            Tone tone = switch (status) {
            case DONE, REUSED -> Tone.GOOD;
            case FAILED -> Tone.BAD;
            case RUNNING -> Tone.BUSY;
            case NEW, QUEUED, NOT_RUN, EXCLUDED, IMPOSSIBLE, CANCELLED -> Tone.FAINT;
            };
            styles.put(status.name(), GridStyle.coloured(tone.in(display)));
        }
        Color bar = dark ? new Color(0x2c, 0x44, 0x66) : new Color(0xcf, 0xe0, 0xf7);
        styles.put(CellStatus.RUNNING.name(),
                new GridStyle(Optional.of(Tone.BUSY.in(display)), SWT.CENTER,
                        Optional.of(new ProgressPainter(content, bar))));
        Color ground = display.getSystemColor(SWT.COLOR_WIDGET_BACKGROUND);
        Color text = display.getSystemColor(SWT.COLOR_WIDGET_FOREGROUND);
        styles.put(GROUP, new GridStyle(Optional.of(text), SWT.LEFT, Optional.of(new GroundPainter(ground))));
        styles.put(GROUP_CELL, new GridStyle(Optional.of(text), SWT.CENTER, Optional.of(new GroundPainter(ground))));
        styles.put(PLAIN, GridStyle.aligned(SWT.LEFT));
        return styles;
    }
}
