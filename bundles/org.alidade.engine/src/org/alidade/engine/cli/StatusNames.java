package org.alidade.engine.cli;

import java.util.Locale;

import org.alidade.engine.CellStatus;

/** How the command line calls the ways a cell may stand. */
final class StatusNames {

    private StatusNames() {
    }

    static String of(CellStatus status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
