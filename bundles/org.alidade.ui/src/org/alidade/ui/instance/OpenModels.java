package org.alidade.ui.instance;

import java.util.LinkedHashMap;
import java.util.Map;

import org.alidade.core.cell.TrainingCell;
import org.alidade.core.contribution.Contributions;
import org.alidade.core.contribution.InstalledContributions;
import org.alidade.core.contribution.ModelDescriptor;
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
    private boolean closed;

    /**
     * The model of a training, opened if it is not.
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
        Contributions installed = InstalledContributions.read();
        OpenTraining training = new Runner(installed, store).open(expansion(store, installed), cell,
                RunPreferences.read().dataFolder(ResultPlaces.origin(store.folder())), monitor);
        InstanceModel opened = new InstanceModel(cell, training, installed.find(ModelDescriptor.class,
                cell.model().id()).map(ModelDescriptor::offers).orElseThrow());
        models.put(key, opened);
        if (closed) {
            close();
        } else if (models.size() > MOST) {
            String eldest = models.keySet().iterator().next();
            models.remove(eldest).close();
        }
        return opened;
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
