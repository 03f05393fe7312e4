package org.alidade.ui.plan;

import java.nio.file.Path;

import org.alidade.engine.CellStatus;
import org.alidade.engine.RunOutcome;
import org.alidade.ui.Messages;

/** How a run ended, in one line. */
final class OutcomeLine {

    private OutcomeLine() {
    }

    static String of(Path plan, RunOutcome outcome) {
        String form = outcome.isCancelled() ? Messages.Outcome_stopped
                : outcome.isComplete() ? Messages.Outcome_complete : Messages.Outcome_incomplete;
        int failed = outcome.count(CellStatus.FAILED) + outcome.count(CellStatus.NOT_RUN);
        return Messages.bind(form, new Object[] {plan.getFileName(), outcome.count(CellStatus.DONE),
                outcome.count(CellStatus.REUSED), failed});
    }
}
