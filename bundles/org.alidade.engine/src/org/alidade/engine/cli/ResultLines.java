package org.alidade.engine.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.ProbeCell;
import org.alidade.core.cell.TrainingCell;
import org.alidade.engine.Brief;
import org.alidade.engine.Expansion;
import org.alidade.engine.Labels;
import org.alidade.engine.PlannedProbe;
import org.alidade.engine.ResultStore;
import org.alidade.engine.RunListener;
import org.alidade.engine.StatusBoard;
import org.alidade.engine.store.DamagedFileException;

/** The main numbers of a matrix, a line a cell: the training, and its probes below it. */
final class ResultLines {

    private final Expansion expansion;
    private final StatusBoard board;
    private final ResultStore store;
    private final Labels labels;

    /** @param board which was told of the cells */
    ResultLines(Expansion expansion, StatusBoard board, ResultStore store) {
        this.expansion = expansion;
        this.board = board;
        this.store = store;
        this.labels = new Labels(expansion);
    }

    List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int t = 0; t < expansion.trainings().size(); t++) {
            Optional<TrainingCell> cell = board.cell(t);
            if (cell.isPresent()) {
                lines.add("");
                lines.add(labels.training(t) + ": " + training(t, cell.get()));
                lines.addAll(probes(t, cell.get()));
            }
        }
        return lines;
    }

    private String training(int t, TrainingCell cell) throws IOException {
        return isDone(store.record(cell)) ? told(() -> Brief.of(store.training(cell)))
                : standing(t, RunListener.TRAINING);
    }

    /** What was reused may be damaged: that costs its own line alone. */
    private static String told(Reading reading) throws IOException {
        try {
            return reading.read();
        } catch (DamagedFileException e) {
            return e.getMessage();
        }
    }

    private interface Reading {

        String read() throws IOException;
    }

    private List<String> probes(int t, TrainingCell cell) throws IOException {
        List<PlannedProbe> probes = expansion.trainings().get(t).probes();
        int width = 0;
        for (int p = 0; p < probes.size(); p++) {
            width = Math.max(width, labels.probe(t, p).length());
        }
        List<String> lines = new ArrayList<>();
        for (int p = 0; p < probes.size(); p++) {
            ProbeCell probe = probes.get(p).cell(cell);
            String text = probes.get(p).obstacle().isEmpty() && isDone(store.record(probe))
                    ? told(() -> Brief.of(store.probe(probe)))
                    : standing(t, p);
            lines.add("  " + TextTable.padded(labels.probe(t, p), width) + "  " + text);
        }
        return lines;
    }

    private String standing(int t, int p) {
        StatusBoard.State state = board.state(t, p);
        return StatusNames.of(state.status()) + (state.detail().isEmpty() ? "" : ": " + state.detail());
    }

    private static boolean isDone(Optional<CellRecord> record) {
        return record.map(CellRecord::isDone).orElse(false);
    }
}
