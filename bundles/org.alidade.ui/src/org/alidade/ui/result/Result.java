package org.alidade.ui.result;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.ProbeCell;
import org.alidade.core.cell.ProbeResult;
import org.alidade.core.table.Table;
import org.alidade.engine.Damage;
import org.alidade.engine.Remains;
import org.alidade.engine.ResultStore;
import org.alidade.ui.Messages;

/**
 * A result as it is looked at, read away from the UI thread: at once, or step by step as there is something to see.
 *
 * @param record where it comes from
 * @param probe  table, summary and figures
 * @param table  the probe's table, with what else is known of its instances
 * @param labels the classes in their own order; empty if the training is damaged, which costs the order alone
 * @param remark what the table lacks and why; empty if it is complete
 */
public record Result(CellRecord record, ProbeResult probe, Table table, List<String> labels, String remark) {

    /**
     * Reads a result and what the training says of its instances.
     *
     * @throws IOException if it is not there or damaged; the message says which file
     */
    public static Result read(ResultStore store, String key) throws IOException {
        return declared(store, key).withRows(store).withPredictions(store);
    }

    /**
     * Reads all but the rows.
     *
     * @throws IOException if it is not there or damaged; the message says which file
     */
    static Result declared(ResultStore store, String key) throws IOException {
        CellRecord record = store.require(key);
        if (!(record.cell() instanceof ProbeCell cell) || !record.isDone()) {
            throw new IOException(Messages.bind(Messages.Result_none, record.cell().label()));
        }
        ProbeResult declared = store.declared(cell);
        return new Result(record, declared, declared.table(), labels(store, cell), "");
    }

    /** What can be read of a damaged result; empty if nothing of its rows, columns and figures. */
    static Optional<Result> of(Remains remains, ResultStore store) {
        return remains.probe().map(probe -> new Result(remains.record(), probe, probe.table(),
                labels(store, (ProbeCell) remains.record().cell()), "").withPredictions(store));
    }

    /** With the rows. */
    Result withRows(ResultStore store) throws IOException {
        ProbeResult read = store.probe(cell());
        return new Result(record, read, read.table(), labels, remark);
    }

    /** With what the training says of the instances; without, if it is damaged or gone: the rows are complete. */
    Result withPredictions(ResultStore store) {
        try {
            return new Result(record, probe, Joined.predictions(table, store.predictions(cell().training())), labels,
                    remark);
        } catch (IOException e) {
            return new Result(record, probe, table, labels,
                    Messages.bind(Messages.Rows_noPredictions, Damage.of(e).message()));
        }
    }

    /** With the texts of instances, by their ids, where the probe does not tell them itself. */
    Result withTexts(Map<String, List<String>> tokens) {
        return new Result(record, probe, Joined.texts(table, tokens), labels, remark);
    }

    /** The cell. */
    public ProbeCell cell() {
        return (ProbeCell) record.cell();
    }

    private static List<String> labels(ResultStore store, ProbeCell cell) {
        try {
            return store.training(cell.training()).labels();
        } catch (IOException e) {
            return List.of();
        }
    }
}
