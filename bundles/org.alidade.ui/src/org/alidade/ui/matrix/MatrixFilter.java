package org.alidade.ui.matrix;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.alidade.engine.CellStatus;

/**
 * Which rows of a matrix are shown.
 *
 * @param text     words, each of which a row has to say of its training; {@code encoder:lstm} asks one column alone,
 *                 {@code seed:3} that seed exactly
 * @param statuses of which a row has to have a cell; none for any
 */
record MatrixFilter(String text, Set<CellStatus> statuses) {

    static final MatrixFilter NONE = new MatrixFilter("", Set.of());

    MatrixFilter {
        statuses = Set.copyOf(statuses);
    }

    MatrixFilter withText(String other) {
        return new MatrixFilter(other, statuses);
    }

    MatrixFilter withStatuses(Set<CellStatus> other) {
        return new MatrixFilter(text, other);
    }

    /** One bit a status. */
    static int mask(Set<CellStatus> statuses) {
        return statuses.stream().mapToInt(status -> 1 << status.ordinal()).sum();
    }

    /** The statuses of a mask. */
    static Set<CellStatus> statuses(int mask) {
        EnumSet<CellStatus> found = EnumSet.noneOf(CellStatus.class);
        for (CellStatus status : CellStatus.values()) {
            if ((mask >> status.ordinal() & 1) == 1) {
                found.add(status);
            }
        }
        return found;
    }

    boolean isNone() {
        return text.isBlank() && statuses.isEmpty();
    }

    /** The words of the text, in lower case. */
    List<String> words() {
        return Stream.of(text.toLowerCase(Locale.ROOT).strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }

    /** Whether a row says what the words ask for. */
    static boolean accepts(List<String> words, MatrixAxes axes, int row) {
        for (String word : words) {
            int colon = word.indexOf(':');
            boolean found = colon > 0 ? accepts(word.substring(0, colon), word.substring(colon + 1), axes, row)
                    : axes.searched(row).contains(word);
            if (!found) {
                return false;
            }
        }
        return true;
    }

    private static boolean accepts(String heading, String value, MatrixAxes axes, int row) {
        for (int axis = 0; axis < axes.count(); axis++) {
            if (axes.heading(axis).toLowerCase(Locale.ROOT).replace(" ", "").startsWith(heading)) {
                String text = axes.text(axis, row).toLowerCase(Locale.ROOT);
                return axes.isSeed(axis) ? value.isEmpty() || text.equals(value) : text.contains(value);
            }
        }
        return axes.searched(row).contains(heading + ":" + value);
    }
}
