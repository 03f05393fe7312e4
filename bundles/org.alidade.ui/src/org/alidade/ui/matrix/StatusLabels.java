package org.alidade.ui.matrix;

import org.alidade.engine.CellStatus;
import org.alidade.engine.StatusBoard.State;
import org.alidade.ui.Messages;

/** What the window calls the states of a cell. */
final class StatusLabels {

    private StatusLabels() {
    }

    static String of(CellStatus status) {
        return switch (status) {
        case NEW -> Messages.Status_new;
        case REUSED -> Messages.Status_reused;
        case QUEUED -> Messages.Status_queued;
        case RUNNING -> Messages.Status_running;
        case DONE -> Messages.Status_done;
        case FAILED -> Messages.Status_failed;
        case NOT_RUN -> Messages.Status_notRun;
        case EXCLUDED -> Messages.Status_excluded;
        case IMPOSSIBLE -> Messages.Status_impossible;
        case CANCELLED -> Messages.Status_cancelled;
        };
    }

    /** With the main number of a cell that has a result, with the progress of one that runs. */
    static String of(State state) {
        String label = of(state.status());
        return switch (state.status()) {
        case DONE, REUSED -> MainNumber.of(state.detail()).map(number -> label + "  " + number).orElse(label);
        case RUNNING -> state.fraction() > 0 ? label + " " + Math.round(state.fraction() * 100) + " %" : label;
        case NEW, QUEUED, FAILED, NOT_RUN, EXCLUDED, IMPOSSIBLE, CANCELLED -> label;
        };
    }

    static String meaning(CellStatus status) {
        return switch (status) {
        case NEW -> Messages.Status_new_meaning;
        case REUSED -> Messages.Status_reused_meaning;
        case QUEUED -> Messages.Status_queued_meaning;
        case RUNNING -> Messages.Status_running_meaning;
        case DONE -> Messages.Status_done_meaning;
        case FAILED -> Messages.Status_failed_meaning;
        case NOT_RUN -> Messages.Status_notRun_meaning;
        case EXCLUDED -> Messages.Status_excluded_meaning;
        case IMPOSSIBLE -> Messages.Status_impossible_meaning;
        case CANCELLED -> Messages.Status_cancelled_meaning;
        };
    }
}
