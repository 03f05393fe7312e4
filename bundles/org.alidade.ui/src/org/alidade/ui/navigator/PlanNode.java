package org.alidade.ui.navigator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.alidade.engine.Damage;
import org.alidade.engine.ResultStore;
import org.alidade.ui.Messages;
import org.alidade.ui.preferences.ResultPlaces;
import org.alidade.ui.run.PlanRun;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;

/**
 * A plan in the navigator. What is known of it is read in the background: first only how much there is, and the results
 * when somebody opens it. A reading that is asked for while one goes on begins when that has ended, so the last one
 * always counts.
 */
final class PlanNode {

    /**
     * What is known of a plan.
     *
     * @param exists    whether the file is there
     * @param cells     folders of cells among its results
     * @param isRunning whether the window runs it
     * @param results   its results, once they were asked for
     * @param problem   why its results cannot be read; empty if they can
     */
    record State(boolean exists, int cells, boolean isRunning, Optional<PlanResults> results,
            Optional<String> problem) {
    }

    private final Path file;
    private final Job reading;
    private volatile boolean isWanted;
    private volatile Optional<State> state = Optional.empty();

    /** @param changed called after each reading, not on the UI thread */
    PlanNode(Path file, Runnable changed) {
        this.file = file;
        reading = Job.create(Messages.Navigator_reading, (ICoreRunnable) monitor -> {
            state = Optional.of(read());
            changed.run();
        });
        reading.setSystem(true);
        reading.setPriority(Job.DECORATE);
    }

    Path file() {
        return file;
    }

    /** What is known; empty before the first reading. */
    Optional<State> state() {
        return state;
    }

    /** The results; empty if they are not read yet. */
    Optional<PlanResults> results() {
        return state.flatMap(State::results);
    }

    ResultStore store() {
        return ResultPlaces.store(file);
    }

    /** Reads anew. */
    void refresh() {
        reading.schedule();
    }

    /** Asks for the results, from now on. */
    void want() {
        if (!isWanted) {
            isWanted = true;
            refresh();
        }
    }

    private State read() {
        ResultStore store = store();
        boolean exists = Files.isRegularFile(file);
        boolean isRunning = PlanRun.active().stream().anyMatch(run -> run.plan().equals(file));
        try {
            int cells = store.size();
            Optional<PlanResults> results = isWanted ? Optional.of(PlanResults.read(this, store)) : Optional.empty();
            return new State(exists, cells, isRunning, results, Optional.empty());
        } catch (IOException e) {
            return new State(exists, 0, isRunning, Optional.empty(),
                    Optional.of(Messages.bind(Messages.Navigator_unreadable, Damage.of(e).message())));
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
