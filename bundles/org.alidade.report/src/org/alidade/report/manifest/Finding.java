package org.alidade.report.manifest;

import java.util.List;
import java.util.Locale;

/**
 * What is to be said of some numbers of an exported report.
 *
 * @param state  whether they are still those of the results
 * @param file   that has them
 * @param label  what they are about
 * @param detail what has changed; empty if nothing has
 * @param cells  keys of the cells that they came from
 */
public record Finding(State state, String file, String label, String detail, List<String> cells) {

    public Finding {
        cells = List.copyOf(cells);
    }

    /** Whether numbers are still those of the results. */
    public enum State {
        /** They are. */
        CURRENT,
        /** The results say something else now. */
        STALE,
        /** Cells that they come from are gone. */
        MISSING;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One line. */
    public String line() {
        return state + "  " + file + (label.isEmpty() ? "" : ": " + label) + (detail.isEmpty() ? "" : ": " + detail);
    }
}
