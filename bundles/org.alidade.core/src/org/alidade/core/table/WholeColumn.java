package org.alidade.core.table;

import java.lang.reflect.Array;
import java.util.Map;

/** The cells of a column that come all at once, held to what was declared. */
final class WholeColumn {

    private WholeColumn() {
    }

    /**
     * A copy of the cells.
     *
     * @param reasons how many are missing for each reason
     * @throws IllegalArgumentException if they do not fit
     */
    static Object checked(Column column, Object cells, int rows, Map<String, Integer> reasons) {
        Object copy;
        int missing;
        if (column.isNumeric() && cells instanceof double[] numbers) {
            copy = numbers.clone();
            missing = missing(column, numbers);
        } else if (column.type() == ColumnType.TEXT && cells instanceof String[] texts) {
            copy = texts.clone();
            missing = missing((Object[]) texts);
        } else if (column.type() == ColumnType.WEIGHTS && cells instanceof float[][] weights) {
            copy = copy(column, weights);
            missing = missing((Object[]) weights);
        } else {
            throw new IllegalArgumentException("Column " + column.id() + " of type " + column.type()
                    + " is given cells of " + cells.getClass().getSimpleName());
        }
        require(column, "rows", rows, Array.getLength(copy));
        require(column, "missing cells", reasons.values().stream().mapToInt(count -> count).sum(), missing);
        return copy;
    }

    private static void require(Column column, String what, int expected, int found) {
        if (expected != found) {
            throw new IllegalArgumentException(
                    "Column " + column.id() + " has " + found + " " + what + ", expected " + expected);
        }
    }

    private static int missing(Column column, double... numbers) {
        int missing = 0;
        for (double number : numbers) {
            if (Double.isNaN(number)) {
                missing++;
            } else {
                column.require(number);
            }
        }
        return missing;
    }

    private static int missing(Object... cells) {
        int missing = 0;
        for (Object cell : cells) {
            missing += cell == null ? 1 : 0;
        }
        return missing;
    }

    private static float[][] copy(Column column, float[]... weights) {
        float[][] copy = weights.clone();
        for (int row = 0; row < copy.length; row++) {
            if (copy[row] != null) {
                copy[row] = copy[row].clone();
                for (float weight : copy[row]) {
                    column.require(weight);
                }
            }
        }
        return copy;
    }
}
