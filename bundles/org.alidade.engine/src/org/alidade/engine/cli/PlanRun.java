package org.alidade.engine.cli;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.Failure;
import org.alidade.engine.CellStatus;
import org.alidade.engine.ResultStore;
import org.alidade.engine.RunListener;
import org.alidade.engine.RunOptions;
import org.alidade.engine.RunOutcome;
import org.alidade.engine.Runner;
import org.alidade.engine.StatusBoard;
import org.eclipse.core.runtime.CoreException;

/** Runs a plan before the eyes of a person: progress, results, what failed, where all is. */
final class PlanRun {

    private final Terminal terminal;
    private final LoadedPlan plan;
    private final ResultStore store;
    private final RunOptions options;

    PlanRun(Session session, LoadedPlan plan, ResultStore store, RunOptions options) {
        this.terminal = session.terminal();
        this.plan = plan;
        this.store = store;
        this.options = options;
    }

    /** The exit code. */
    int run() throws CoreException, IOException {
        ProgressLines progress = new ProgressLines(plan.expansion(), terminal);
        StatusBoard board = new StatusBoard(plan.expansion(), progress);
        progress.watch(board);
        try (Cancellation cancellation = new Cancellation()) {
            terminal.progress("reading data");
            RunOutcome outcome = new Runner(plan.installed(), store).run(plan.expansion(), options, board,
                    cancellation.monitor());
            terminal.clearProgress();
            return told(outcome, board);
        }
    }

    private int told(RunOutcome outcome, StatusBoard board) throws IOException {
        leftOut(board).forEach(reason -> terminal.error("warning: left out: " + reason));
        outcome.warnings().forEach(warning -> terminal.error("warning: " + warning));
        if (!outcome.isCancelled()) {
            new ResultLines(plan.expansion(), board, store).lines().forEach(terminal::line);
            terminal.line("");
            terminal.line("(± is the standard deviation over the n instances of one trained model, not over seeds.)");
        }
        for (CellRecord record : outcome.failures()) {
            Failure failure = record.failure().orElseThrow();
            terminal.error(record.cell().label() + " failed: " + failure.message() + " (" + failure.contribution()
                    + " from " + failure.bundle() + ")");
        }
        terminal.line("");
        terminal.line(counts(outcome.counts()));
        terminal.line("results: " + store.folder());
        if (outcome.isCancelled()) {
            terminal.error("cancelled; finished cells are kept, the same command resumes with the other "
                    + outcome.count(CellStatus.CANCELLED));
            return ExitCode.CANCELLED;
        }
        return outcome.count(CellStatus.FAILED) + outcome.count(CellStatus.NOT_RUN) == 0 ? ExitCode.DONE
                : ExitCode.FAILURES;
    }

    /** Why trainings cannot run that nothing in the plan hinders: their data cannot be read. */
    private Set<String> leftOut(StatusBoard board) {
        Set<String> reasons = new LinkedHashSet<>();
        for (int t = 0; t < plan.expansion().trainings().size(); t++) {
            StatusBoard.State state = board.state(t, RunListener.TRAINING);
            if (state.status() == CellStatus.IMPOSSIBLE && plan.expansion().trainings().get(t).obstacle().isEmpty()) {
                reasons.add(state.detail());
            }
        }
        return reasons;
    }

    /** {@code 12 cells: 8 done, 4 reused}. */
    static String counts(Map<CellStatus, Integer> counts) {
        StringBuilder text = new StringBuilder();
        int total = 0;
        for (Map.Entry<CellStatus, Integer> entry : counts.entrySet()) {
            total += entry.getValue();
            text.append(text.isEmpty() ? ": " : ", ").append(entry.getValue()).append(' ')
                    .append(StatusNames.of(entry.getKey()));
        }
        return total + (total == 1 ? " cell" : " cells") + text;
    }
}
