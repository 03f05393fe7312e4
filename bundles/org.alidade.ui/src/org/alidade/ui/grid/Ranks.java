package org.alidade.ui.grid;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

import org.alidade.core.table.Column;
import org.alidade.core.table.Table;

/**
 * The places of a column's values in its order, so that any number of columns is sorted by counting.
 *
 * @param ranks by row, from 0, equal values alike; {@code count} where the cell is missing
 * @param count number of different values
 */
record Ranks(int[] ranks, int count) {

    /** Ranks a column. Weights are ranked by how many there are: an order among them would mean nothing. */
    static Ranks of(Table table, Column column) {
        return switch (column.type()) {
        case NUMBER, INTEGER -> ofNumbers(table.numbers(column.id()));
        case WEIGHTS -> ofNumbers(lengths(table, column.id()));
        case TEXT -> ofTexts(table, column.id());
        };
    }

    private static double[] lengths(Table table, String column) {
        return IntStream.range(0, table.rows()).mapToDouble(
                row -> table.isMissing(column, row) ? Double.NaN : table.weights(column, row).length).toArray();
    }

    private static Ranks ofNumbers(double[] numbers) {
        double[] sorted = Arrays.stream(numbers).filter(number -> !Double.isNaN(number)).map(Ranks::withoutSign)
                .sorted().distinct().toArray();
        int[] ranks = new int[numbers.length];
        for (int row = 0; row < ranks.length; row++) {
            ranks[row] = Double.isNaN(numbers[row]) ? sorted.length
                    : Arrays.binarySearch(sorted, withoutSign(numbers[row]));
        }
        return new Ranks(ranks, sorted.length);
    }

    /** Zero has none. */
    private static double withoutSign(double number) {
        return number + 0.0;
    }

    private static Ranks ofTexts(Table table, String column) {
        Map<String, Integer> places = new HashMap<>();
        String[] texts = table.texts(column);
        for (String text : texts) {
            if (text != null) {
                places.put(text, 0);
            }
        }
        String[] sorted = places.keySet().toArray(String[]::new);
        Arrays.parallelSort(sorted, NaturalOrder.INSTANCE);
        for (int place = 0; place < sorted.length; place++) {
            places.put(sorted[place], place);
        }
        int[] ranks = new int[texts.length];
        for (int row = 0; row < texts.length; row++) {
            ranks[row] = texts[row] == null ? sorted.length : places.get(texts[row]);
        }
        return new Ranks(ranks, sorted.length);
    }

    /** Rows in the order of this column; rows of equal rank stay in the order in which they are given. */
    int[] sorted(int[] rows, SortKey.Order order) {
        int[] starts = new int[count + 2];
        for (int row : rows) {
            starts[place(row, order) + 1]++;
        }
        for (int place = 1; place < starts.length; place++) {
            starts[place] += starts[place - 1];
        }
        int[] sorted = new int[rows.length];
        for (int row : rows) {
            sorted[starts[place(row, order)]++] = row;
        }
        return sorted;
    }

    private int place(int row, SortKey.Order order) {
        boolean stays = order == SortKey.Order.ASCENDING || ranks[row] == count;
        return stays ? ranks[row] : count - 1 - ranks[row];
    }
}
