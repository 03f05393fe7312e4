package org.alidade.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class StatusBoardTest {

    /** Two trainings with one probe each: four cells. */
    private final StatusBoard board = new StatusBoard(Expansion.of(Fakes.plan(), new Fakes().contributions()),
            RunListener.NONE);

    @Test
    void nothingIsDoneAtFirst() {
        assertEquals(0, board.share());
    }

    /** One of four cells is done, another half way: (1 + 1/2) / 4. */
    @Test
    void aRunningCellCountsWithItsFraction() {
        board.changed(0, RunListener.TRAINING, CellStatus.DONE, "");
        board.changed(0, 0, CellStatus.RUNNING, "");
        board.progress(0, 0, .5);
        assertEquals(.375, board.share());
    }

    @Test
    void whatCannotRunNeedsNoMoreWork() {
        board.changed(0, RunListener.TRAINING, CellStatus.FAILED, "");
        board.changed(0, 0, CellStatus.NOT_RUN, "");
        board.changed(1, RunListener.TRAINING, CellStatus.REUSED, "");
        board.changed(1, 0, CellStatus.CANCELLED, "");
        assertEquals(1, board.share());
    }

    @Test
    void countsAndRunningCellsFollowEveryChange() {
        board.changed(0, RunListener.TRAINING, CellStatus.RUNNING, "");
        board.changed(1, RunListener.TRAINING, CellStatus.RUNNING, "");
        assertEquals(Map.of(CellStatus.NEW, 2, CellStatus.RUNNING, 2), board.counts());
        assertEquals(List.of(new PlannedCell(0, RunListener.TRAINING), new PlannedCell(1, RunListener.TRAINING)),
                board.running());
        board.changed(0, RunListener.TRAINING, CellStatus.DONE, "");
        board.changed(1, RunListener.TRAINING, CellStatus.FAILED, "");
        assertEquals(Map.of(CellStatus.NEW, 2, CellStatus.DONE, 1, CellStatus.FAILED, 1), board.counts());
        assertEquals(List.of(), board.running());
    }
}
