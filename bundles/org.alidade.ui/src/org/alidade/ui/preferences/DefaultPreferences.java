package org.alidade.ui.preferences;

import org.alidade.engine.RunOptions;
import org.alidade.ui.welcome.WelcomePage;
import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;

/** What holds before the user says otherwise. */
public final class DefaultPreferences extends AbstractPreferenceInitializer {

    @Override
    public void initializeDefaultPreferences() {
        IEclipsePreferences defaults = DefaultScope.INSTANCE.getNode(RunPreferences.NODE);
        defaults.putInt(RunPreferences.JOBS, RunOptions.defaultJobs());
        defaults.putInt(RunPreferences.TIME_LIMIT, RunOptions.DEFAULT_TIME_LIMIT);
        defaults.put(RunPreferences.DATA, "");
        defaults.put(RunPreferences.RESULTS, "");
        defaults.put(RunPreferences.VECTORS, "");
        defaults.put(WindowTheme.KEY, WindowTheme.DESKTOP.value());
        defaults.putBoolean(WelcomePage.AT_START, true);
    }
}
