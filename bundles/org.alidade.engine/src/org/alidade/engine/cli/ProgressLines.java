package org.alidade.engine.cli;

import java.util.Map;
import java.util.Optional;

import org.alidade.engine.CellStatus;
import org.alidade.engine.Expansion;
import org.alidade.engine.Labels;
import org.alidade.engine.RunListener;
import org.alidade.engine.StatusBoard;

/** Progress of a run: one line that is kept up to date before a person, else one line a finished cell. */
final class ProgressLines implements RunListener {

    private static final long REDRAW_NANOS = 100_000_000;

    private final Labels labels;
    private final Terminal terminal;
    private Optional<StatusBoard> board = Optional.empty();
    private long drawn;

    ProgressLines(Expansion expansion, Terminal terminal) {
        this.labels = new Labels(expansion);
        this.terminal = terminal;
    }

    /** Takes the numbers from a board, which passes on to this. */
    void watch(StatusBoard watched) {
        board = Optional.of(watched);
    }

    @Override
    public void changed(int training, int probe, CellStatus status, String detail) {
        if (terminal.isInteractive()) {
            if (status == CellStatus.RUNNING || status == CellStatus.DONE || status == CellStatus.FAILED) {
                draw(label(training, probe), 0);
            }
        } else if (status == CellStatus.DONE || status == CellStatus.FAILED || status == CellStatus.NOT_RUN) {
            terminal.line(StatusNames.of(status) + "  " + label(training, probe)
                    + (detail.isEmpty() ? "" : ": " + detail));
        }
    }

    @Override
    public synchronized void progress(int training, int probe, double fraction) {
        if (System.nanoTime() - drawn > REDRAW_NANOS) {
            drawn = System.nanoTime();
            draw(label(training, probe), fraction);
        }
    }

    private void draw(String label, double fraction) {
        Map<CellStatus, Integer> counts = board.map(StatusBoard::counts).orElse(Map.of());
        int failed = counts.getOrDefault(CellStatus.FAILED, 0) + counts.getOrDefault(CellStatus.NOT_RUN, 0);
        int finished = failed + counts.getOrDefault(CellStatus.DONE, 0) + counts.getOrDefault(CellStatus.REUSED, 0);
        int total = finished + counts.getOrDefault(CellStatus.QUEUED, 0) + counts.getOrDefault(CellStatus.RUNNING, 0);
        terminal.progress("[" + finished + "/" + total + (failed == 0 ? "" : ", " + failed + " failed") + "] " + label
                + (fraction == 0 ? "" : " " + Math.round(100 * fraction) + " %"));
    }

    private String label(int training, int probe) {
        return probe == TRAINING ? labels.training(training)
                : labels.probe(training, probe) + " on " + labels.training(training);
    }
}
