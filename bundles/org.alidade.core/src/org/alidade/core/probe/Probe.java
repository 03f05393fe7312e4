package org.alidade.core.probe;

import org.alidade.core.table.TableBuilder;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * A measurement on trained models, contributed at {@code org.alidade.core.probes}. Columns, figures and summaries are
 * declared there; the class only fills rows. One instance serves one cell, on one thread.
 */
public interface Probe {

    /**
     * Measures.
     *
     * @param subject what to measure
     * @param rows    takes the rows, usually one an instance; has the declared columns
     * @param monitor checked at least every second; its cancellation is answered with
     *                {@link org.eclipse.core.runtime.OperationCanceledException}
     */
    void measure(Subject subject, TableBuilder rows, IProgressMonitor monitor);
}
