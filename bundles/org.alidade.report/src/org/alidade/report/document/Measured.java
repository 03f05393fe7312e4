package org.alidade.report.document;

import org.alidade.core.cell.Choice;
import org.alidade.core.cell.ProbeCell;
import org.alidade.report.measured.Configuration;

/**
 * What is measured once for each seed.
 *
 * @param probe         with its settings
 * @param configuration what it measures
 */
record Measured(Choice probe, Configuration configuration) {

    /** Text that is equal for equal measurements alone, whatever was run beside them. */
    String identity() {
        return new ProbeCell(configuration.training(0), probe).canonical();
    }
}
