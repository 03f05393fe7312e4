package org.alidade.ui.matrix;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.alidade.engine.CellStatus;
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
        Color good = dark ? new Color(0x6c, 0xd1, 0x8a) : new Color(0x1b, 0x7a, 0x39);
        Color bad = dark ? new Color(0xff, 0x8a, 0x80) : new Color(0xb3, 0x26, 0x1e);
        Color busy = dark ? new Color(0x8a, 0xb8, 0xff) : new Color(0x1f, 0x5f, 0xb4);
        Color faint = dark ? new Color(0x9a, 0x9a, 0x9a) : new Color(0x70, 0x70, 0x70);
        Map<String, GridStyle> styles = new HashMap<>();
        for (CellStatus status : CellStatus.values()) {
            Color colour = switch (status) {
            case DONE, REUSED -> good;
            case FAILED -> bad;
            case RUNNING -> busy;
            case NEW, QUEUED, NOT_RUN, EXCLUDED, IMPOSSIBLE, CANCELLED -> faint;
            };
            styles.put(status.name(), GridStyle.coloured(colour));
        }
        Color bar = dark ? new Color(0x2c, 0x44, 0x66) : new Color(0xcf, 0xe0, 0xf7);
        styles.put(CellStatus.RUNNING.name(),
                new GridStyle(Optional.of(busy), SWT.CENTER, Optional.of(new ProgressPainter(content, bar))));
        Color ground = display.getSystemColor(SWT.COLOR_WIDGET_BACKGROUND);
        Color text = display.getSystemColor(SWT.COLOR_WIDGET_FOREGROUND);
        styles.put(GROUP, new GridStyle(Optional.of(text), SWT.LEFT, Optional.of(new GroundPainter(ground))));
        styles.put(GROUP_CELL, new GridStyle(Optional.of(text), SWT.CENTER, Optional.of(new GroundPainter(ground))));
        styles.put(PLAIN, GridStyle.aligned(SWT.LEFT));
        return styles;
    }
}
