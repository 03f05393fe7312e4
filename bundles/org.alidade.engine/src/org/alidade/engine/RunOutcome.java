package org.alidade.engine;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.alidade.core.cell.CellRecord;

/**
 * How a run ended.
 *
 * @param counts   number of cells, trainings and probes together, by status; none is left out, absent means 0
 * @param failures the cells that failed in this run, in the order of the plan
 * @param warnings what went wrong without spoiling a result, one line each
 */
public record RunOutcome(Map<CellStatus, Integer> counts, List<CellRecord> failures, List<String> warnings) {

    public RunOutcome {
        EnumMap<CellStatus, Integer> copy = new EnumMap<>(CellStatus.class);
        copy.putAll(counts);
        counts = Collections.unmodifiableMap(copy);
        failures = List.copyOf(failures);
        warnings = List.copyOf(warnings);
    }

    /** Number of cells of a status. */
    public int count(CellStatus status) {
        return counts.getOrDefault(status, 0);
    }

    /** Whether the run was cancelled before all was done. */
    public boolean isCancelled() {
        return count(CellStatus.CANCELLED) > 0;
    }

    /** Whether every cell that can have a result has one. */
    public boolean isComplete() {
        return count(CellStatus.FAILED) + count(CellStatus.NOT_RUN) + count(CellStatus.CANCELLED)
                + count(CellStatus.NEW) == 0;
    }
}
