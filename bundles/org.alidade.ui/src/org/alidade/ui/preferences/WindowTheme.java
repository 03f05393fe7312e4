package org.alidade.ui.preferences;

import java.util.Arrays;
import java.util.Locale;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;

/** Whether the window is light or dark; figures in it follow. */
public enum WindowTheme {

    /** As the desktop is. */
    DESKTOP,
    /** Light. */
    LIGHT,
    /** Dark. */
    DARK;

    static final String KEY = "theme";

    /** Value of the preference. */
    String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the user prefers. */
    public static WindowTheme preferred() {
        String value = Platform.getPreferencesService().getString(RunPreferences.NODE, KEY, DESKTOP.value(), null);
        return Arrays.stream(values()).filter(theme -> theme.value().equals(value)).findFirst().orElse(DESKTOP);
    }

    /**
     * Makes the widgets so, those that are made from now on and most of those that are there. On GTK only, where SWT
     * has no API for it; the environment's GTK_THEME goes before.
     */
    public void apply() {
        if (this == DESKTOP || !"gtk".equals(SWT.getPlatform())) {
            return;
        }
        try {
            Class.forName("org.eclipse.swt.internal.gtk.OS").getMethod("setDarkThemePreferred", boolean.class)
                    .invoke(null, this == DARK);
        } catch (ReflectiveOperationException | LinkageError e) {
            ILog.of(WindowTheme.class).warn("The window cannot be made " + value() + ": " + e.getMessage(), e);
        }
    }
}
