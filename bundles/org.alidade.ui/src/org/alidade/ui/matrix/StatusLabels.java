package org.alidade.ui.matrix;

import org.alidade.engine.CellStatus;
import org.alidade.engine.StatusBoard.State;
import org.alidade.ui.Messages;

/** What the window calls the states of a cell. */
final class StatusLabels {

    private StatusLabels() {
    }

    /** A sign that tells a status at a glance, where colours cannot be told apart too. */
    static String sign(CellStatus status) {
        return switch (status) {
        case NEW -> "\u25cb";
        case REUSED -> "\u21ba";
        case QUEUED -> "\u2026";
        case RUNNING -> "\u25b8";
        case DONE -> "\u2713";
        case FAILED -> "\u2717";
        case NOT_RUN -> "\u2013";
        case EXCLUDED -> "\u2298";
        case IMPOSSIBLE -> "\u2205";
        case CANCELLED -> "\u25a0";
        };
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

    /** With its sign, the main number of a cell that has a result, the progress of one that runs. */
    static String of(State state) {
        String label = sign(state.status()) + " " + of(state.status());
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
