package org.alidade.ui.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;

import org.alidade.engine.CellStatus;
import org.alidade.engine.RunListener;
import org.alidade.ui.matrix.TimeEstimate.Answer;
import org.alidade.ui.matrix.TimeEstimate.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows in the order of the plan: SST LSTM 1, 2; SST CNN 1, 2; IMDB LSTM 1, 2; IMDB CNN 1, 2; two probes each. */
class TimeEstimateTest {

    private final Matrix matrix = Matrices.matrix(Matrices.plan(2));
    private final TimeEstimate time = new TimeEstimate(matrix);

    @Test
    void nothingIsKnownBeforeTheFirstCellHasFinished() {
        assertEquals(new Answer(0, 0, 0, 24, 24), time.of(Scope.MISSING));
    }

    @Test
    void whatIsMissingIsToldUntilARunHasQueuedWhatItComputes() {
        assertTrue(MatrixSummary.time(time, 2).startsWith("Cells without result: 24;"));
        queue(1, RunListener.TRAINING);
        assertTrue(MatrixSummary.time(time, 2).startsWith("Cells left: 1;"));
    }

    /** The training of seed 1 took 10 s, so that of seed 2 will; nothing is known of the other probe. */
    @Test
    void cellsThatDifferInTheSeedAloneAreJudgedByOneAnother() {
        done(0, RunListener.TRAINING, 10);
        queue(1, RunListener.TRAINING);
        assertEquals(new Answer(10, 10, 1, 0, 1), time.of(Scope.RUN));
        queue(1, 0);
        assertEquals(new Answer(10, 10, 1, 1, 2), time.of(Scope.RUN));
    }

    /** SST CNN 2 is judged by SST CNN 1 (30 s) and not by SST LSTM (10 s); IMDB LSTM by both, as the model's: 20 s. */
    @Test
    void theClosestKindThatHasFinishedDecides() {
        done(0, RunListener.TRAINING, 10);
        done(2, RunListener.TRAINING, 30);
        queue(3, RunListener.TRAINING);
        assertEquals(30, time.of(Scope.RUN).seconds(), 1e-9);
        queue(4, RunListener.TRAINING);
        assertEquals(30 + 20, time.of(Scope.RUN).seconds(), 1e-9);
    }

    /** SST CNN 2 is judged by SST CNN 1, IMDB LSTM by both finished ones, which makes two and not three. */
    @Test
    void aFinishedCellIsCountedOnceHoweverManyAreJudgedByIt() {
        done(0, RunListener.TRAINING, 10);
        done(2, RunListener.TRAINING, 30);
        queue(3, RunListener.TRAINING);
        queue(4, RunListener.TRAINING);
        assertEquals(2, time.of(Scope.RUN).basis());
    }

    @Test
    void aRunningCellCountsWithWhatItHasLeft() {
        done(0, 0, 8);
        matrix.board().changed(1, 0, CellStatus.RUNNING, "");
        matrix.board().progress(1, 0, .75);
        update(1);
        assertEquals(2, time.of(Scope.RUN).seconds(), 1e-9);
    }

    @Test
    void failedCellsAreMissingButNotLeftToRun() {
        done(0, 0, 8);
        matrix.board().changed(1, 0, CellStatus.FAILED, "");
        update(1);
        assertEquals(0, time.of(Scope.RUN).cells());
        assertEquals(23, time.of(Scope.MISSING).cells());
    }

    @Test
    void aTimeThatIsToldAgainCountsOnce() {
        done(0, 0, 8);
        done(0, 0, 8);
        done(0, 0, 4);
        assertEquals(4, time.of(Scope.RUN).spent(), 1e-9);
    }

    @ParameterizedTest(name = "{0} s")
    @CsvSource({"0.2, 1 s", "119, 119 s", "121, 2 min", "3570, 60 min", "7500, 2 h 5 min", "180000, 2 d 2 h"})
    void timesAreRounded(double seconds, String expected) {
        assertEquals(expected, Durations.of(seconds));
    }

    private void done(int row, int probe, double seconds) {
        matrix.board().changed(row, probe, CellStatus.DONE, "");
        matrix.board().took(row, probe, seconds);
        update(row);
    }

    private void queue(int row, int probe) {
        matrix.board().changed(row, probe, CellStatus.QUEUED, "");
        update(row);
    }

    private void update(int row) {
        BitSet rows = new BitSet();
        rows.set(row);
        time.update(rows);
    }
}
