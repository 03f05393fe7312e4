package org.alidade.ui.matrix;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.alidade.core.contribution.Part;
import org.alidade.engine.CellStatus;
import org.alidade.engine.PlannedCell;
import org.alidade.engine.RunListener;
import org.alidade.engine.StatusBoard.State;
import org.alidade.ui.Messages;
import org.alidade.ui.grid.Grid.Place;
import org.alidade.ui.grid.GridContent;

/**
 * The matrix as a grid: what is trained, how its training stands, how each probe stands; headings of groups between. Axes
 * of which the plan has one value only have no column.
 */
final class MatrixContent implements GridContent {

    /** Longer headings take two lines. */
    private static final int LONG_HEADING = 12;
    private static final String EXPANDED = "\u25be ";
    private static final String COLLAPSED = "\u25b8 ";

    private Matrix matrix;
    private MatrixAxes axes;
    private MatrixLines lines;

    MatrixContent(Matrix matrix, MatrixAxes axes, MatrixLines lines) {
        show(matrix, axes, lines);
    }

    /** Shows other cells under the same headings. */
    void show(Matrix other, MatrixAxes otherAxes, MatrixLines otherLines) {
        matrix = other;
        axes = otherAxes;
        lines = otherLines;
    }

    MatrixAxes axes() {
        return axes;
    }

    MatrixLines lines() {
        return lines;
    }

    Matrix matrix() {
        return matrix;
    }

    /** What the columns are called, without marks; matrices of equal headings can be shown in one grid. */
    List<String> headings() {
        return IntStream.range(0, columns()).mapToObj(this::name).toList();
    }

    /** Whether a column shows how a cell stands. */
    boolean isCell(int column) {
        return column >= axes.count();
    }

    /** Which probe a column shows, or {@link RunListener#TRAINING}. */
    int probe(int column) {
        return column == axes.count() ? RunListener.TRAINING : column - axes.count() - 1;
    }

    /** The cells that a place stands for: a row of an axis for all of its cells, a heading for the rows below it. */
    Set<PlannedCell> cells(int column, int line) {
        List<Integer> rows = lines.isGroup(line) ? lines.rows(line) : List.of(lines.row(line));
        Set<PlannedCell> cells = new LinkedHashSet<>();
        for (int row : rows) {
            if (isCell(column)) {
                cells.add(new PlannedCell(row, probe(column)));
            } else {
                IntStream.range(RunListener.TRAINING, matrix.probes())
                        .forEach(probe -> cells.add(new PlannedCell(row, probe)));
            }
        }
        return cells;
    }

    @Override
    public int columns() {
        return axes.count() + 1 + matrix.probes();
    }

    @Override
    public int rows() {
        return lines.count();
    }

    @Override
    public String heading(int column) {
        String name = name(column);
        return (isCell(column) && probe(column) >= 0 ? inTwoLines(name) : name) + lines.mark(column);
    }

    String name(int column) {
        if (!isCell(column)) {
            return axes.heading(column);
        }
        return probe(column) == RunListener.TRAINING ? Messages.Matrix_training : axes.probe(probe(column));
    }

    /** Breaks a long heading at the space that is nearest to its middle. */
    private static String inTwoLines(String heading) {
        if (heading.length() <= LONG_HEADING) {
            return heading;
        }
        int middle = heading.length() / 2;
        int before = heading.lastIndexOf(' ', middle);
        int after = heading.indexOf(' ', middle);
        int at = after < 0 || before >= 0 && middle - before <= after - middle ? before : after;
        return at < 0 ? heading : heading.substring(0, at) + "\n" + heading.substring(at + 1);
    }

    @Override
    public String text(int column, int line) {
        if (lines.isGroup(line)) {
            return isCell(column) ? counted(column, line) : groupText(column, line);
        }
        return isCell(column) ? StatusLabels.of(state(column, line)) : axes.text(column, lines.row(line));
    }

    /** What the rows share in its own column, and how many there are in one that differs among them. */
    private String groupText(int column, int line) {
        int shared = lines.group().orElse(0);
        String count = Messages.bind(Messages.Matrix_group_rows, lines.rows(line).size());
        if (column == shared) {
            return (lines.isCollapsed(line) ? COLLAPSED : EXPANDED) + lines.label(line);
        }
        return column == (axes.isSeed(shared) ? 0 : axes.count() - 1) ? count : "";
    }

    /** How many cells below a heading have results, and how many failed. */
    private String counted(int column, int line) {
        int probe = probe(column);
        int done = lines.count(line, probe, CellStatus.DONE) + lines.count(line, probe, CellStatus.REUSED);
        int failed = lines.count(line, probe, CellStatus.FAILED);
        int never = lines.count(line, probe, CellStatus.EXCLUDED) + lines.count(line, probe, CellStatus.IMPOSSIBLE);
        String text = Messages.bind(Messages.Matrix_group_done, done, lines.rows(line).size() - never);
        return failed == 0 ? text : text + ", " + Messages.bind(Messages.Matrix_group_failed, failed);
    }

    @Override
    public String longest(int column) {
        return isCell(column) ? StatusLabels.of(new State(CellStatus.REUSED, "measured -0.000", 1))
                : EXPANDED + axes.longest(column);
    }

    @Override
    public Optional<String> headingTip(int column) {
        if (!isCell(column) || probe(column) == RunListener.TRAINING) {
            return Optional.of(Messages.Matrix_heading_tip);
        }
        return Optional.of(axes.probe(probe(column)) + "\n"
                + matrix.training(0).probes().get(probe(column)).probe().contribution().description() + "\n"
                + Messages.Matrix_heading_tip);
    }

    @Override
    public Optional<String> tip(int column, int line) {
        if (lines.isGroup(line)) {
            return isCell(column) ? Optional.empty() : Optional.of(lines.label(line));
        }
        if (!isCell(column)) {
            return axes.part(column, lines.row(line)).map(MatrixContent::described);
        }
        State state = state(column, line);
        String meaning = StatusLabels.meaning(state.status());
        return Optional.of(state.detail().isEmpty() ? meaning : meaning + "\n" + state.detail());
    }

    private static String described(Part part) {
        return part.contribution().id() + " " + part.contribution().version() + "\n" + part.settings();
    }

    @Override
    public Optional<String> style(int column, int line) {
        if (lines.isGroup(line)) {
            return Optional.of(isCell(column) ? MatrixStyles.GROUP_CELL : MatrixStyles.GROUP);
        }
        return Optional.of(isCell(column) ? state(column, line).status().name() : MatrixStyles.PLAIN);
    }

    /** How far a running cell is, from 0 to 1. */
    double fraction(int column, int line) {
        return isCell(column) && line < lines.count() && !lines.isGroup(line) ? state(column, line).fraction() : 0;
    }

    private State state(int column, int line) {
        return matrix.state(lines.row(line), probe(column));
    }

    /** Lines of tab-separated values under their headings: of each place its text, and what its row is. */
    String copied(Set<Place> places) {
        Set<Integer> columns = new TreeSet<>(IntStream.range(0, axes.count()).boxed().toList());
        Set<Integer> rows = new TreeSet<>();
        places.forEach(place -> {
            columns.add(place.column());
            rows.add(place.row());
        });
        List<String> text = new ArrayList<>();
        text.add(String.join("\t", columns.stream().map(this::name).toList()));
        for (int row : rows) {
            text.add(String.join("\t", columns.stream().map(column -> text(column, row)).toList()));
        }
        return String.join("\n", text) + "\n";
    }
}
