package org.alidade.ui.result;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.ProbeCell;
import org.alidade.core.cell.ProbeResult;
import org.alidade.core.table.Table;
import org.alidade.engine.Prediction;
import org.alidade.engine.ResultStore;
import org.alidade.ui.Messages;

/**
 * A result as it is looked at, read away from the UI thread.
 *
 * @param record where it comes from
 * @param probe  table, summary and figures
 * @param table  the probe's table, with what the training says of its instances
 * @param labels the classes in their own order; empty if the training is damaged, which costs the order alone
 */
public record Result(CellRecord record, ProbeResult probe, Table table, List<String> labels) {

    /**
     * Reads a result.
     *
     * @throws IOException if it is not there or damaged; the message says which file
     */
    public static Result read(ResultStore store, String key) throws IOException {
        CellRecord record = store.require(key);
        if (!(record.cell() instanceof ProbeCell cell) || !record.isDone()) {
            throw new IOException(Messages.bind(Messages.Result_none, record.cell().label()));
        }
        // beside the table, since each takes as long as the other
        CompletableFuture<List<Prediction>> predictions = CompletableFuture
                .supplyAsync(() -> predictions(store, cell));
        ProbeResult probe = store.probe(cell);
        return new Result(record, probe, Joined.predictions(probe.table(), predictions.join()), labels(store, cell));
    }

    /** The cell. */
    public ProbeCell cell() {
        return (ProbeCell) record.cell();
    }

    /** None if the training is damaged or gone: the rows are complete without it. */
    private static List<Prediction> predictions(ResultStore store, ProbeCell cell) {
        try {
            return store.predictions(cell.training());
        } catch (IOException e) {
            return List.of();
        }
    }

    private static List<String> labels(ResultStore store, ProbeCell cell) {
        try {
            return store.training(cell.training()).labels();
        } catch (IOException e) {
            return List.of();
        }
    }
}
