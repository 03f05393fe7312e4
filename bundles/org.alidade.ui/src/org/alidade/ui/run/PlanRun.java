package org.alidade.ui.run;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

import org.alidade.core.contribution.Contributions;
import org.alidade.engine.CellStatus;
import org.alidade.engine.Expansion;
import org.alidade.engine.RunListener;
import org.alidade.engine.RunOptions;
import org.alidade.engine.RunOutcome;
import org.alidade.engine.Runner;
import org.alidade.engine.StatusBoard;
import org.alidade.ui.Messages;
import org.alidade.ui.matrix.Matrix;
import org.alidade.ui.preferences.ResultPlaces;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Works on a plan in the background: runs it, or only looks which of its cells have results. */
public final class PlanRun extends Job {

    /** What is done with the plan. */
    enum Kind {
        /** Computes what the options ask for. */
        RUN,
        /** Reads the data and compares with the results; computes and writes nothing. */
        SURVEY
    }

    private final Kind kind;
    private final Path plan;
    private final Contributions contributions;
    private final RunOptions options;
    private final Matrix matrix;
    private final BitSet news = new BitSet();
    private volatile Optional<RunLog> log = Optional.empty();
    private volatile Optional<RunOutcome> outcome = Optional.empty();
    private volatile Optional<String> problem = Optional.empty();

    private PlanRun(Kind kind, Path plan, Contributions contributions, Expansion expansion, RunOptions options) {
        super(Messages.bind(kind == Kind.RUN ? Messages.Run_job : Messages.Run_survey, plan.getFileName()));
        this.kind = kind;
        this.plan = plan;
        this.contributions = contributions;
        this.options = options;
        this.matrix = new Matrix(expansion, new StatusBoard(expansion, new News()),
                ResultPlaces.store(plan));
        setPriority(kind == Kind.RUN ? LONG : DECORATE);
        setSystem(kind == Kind.SURVEY);
    }

    static PlanRun run(Path plan, Contributions contributions, Expansion expansion, RunOptions options) {
        return new PlanRun(Kind.RUN, plan, contributions, expansion, options);
    }

    static PlanRun survey(Path plan, Contributions contributions, Expansion expansion, RunOptions options) {
        return new PlanRun(Kind.SURVEY, plan, contributions, expansion, options);
    }

    /** The runs that are going on or wait to; surveys are not among them. */
    public static List<PlanRun> active() {
        return Arrays.stream(getJobManager().find(Kind.RUN)).map(PlanRun.class::cast).toList();
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == kind;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        Runner runner = new Runner(contributions, matrix.store());
        RunListener listener = new ReusedResults(matrix);
        try {
            if (kind == Kind.RUN) {
                log = Optional.of(RunLog.begin(plan, matrix.expansion(), options.jobs()));
                RunOutcome ended = runner.run(matrix.expansion(), options, listener, monitor);
                log.get().end(ended);
                outcome = Optional.of(ended);
            } else {
                runner.survey(matrix.expansion(), options, listener, monitor);
            }
        } catch (CoreException e) {
            problem = Optional.of(e.getStatus().getMessage());
        } catch (OperationCanceledException e) {
            return Status.CANCEL_STATUS;
        } catch (RuntimeException e) {
            ILog.of(PlanRun.class).error(getName() + " ended by an error of Alidade: " + e, e);
            problem = Optional.of(Messages.bind(Messages.Run_broken, e));
        } finally {
            problem.ifPresent(why -> log.ifPresent(open -> open.line(why)));
            log.ifPresent(RunLog::close);
        }
        return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
    }

    /** Whether it computes. */
    public boolean isRun() {
        return kind == Kind.RUN;
    }

    /** The plan's file. */
    public Path plan() {
        return plan;
    }

    /** The cells and how they stand at this moment. */
    public Matrix matrix() {
        return matrix;
    }

    /** How it ended; empty while it is going on, and if it could not start. */
    public Optional<RunOutcome> outcome() {
        return outcome;
    }

    /** One line: why it could not do its work; empty if it could. */
    public Optional<String> problem() {
        return problem;
    }

    /** The trainings of which cells stand differently since this was last asked. */
    BitSet takeNews() {
        synchronized (news) {
            BitSet taken = (BitSet) news.clone();
            news.clear();
            return taken;
        }
    }

    private void note(int training) {
        synchronized (news) {
            news.set(training);
        }
    }

    /** Only notes that there is something new: the window asks when it has time, workers never wait for it. */
    private final class News implements RunListener {

        @Override
        public void changed(int training, int probe, CellStatus status, String detail) {
            note(training);
            log.ifPresent(open -> open.changed(training, probe, status, detail));
        }

        @Override
        public void took(int training, int probe, double seconds) {
            note(training);
        }

        @Override
        public void progress(int training, int probe, double fraction) {
            note(training);
        }
    }
}
