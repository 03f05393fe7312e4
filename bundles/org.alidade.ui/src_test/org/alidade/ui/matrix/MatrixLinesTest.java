package org.alidade.ui.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

import org.alidade.engine.CellStatus;
import org.alidade.engine.RunListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows in the order of the plan: SST LSTM 1, 2; SST CNN 1, 2; IMDB LSTM 1, 2; IMDB CNN 1, 2. */
class MatrixLinesTest {

    private final Matrix matrix = Matrices.matrix(Matrices.plan(2));
    private final MatrixAxes axes = new MatrixAxes(matrix.expansion());
    private final MatrixLines lines = new MatrixLines(matrix, axes);

    @Test
    void axesWithOneValueHaveNoColumn() {
        assertEquals(List.of("SST", "LSTM", "1"), IntStream.range(0, axes.count()).mapToObj(axis -> axes.text(axis, 0))
                .toList());
        assertEquals("FLAT, TANH", axes.common());
    }

    @ParameterizedTest(name = "filter {0}")
    @CsvSource(delimiter = '|', value = {"cnn | 2 3 6 7", "CNN imdb | 6 7", "encoder:lstm seed:2 | 1 5",
            "dataset:im | 4 5 6 7", "'seed 1' | 0 2 4 6", "nowhere | ''", "'' | 0 1 2 3 4 5 6 7",
            "encoder: | 0 1 2 3 4 5 6 7", "( | ''"})
    void aRowIsShownIfItSaysEveryWord(String text, String rows) {
        lines.filter(MatrixFilter.NONE.withText(text));
        assertEquals(rows, rows());
    }

    @Test
    void aStatusAsksForRowsWithSuchACell() {
        matrix.board().changed(3, 1, CellStatus.FAILED, "");
        update(3);
        lines.filter(MatrixFilter.NONE.withStatuses(Set.of(CellStatus.FAILED)));
        assertEquals("3", rows());
    }

    @Test
    void rowsComeAndGoWithTheirStatuses() {
        lines.filter(MatrixFilter.NONE.withStatuses(Set.of(CellStatus.RUNNING)));
        assertEquals("", rows());
        matrix.board().changed(5, 0, CellStatus.RUNNING, "");
        assertTrue(update(5));
        assertEquals("5", rows());
        matrix.board().progress(5, 0, .5);
        assertFalse(update(5), "the same rows are shown");
        matrix.board().changed(5, 0, CellStatus.DONE, "");
        assertTrue(update(5));
        assertEquals("", rows());
    }

    @Test
    void totalsFollowEveryChange() {
        matrix.board().changed(0, RunListener.TRAINING, CellStatus.DONE, "");
        matrix.board().changed(0, 0, CellStatus.FAILED, "");
        update(0);
        assertEquals(Map.of(CellStatus.NEW, 22, CellStatus.DONE, 1, CellStatus.FAILED, 1), lines.totals());
    }

    @Test
    void aColumnSortsUpThenDownThenNot() {
        lines.sort(1);
        assertEquals("2 3 6 7 0 1 4 5", rows());
        lines.sort(1);
        assertEquals("0 1 4 5 2 3 6 7", rows());
        lines.sort(1);
        assertEquals("0 1 2 3 4 5 6 7", rows());
    }

    @Test
    void seedsAreSortedAsNumbers() {
        Matrix many = Matrices.matrix(Matrices.plan(10));
        MatrixLines sorted = new MatrixLines(many, new MatrixAxes(many.expansion()));
        sorted.filter(MatrixFilter.NONE.withText("sst lstm"));
        sorted.sort(2);
        sorted.sort(2);
        assertEquals(9, sorted.row(0), "seed 10, not 9");
    }

    @Test
    void resultsAreSortedByTheirNumberAndWhatHasNoneComesLast() {
        matrix.board().changed(4, 0, CellStatus.DONE, "Tau 0.300 ± 0.1");
        matrix.board().changed(1, 0, CellStatus.REUSED, "Tau -0.200 ± 0.1");
        lines.sort(axes.count() + 1);
        assertEquals("1 4 0 2 3 5 6 7", rows());
        lines.sort(axes.count() + 1);
        assertEquals("4 1 0 2 3 5 6 7", rows());
    }

    @Test
    void groupsHaveHeadingsThatCountAndCollapse() {
        lines.group(OptionalInt.of(1));
        assertEquals(2 + 8, lines.count());
        assertEquals("LSTM", lines.label(0));
        assertEquals(List.of(0, 1, 4, 5), lines.rows(0));
        matrix.board().changed(4, 1, CellStatus.DONE, "");
        update(4);
        assertEquals(1, lines.count(0, 1, CellStatus.DONE));
        assertEquals(3, lines.count(0, 1, CellStatus.NEW));
        lines.toggle(0);
        assertEquals(2 + 4, lines.count());
        assertEquals("CNN", lines.label(1));
        lines.toggle(0);
        assertEquals(2 + 8, lines.count());
    }

    @Test
    void otherCellsAreShownByTheSameFilterAndGroups() {
        lines.filter(MatrixFilter.NONE.withText("imdb"));
        lines.group(OptionalInt.of(1));
        MatrixLines others = new MatrixLines(matrix, axes);
        others.takeOver(lines);
        assertEquals(2 + 4, others.count());
    }

    private boolean update(int row) {
        BitSet rows = new BitSet();
        rows.set(row);
        return lines.update(rows);
    }

    private String rows() {
        return String.join(" ", IntStream.range(0, lines.count())
                .mapToObj(line -> Integer.toString(lines.row(line))).toList());
    }
}
