package org.alidade.ui.grid;

import org.eclipse.nebula.widgets.nattable.style.theme.ModernNatTableThemeConfiguration;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Display;

/** Follows the desktop's colours, dark ones too; NatTable's own dark theme is hard to read on GTK. */
public final class SystemColours extends ModernNatTableThemeConfiguration {

    /** Below this brightness, from 0 to 1, the desktop is dark. */
    private static final float DARK = 0.5f;

    SystemColours(Display display) {
        Color cell = display.getSystemColor(SWT.COLOR_LIST_BACKGROUND);
        Color cellText = display.getSystemColor(SWT.COLOR_LIST_FOREGROUND);
        Color header = display.getSystemColor(SWT.COLOR_WIDGET_BACKGROUND);
        Color headerText = display.getSystemColor(SWT.COLOR_WIDGET_FOREGROUND);
        Color selection = display.getSystemColor(SWT.COLOR_LIST_SELECTION);
        Color selectionText = display.getSystemColor(SWT.COLOR_LIST_SELECTION_TEXT);
        defaultBgColor = cell;
        defaultFgColor = cellText;
        evenRowBgColor = cell;
        oddRowBgColor = cell;
        cHeaderBgColor = header;
        cHeaderFgColor = headerText;
        rHeaderBgColor = header;
        rHeaderFgColor = headerText;
        cornerBgColor = header;
        filterRowBgColor = cell;
        filterRowFgColor = cellText;
        cHeaderSelectionBgColor = header;
        cHeaderSelectionFgColor = headerText;
        rHeaderSelectionBgColor = header;
        rHeaderSelectionFgColor = headerText;
        cHeaderFullSelectionBgColor = header;
        cHeaderFullSelectionFgColor = headerText;
        rHeaderFullSelectionBgColor = header;
        rHeaderFullSelectionFgColor = headerText;
        cornerFgColor = headerText;
        freezeSeparatorColor = headerText;
        gridLineColor = display.getSystemColor(SWT.COLOR_WIDGET_NORMAL_SHADOW);
        defaultSelectionBgColor = selection;
        defaultSelectionFgColor = selectionText;
        selectionAnchorSelectionBgColor = selection;
        selectionAnchorSelectionFgColor = selectionText;
        selectionAnchorBgColor = cell;
        selectionAnchorFgColor = cellText;
    }

    /** Whether the desktop shows light text on a dark ground. */
    public static boolean isDark(Display display) {
        return display.getSystemColor(SWT.COLOR_LIST_BACKGROUND).getRGB().getHSB()[2] < DARK;
    }
}
