package org.alidade.ui.matrix;

import java.util.ArrayList;
import java.util.List;

import org.alidade.ui.Messages;

/** What is said of a matrix as a whole. */
final class MatrixSummary {

    private MatrixSummary() {
    }

    /** How many trainings, probes and cells there are, and how many rows a filter lets through. */
    static String size(Matrix matrix, MatrixLines lines) {
        int cells = matrix.rows() * (matrix.probes() + 1);
        String size = Messages.bind(Messages.Matrix_size, new Object[] {matrix.rows(), matrix.probes(), cells});
        return lines.filter().isNone() ? size
                : Messages.bind(Messages.Matrix_shown, new Object[] {lines.shown(), matrix.rows(), size});
    }

    /**
     * How long it takes, and what that is based on: what a run is going to compute; without a run, and while one still
     * reads data, what is missing.
     *
     * @param jobs trainings side by side
     */
    static String time(TimeEstimate times, int jobs) {
        TimeEstimate.Answer run = times.of(TimeEstimate.Scope.RUN);
        return run.cells() > 0 ? time(run, TimeEstimate.Scope.RUN, jobs)
                : time(times.of(TimeEstimate.Scope.MISSING), TimeEstimate.Scope.MISSING, jobs);
    }

    private static String time(TimeEstimate.Answer answer, TimeEstimate.Scope scope, int jobs) {
        if (answer.cells() == 0) {
            return Messages.bind(Messages.Estimate_spent, Durations.of(answer.spent()));
        }
        boolean isRun = scope == TimeEstimate.Scope.RUN;
        if (answer.basis() == 0) {
            return Messages.bind(isRun ? Messages.Estimate_unknownLeft : Messages.Estimate_unknown, answer.cells());
        }
        double left = answer.seconds() / jobs;
        List<Object> values = new ArrayList<>(List.of(Durations.of(left), answer.cells(),
                Durations.of(left + answer.spent() / jobs), jobs, answer.basis()));
        String text = Messages.bind(isRun ? Messages.Estimate_left : Messages.Estimate_missing, values.toArray());
        return answer.unknown() == 0 ? text
                : text + " " + Messages.bind(Messages.Estimate_partly, answer.unknown());
    }
}
