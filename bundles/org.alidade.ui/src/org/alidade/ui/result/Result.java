package org.alidade.ui.result;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.ProbeCell;
import org.alidade.core.cell.ProbeResult;
import org.alidade.core.cell.TrainingResult;
import org.alidade.core.figure.FigureDeclaration;
import org.alidade.engine.ResultStore;
import org.alidade.report.figure.FigureTheme;
import org.alidade.report.figure.Figures;
import org.jfree.chart.JFreeChart;

/**
 * Everything that a result editor shows, read and computed away from the UI thread.
 *
 * @param record where it comes from
 * @param probe  table, summary and figures
 * @param charts the figures, drawn, in declared order
 */
record Result(CellRecord record, ProbeResult probe, Map<FigureDeclaration, JFreeChart> charts) {

    /**
     * Reads a result.
     *
     * @throws IOException if it is not there or damaged; the message says which file
     */
    static Result read(ResultInput input, FigureTheme theme) throws IOException {
        ResultStore store = new ResultStore(input.results());
        CellRecord record = store.record(input.key()).orElseThrow(() -> new IOException(
                input.results() + " has no result of " + input.label() + " (" + input.key() + ")"));
        if (!(record.cell() instanceof ProbeCell cell) || !record.isDone()) {
            throw new IOException(input.label() + " has no table; run it again");
        }
        ProbeResult probe = store.probe(cell);
        Map<FigureDeclaration, JFreeChart> charts = new LinkedHashMap<>();
        for (FigureDeclaration figure : probe.figures()) {
            charts.put(figure, Figures.chart(figure, List.of(probe.table()), labels(store, cell), theme));
        }
        return new Result(record, probe, charts);
    }

    /** The classes in their own order, which decides on colours; a damaged training costs the order alone. */
    private static List<String> labels(ResultStore store, ProbeCell cell) {
        try {
            TrainingResult training = store.training(cell.training());
            return training.labels();
        } catch (IOException e) {
            return List.of();
        }
    }
}
