package org.alidade.engine;

import java.util.Objects;
import java.util.Optional;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.ProbeResult;

/**
 * What can still be read of a damaged cell.
 *
 * @param record what ran
 * @param probe  what a probe declared and summarised, with the rows before the first broken line; cells with impossible
 *               values are missing. Empty if the declarations are damaged too, or it is no probe
 */
public record Remains(CellRecord record, Optional<ProbeResult> probe) {

    public Remains {
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(probe, "probe");
    }
}
