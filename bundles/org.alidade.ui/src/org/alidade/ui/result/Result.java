package org.alidade.ui.result;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.ProbeCell;
import org.alidade.core.cell.ProbeResult;
import org.alidade.core.cell.TrainingResult;
import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.table.Table;
import org.alidade.engine.ResultStore;
import org.alidade.report.figure.FigureTheme;
import org.alidade.report.figure.Figures;
import org.jfree.chart.JFreeChart;

/**
 * Everything that a result editor shows, read and computed away from the UI thread.
 *
 * @param record   where it comes from
 * @param probe    table, summary and figures
 * @param drawings the figures in declared order
 */
record Result(CellRecord record, ProbeResult probe, List<Drawing> drawings) {

    /**
     * A figure.
     *
     * @param declaration what was to be drawn
     * @param chart       empty if it could not be drawn
     * @param problem     why it could not; empty if it could
     */
    record Drawing(FigureDeclaration declaration, Optional<JFreeChart> chart, String problem) {

        /** A declaration that does not fit its table costs its own figure only. */
        static Drawing of(FigureDeclaration declaration, Table table, List<String> labels, FigureTheme theme) {
            try {
                return new Drawing(declaration,
                        Optional.of(Figures.chart(declaration, List.of(table), labels, theme)), "");
            } catch (IllegalArgumentException e) {
                return new Drawing(declaration, Optional.empty(), String.valueOf(e.getMessage()));
            }
        }
    }

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
        List<String> labels = labels(store, cell);
        return new Result(record, probe, probe.figures().stream()
                .map(figure -> Drawing.of(figure, probe.table(), labels, theme)).toList());
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
