package org.alidade.ui.instance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.alidade.core.cell.TrainingCell;
import org.alidade.core.contribution.Contributions;
import org.alidade.core.contribution.InstalledContributions;
import org.alidade.core.contribution.ModelDescriptor;
import org.alidade.core.data.Corpus;
import org.alidade.engine.Expansion;
import org.alidade.engine.OpenTraining;
import org.alidade.engine.ResultStore;
import org.alidade.engine.Runner;
import org.alidade.plan.PlanFileException;
import org.alidade.plan.PlanFiles;
import org.alidade.plan.model.Plan;
import org.alidade.ui.preferences.ResultPlaces;
import org.alidade.ui.preferences.RunPreferences;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;

/** The trained models that were looked at lately, kept open. Safe for many threads; one thread opens at a time. */
final class OpenModels implements AutoCloseable {

    /** A model with vectors takes some tens of megabytes. */
    private static final int MOST = 6;

    private final Map<String, InstanceModel> models = new LinkedHashMap<>(16, .75f, true);
    private final Map<String, CoreException> failures = new HashMap<>();
    private boolean closed;

    /**
     * The model of a training, opened if it is not. What failed once is not tried again until something changes beside
     * it or failures are forgotten.
     *
     * @throws CoreException if it cannot be: its data is gone, its plan no longer has it, its files are damaged
     */
    synchronized InstanceModel open(ResultStore store, TrainingCell cell, IProgressMonitor monitor)
            throws CoreException {
        String key = store.folder() + "/" + cell.key();
        InstanceModel known = models.get(key);
        if (known != null) {
            return known;
        }
        String attempt = key + stamp(store.plan()) + stamp(store.folder(cell));
        if (failures.containsKey(attempt)) {
            throw failures.get(attempt);
        }
        try {
            return keep(key, opened(store, cell, monitor));
        } catch (CoreException e) {
            failures.put(attempt, e);
            throw e;
        }
    }

    /** Lets what failed be tried again. */
    synchronized void forgetFailures() {
        failures.clear();
    }

    private InstanceModel opened(ResultStore store, TrainingCell cell, IProgressMonitor monitor) throws CoreException {
        Contributions installed = InstalledContributions.read();
        List<Corpus> corpora = models.values().stream().map(InstanceModel::corpus).distinct().toList();
        OpenTraining training = new Runner(installed, store).knowing(corpora).open(expansion(store, installed), cell,
                RunPreferences.read().dataFolder(ResultPlaces.origin(store.folder())), monitor);
        return new InstanceModel(cell, training, installed.find(ModelDescriptor.class,
                cell.model().id()).map(ModelDescriptor::offers).orElseThrow());
    }

    private InstanceModel keep(String key, InstanceModel opened) {
        models.put(key, opened);
        if (closed) {
            close();
        } else if (models.size() > MOST) {
            String eldest = models.keySet().iterator().next();
            models.remove(eldest).close();
        }
        return opened;
    }

    private static String stamp(Path file) {
        try {
            return " " + Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return " none";
        }
    }

    private static Expansion expansion(ResultStore store, Contributions installed) throws CoreException {
        try {
            Plan plan = PlanFiles.load(store.plan());
            return Expansion.of(plan, installed);
        } catch (PlanFileException | IllegalArgumentException e) {
            throw new CoreException(new Status(IStatus.ERROR, OpenModels.class,
                    "the plan beside the results, " + store.plan() + ", cannot be used: " + e.getMessage(), e));
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        models.values().forEach(InstanceModel::close);
        models.clear();
    }
}
