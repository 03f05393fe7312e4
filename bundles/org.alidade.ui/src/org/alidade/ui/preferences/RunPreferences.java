package org.alidade.ui.preferences;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

import org.alidade.engine.RunOptions;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.IPreferencesService;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.widgets.Control;

/**
 * How the window runs plans.
 *
 * @param jobs    trainings side by side, at least 1
 * @param data    default data folder; empty for the folder of the plan
 * @param results folder of all results; empty for beside each plan
 * @param vectors file of word vectors for models that are added to a plan; empty for none
 * @param limit   how long a cell may take before it fails; zero for as long as it likes
 */
public record RunPreferences(int jobs, String data, String results, String vectors, Duration limit) {

    /** Where preferences are kept: the bundle. */
    public static final String NODE = "org.alidade.ui";

    static final String JOBS = "jobs";
    static final String DATA = "dataFolder";
    static final String VECTORS = "vectors";
    static final String RESULTS = "resultsFolder";
    static final String TIME_LIMIT = "timeLimit";

    private static final Set<String> FOLDERS = Set.of(DATA, RESULTS);

    /** The preferences at this moment. */
    public static RunPreferences read() {
        IPreferencesService service = Platform.getPreferencesService();
        return new RunPreferences(Math.max(1, service.getInt(NODE, JOBS, RunOptions.defaultJobs(), null)),
                service.getString(NODE, DATA, "", null), service.getString(NODE, RESULTS, "", null),
                service.getString(NODE, VECTORS, "", null), Duration.ofSeconds(
                        Math.max(0, service.getInt(NODE, TIME_LIMIT, RunOptions.DEFAULT_TIME_LIMIT, null))));
    }

    /** Runs something on the UI thread after another data or results folder was chosen, until a control is disposed. */
    public static void onChange(Control control, Runnable changed) {
        IEclipsePreferences node = InstanceScope.INSTANCE.getNode(NODE);
        IPreferenceChangeListener listener = event -> {
            if (FOLDERS.contains(event.getKey()) && !control.isDisposed()) {
                control.getDisplay().asyncExec(() -> {
                    if (!control.isDisposed()) {
                        changed.run();
                    }
                });
            }
        };
        node.addPreferenceChangeListener(listener);
        control.addDisposeListener(event -> node.removePreferenceChangeListener(listener));
    }

    /** Where relative paths in the settings of a plan start; absolute. */
    public Path dataFolder(Path plan) {
        return data.isBlank() ? plan.toAbsolutePath().normalize().getParent()
                : Path.of(data).toAbsolutePath().normalize();
    }
}
