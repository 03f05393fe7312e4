package org.alidade.ui.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

import org.alidade.core.contribution.Contributions;
import org.alidade.engine.Expansion;
import org.alidade.engine.RunOptions;
import org.alidade.engine.Unreadable;
import org.alidade.ui.matrix.Matrix;
import org.alidade.ui.preferences.ResultPlaces;
import org.alidade.ui.preferences.RunPreferences;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.swt.widgets.Display;

/**
 * Runs one plan for its editor, one run at a time, and tells the window at most ten times a second how it goes. UI
 * thread.
 */
public final class RunControl {

    private static final int REFRESH_MILLISECONDS = 100;
    private static final int SURVEY_DELAY_MILLISECONDS = 300;

    /** Hears how the cells stand. UI thread. */
    public interface Listener {

        /** Other cells, or none. */
        void replaced();

        /** The same cells, but some of these trainings and their probes stand differently. */
        void refreshed(BitSet trainings);

        /** A run has begun. */
        void started();

        /** A run has ended or could not start. */
        void ended(PlanRun run);
    }

    private final Display display;
    private final Collection<Listener> listeners = new CopyOnWriteArrayList<>();
    private Optional<PlanRun> latest = Optional.empty();

    /** Takes up a run of the plan that is already going on, from an editor that was closed meanwhile. */
    public RunControl(Display display, Path plan) {
        this.display = display;
        PlanRun.active().stream().filter(run -> run.plan().equals(plan)).findFirst().ifPresent(run -> {
            latest = Optional.of(run);
            tellEnd(run);
            tick(run);
        });
    }

    /** Adds a listener. */
    public void onChange(Listener listener) {
        listeners.add(listener);
    }

    /** The cells; empty if none are known. */
    public Optional<Matrix> matrix() {
        return latest.map(PlanRun::matrix);
    }

    /** Whether a run is going on. */
    public boolean isRunning() {
        return latest.filter(run -> run.isRun() && isAlive(run)).isPresent();
    }

    /**
     * Starts a run of what the expansion says.
     *
     * @param what says what of it is run; data folder, jobs and time limit are those of the preferences
     */
    public void run(Path plan, Contributions contributions, Expansion expansion, UnaryOperator<RunOptions> what) {
        start(PlanRun.run(plan, contributions, expansion, what.apply(options(plan))), 0);
        listeners.forEach(Listener::started);
    }

    /** Shows other cells, and looks in the background which of them have results. Not during a run. */
    public void show(Path plan, Contributions contributions, Expansion expansion) {
        if (isRunning()) {
            return;
        }
        PlanRun survey = PlanRun.survey(plan, contributions, expansion,
                options(plan).withUnreadable(Unreadable.LEAVE_OUT));
        if (Files.isDirectory(ResultPlaces.folder(plan))) {
            start(survey, SURVEY_DELAY_MILLISECONDS);
        } else {
            replace(Optional.of(survey));
        }
    }

    /** Shows no cells. Not during a run. */
    public void showNothing() {
        if (!isRunning()) {
            replace(Optional.empty());
        }
    }

    /** Ends the run; finished cells are kept. */
    public void stop() {
        latest.filter(PlanRun::isRun).ifPresent(PlanRun::cancel);
    }

    /** The editor is closed: a run goes on without it, a survey does not. */
    public void dispose() {
        listeners.clear();
        latest.filter(run -> !run.isRun()).ifPresent(PlanRun::cancel);
        latest = Optional.empty();
    }

    private static RunOptions options(Path plan) {
        RunPreferences preferences = RunPreferences.read();
        return RunOptions.of(preferences.dataFolder(plan)).withJobs(preferences.jobs())
                .withTimeLimit(preferences.limit());
    }

    private void replace(Optional<PlanRun> run) {
        latest.filter(before -> !before.isRun()).ifPresent(PlanRun::cancel);
        run.ifPresent(now -> latest.ifPresent(before -> now.matrix().takeOver(before.matrix())));
        latest = run;
        listeners.forEach(Listener::replaced);
    }

    private void start(PlanRun run, int delay) {
        replace(Optional.of(run));
        tellEnd(run);
        run.schedule(delay);
        tick(run);
    }

    private void tellEnd(PlanRun run) {
        run.addJobChangeListener(new JobChangeAdapter() {
            @Override
            public void done(IJobChangeEvent event) {
                if (!display.isDisposed()) {
                    display.asyncExec(() -> ended(run));
                }
            }
        });
    }

    private void tick(PlanRun run) {
        if (isLatest(run) && isAlive(run)) {
            refresh(run);
            display.timerExec(REFRESH_MILLISECONDS, () -> tick(run));
        }
    }

    private void refresh(PlanRun run) {
        BitSet news = run.takeNews();
        if (!news.isEmpty()) {
            listeners.forEach(listener -> listener.refreshed(news));
        }
    }

    private static boolean isAlive(PlanRun run) {
        return run.getState() != Job.NONE;
    }

    private boolean isLatest(PlanRun run) {
        return latest.filter(run::equals).isPresent();
    }

    private void ended(PlanRun run) {
        if (isLatest(run)) {
            refresh(run);
            listeners.forEach(listener -> listener.ended(run));
        }
    }
}
