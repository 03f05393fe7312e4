package org.alidade.ui.plan;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

import org.alidade.engine.CellStatus;
import org.alidade.engine.RunOutcome;
import org.alidade.ui.Messages;

/** How a run ended, in one line. */
final class OutcomeLine {

    /** Cells that could have a result and have none. */
    private static final Set<CellStatus> WITHOUT = EnumSet.of(CellStatus.NEW, CellStatus.QUEUED, CellStatus.RUNNING,
            CellStatus.FAILED, CellStatus.NOT_RUN, CellStatus.CANCELLED);

    private OutcomeLine() {
    }

    static String of(Path plan, RunOutcome outcome) {
        String form = outcome.isCancelled() ? Messages.Outcome_stopped
                : outcome.isComplete() ? Messages.Outcome_complete : Messages.Outcome_incomplete;
        int without = WITHOUT.stream().mapToInt(outcome::count).sum();
        int failed = outcome.count(CellStatus.FAILED);
        return Messages.bind(form, new Object[] {plan.getFileName(), outcome.count(CellStatus.DONE),
                outcome.count(CellStatus.REUSED), without, failed, without - failed});
    }
}
