package org.alidade.ui.grid;

import java.util.Comparator;
import java.util.stream.IntStream;

import org.alidade.core.table.Column;
import org.alidade.core.table.Table;

/** The rows of a table in the order of one column; the table itself stays as it is. Missing cells come last. */
final class RowOrder {

    private enum Direction {
        NONE, ASCENDING, DESCENDING
    }

    /** The widest of the marks. */
    static final String LONGEST_MARK = " \u25b2";

    private final Table table;
    private int[] rows;
    private int column;
    private Direction direction = Direction.NONE;

    RowOrder(Table table) {
        this.table = table;
        this.rows = unsorted();
    }

    /** Which row of the table stands at a position. */
    int row(int position) {
        return rows[position];
    }

    /** Sorts by a column: ascending, when called again descending, then as the table is. */
    void next(int index) {
        Direction before = index == column ? direction : Direction.NONE;
        column = index;
        direction = switch (before) {
        case NONE -> Direction.ASCENDING;
        case ASCENDING -> Direction.DESCENDING;
        case DESCENDING -> Direction.NONE;
        };
        rows = direction == Direction.NONE ? unsorted()
                : IntStream.range(0, table.rows()).boxed().sorted(order(table.columns().get(index)))
                        .mapToInt(Integer::intValue).toArray();
    }

    /** What a heading shows of the order. */
    String mark(int index) {
        if (index != column || direction == Direction.NONE) {
            return "";
        }
        return direction == Direction.ASCENDING ? LONGEST_MARK : " \u25bc";
    }

    private int[] unsorted() {
        return IntStream.range(0, table.rows()).toArray();
    }

    private Comparator<Integer> order(Column sorted) {
        Comparator<Integer> ascending = switch (sorted.type()) {
        case NUMBER, INTEGER -> byNumber(table.numbers(sorted.id()));
        case TEXT -> Comparator.comparing(row -> table.text(sorted.id(), row));
        case WEIGHTS -> byNumber(lengths(sorted.id()));
        };
        Comparator<Integer> missingLast = Comparator.comparing(row -> table.isMissing(sorted.id(), row));
        return missingLast.thenComparing(direction == Direction.DESCENDING ? ascending.reversed() : ascending);
    }

    /** How many weights each row has: their order among one another would mean nothing. */
    private double[] lengths(String weights) {
        return IntStream.range(0, table.rows()).mapToDouble(row -> table.weights(weights, row).length).toArray();
    }

    private static Comparator<Integer> byNumber(double[] numbers) {
        return Comparator.comparingDouble(row -> numbers[row]);
    }
}
