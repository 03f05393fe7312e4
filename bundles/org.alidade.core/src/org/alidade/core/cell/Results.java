package org.alidade.core.cell;

import java.io.IOException;
import java.util.List;

/** Results that can be read, wherever they are kept. Records are cheap, results are read on demand. */
public interface Results {

    /** Every cell that has run, failed ones included, in the order of the plan and otherwise of their labels. */
    List<CellRecord> records() throws IOException;

    /**
     * The result of a finished training.
     *
     * @throws IOException if it is damaged; names the file
     */
    TrainingResult training(TrainingCell cell) throws IOException;

    /**
     * The result of a finished probe.
     *
     * @throws IOException if it is damaged; names the file
     */
    ProbeResult probe(ProbeCell cell) throws IOException;
}
