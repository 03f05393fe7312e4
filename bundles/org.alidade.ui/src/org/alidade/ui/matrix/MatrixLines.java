package org.alidade.ui.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

import org.alidade.engine.CellStatus;
import org.alidade.engine.RunListener;

/**
 * The lines of a matrix as they are shown: its rows, filtered and sorted, under the headings of groups. Keeps count of
 * the statuses with every change, so that showing a line costs nothing however many rows there are. UI thread.
 */
final class MatrixLines {

    private enum Direction {
        NONE, ASCENDING, DESCENDING
    }

    private static final CellStatus[] STATUSES = CellStatus.values();

    /** Rows under one heading, or all of them. */
    private static final class Section {

        private final int index;
        private final String label;
        private final List<Integer> rows = new ArrayList<>();
        private final int[][] counts;

        Section(int index, String label, int columns) {
            this.index = index;
            this.label = label;
            this.counts = new int[columns][STATUSES.length];
        }
    }

    private final Matrix matrix;
    private final MatrixAxes axes;
    private final byte[][] known;
    private final int[] masks;
    private final int[] totals = new int[STATUSES.length];
    private final int[] sectionOf;
    private final Set<String> collapsed = new HashSet<>();
    private MatrixFilter filter = MatrixFilter.NONE;
    private OptionalInt group = OptionalInt.empty();
    private int sorted;
    private Direction direction = Direction.NONE;
    private List<Section> sections = List.of();
    /** A row, or the complement of the index of a section. */
    private int[] lines = {};

    MatrixLines(Matrix matrix, MatrixAxes axes) {
        this.matrix = matrix;
        this.axes = axes;
        this.known = new byte[matrix.rows()][matrix.probes() + 1];
        this.masks = new int[matrix.rows()];
        this.sectionOf = new int[matrix.rows()];
        for (int row = 0; row < matrix.rows(); row++) {
            for (int column = 0; column < known[row].length; column++) {
                CellStatus status = matrix.state(row, column - 1).status();
                known[row][column] = (byte) status.ordinal();
                totals[status.ordinal()]++;
                masks[row] |= 1 << status.ordinal();
            }
        }
        rebuild();
    }

    /** Takes filter, order and groups over from other lines, as far as the axes are the same. */
    void takeOver(MatrixLines other) {
        filter = other.filter;
        if (other.axes.headings().equals(axes.headings()) && other.matrix.probes() == matrix.probes()) {
            sorted = other.sorted;
            direction = other.direction;
            group = other.group;
            collapsed.addAll(other.collapsed);
        }
        rebuild();
    }

    /** Number of lines. */
    int count() {
        return lines.length;
    }

    /** Number of rows that the filter lets through, in collapsed groups too. */
    int shown() {
        return sections.stream().mapToInt(section -> section.rows.size()).sum();
    }

    /** Whether a line is the heading of a group. */
    boolean isGroup(int line) {
        return lines[line] < 0;
    }

    /** The row that a line shows. */
    int row(int line) {
        return lines[line];
    }

    /** The rows below a heading, also if it is collapsed. */
    List<Integer> rows(int line) {
        return List.copyOf(section(line).rows);
    }

    /** What a heading says: the value that its rows share. */
    String label(int line) {
        return section(line).label;
    }

    boolean isCollapsed(int line) {
        return collapsed.contains(section(line).label);
    }

    /** How many of the cells below a heading have a status. */
    int count(int line, int probe, CellStatus status) {
        return section(line).counts[probe + 1][status.ordinal()];
    }

    private Section section(int line) {
        return sections.get(~lines[line]);
    }

    /** Number of all cells by status, filtered or not; those without are left out. */
    Map<CellStatus, Integer> totals() {
        Map<CellStatus, Integer> counts = new EnumMap<>(CellStatus.class);
        for (CellStatus status : STATUSES) {
            if (totals[status.ordinal()] > 0) {
                counts.put(status, totals[status.ordinal()]);
            }
        }
        return counts;
    }

    MatrixFilter filter() {
        return filter;
    }

    void filter(MatrixFilter other) {
        filter = other;
        rebuild();
    }

    /** The axis by which rows are grouped. */
    OptionalInt group() {
        return group;
    }

    void group(OptionalInt axis) {
        group = axis;
        collapsed.clear();
        rebuild();
    }

    /** Collapses an expanded heading, and the other way round. */
    void toggle(int line) {
        String label = section(line).label;
        if (!collapsed.remove(label)) {
            collapsed.add(label);
        }
        layOut();
    }

    /** Sorts by a column: ascending, when called again descending, then as the plan is. */
    void sort(int column) {
        Direction before = column == sorted ? direction : Direction.NONE;
        sorted = column;
        direction = switch (before) {
        case NONE -> Direction.ASCENDING;
        case ASCENDING -> Direction.DESCENDING;
        case DESCENDING -> Direction.NONE;
        };
        rebuild();
    }

    /** What a heading shows of the order. */
    String mark(int column) {
        return column != sorted || direction == Direction.NONE ? ""
                : direction == Direction.ASCENDING ? " \u25b2" : " \u25bc";
    }

    /**
     * Takes over how the cells of some rows stand now.
     *
     * @return whether other lines are shown
     */
    boolean update(BitSet rows) {
        List<String> words = filter.words();
        int wanted = MatrixFilter.mask(filter.statuses());
        boolean isOther = false;
        for (int row = rows.nextSetBit(0); row >= 0 && row < known.length; row = rows.nextSetBit(row + 1)) {
            update(row);
            boolean accepted = accepts(row, words, wanted);
            isOther |= accepted != sectionOf[row] >= 0;
        }
        if (isOther) {
            rebuild();
        }
        return isOther;
    }

    private void update(int row) {
        int mask = 0;
        for (int column = 0; column < known[row].length; column++) {
            int before = known[row][column];
            int now = matrix.state(row, column - 1).status().ordinal();
            mask |= 1 << now;
            if (before != now) {
                known[row][column] = (byte) now;
                totals[before]--;
                totals[now]++;
                if (sectionOf[row] >= 0) {
                    sections.get(sectionOf[row]).counts[column][before]--;
                    sections.get(sectionOf[row]).counts[column][now]++;
                }
            }
        }
        masks[row] = mask;
    }

    private boolean accepts(int row, List<String> words, int wanted) {
        return (wanted == 0 || (masks[row] & wanted) != 0) && MatrixFilter.accepts(words, axes, row);
    }

    private void rebuild() {
        List<String> words = filter.words();
        int wanted = MatrixFilter.mask(filter.statuses());
        Map<String, Section> found = new LinkedHashMap<>();
        Arrays.fill(sectionOf, -1);
        for (int row = 0; row < known.length; row++) {
            if (accepts(row, words, wanted)) {
                String label = group.isPresent() ? axes.text(group.getAsInt(), row) : "";
                Section section = found.computeIfAbsent(label,
                        name -> new Section(found.size(), name, matrix.probes() + 1));
                sectionOf[row] = section.index;
                section.rows.add(row);
                for (int column = 0; column < known[row].length; column++) {
                    section.counts[column][known[row][column]]++;
                }
            }
        }
        sections = List.copyOf(found.values());
        if (direction != Direction.NONE) {
            Comparator<Integer> order = order();
            sections.forEach(section -> section.rows.sort(order));
        }
        layOut();
    }

    private Comparator<Integer> order() {
        boolean isDescending = direction == Direction.DESCENDING;
        if (sorted < axes.count()) {
            return isDescending ? axes.order(sorted).reversed() : axes.order(sorted);
        }
        int probe = sorted == axes.count() ? RunListener.TRAINING : sorted - axes.count() - 1;
        double[] numbers = new double[known.length];
        Arrays.setAll(numbers, row -> MainNumber.value(matrix.state(row, probe)));
        Comparator<Integer> byNumber = Comparator.comparingDouble(row -> numbers[row]);
        Comparator<Integer> missingLast = Comparator.comparing(row -> Double.isNaN(numbers[row]));
        return missingLast.thenComparing(isDescending ? byNumber.reversed() : byNumber)
                .thenComparing(row -> known[row][probe + 1]);
    }

    private void layOut() {
        int[] all = new int[known.length + sections.size()];
        int count = 0;
        for (int s = 0; s < sections.size(); s++) {
            Section section = sections.get(s);
            if (group.isPresent()) {
                all[count++] = ~s;
            }
            if (group.isEmpty() || !collapsed.contains(section.label)) {
                for (int row : section.rows) {
                    all[count++] = row;
                }
            }
        }
        lines = Arrays.copyOf(all, count);
    }
}
