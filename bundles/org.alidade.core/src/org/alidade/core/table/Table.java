package org.alidade.core.table;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a probe measured: rows of typed cells under declared columns. A cell may be missing; then the reason is counted.
 * Immutable.
 */
public final class Table {

    private final List<Column> columns;
    private final int rows;
    private final Object[] data;
    private final Map<String, Map<String, Integer>> missing;
    private final Map<String, Integer> places = new HashMap<>();

    /**
     * @param data for each column one double[] (NaN = missing), String[] or float[][] (null = missing)
     */
    Table(List<Column> columns, int rows, Object[] data, Map<String, Map<String, Integer>> missing) {
        this.columns = List.copyOf(columns);
        this.rows = rows;
        this.data = data;
        this.missing = missing;
        this.columns.forEach(column -> places.put(column.id(), places.size()));
    }

    /**
     * A table of whole columns, such as one that comes out of a file.
     *
     * @param cells   the cells of each column, in one array of the same length: double[] of numbers, NaN where missing;
     *                String[] of texts or float[][] of weights, null where missing
     * @param missing why cells are missing: by column, how many for each reason
     * @throws IllegalArgumentException if cells do not fit their column, or not as many are missing as there are reasons
     */
    public static Table of(List<Column> columns, List<?> cells, Map<String, Map<String, Integer>> missing) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "Expected cells of " + columns.size() + " columns, found " + cells.size());
        }
        int rows = cells.isEmpty() ? 0 : Array.getLength(cells.get(0));
        Object[] data = new Object[columns.size()];
        for (int c = 0; c < data.length; c++) {
            data[c] = WholeColumn.checked(columns.get(c), cells.get(c), rows,
                    missing.getOrDefault(columns.get(c).id(), Map.of()));
        }
        Map<String, Map<String, Integer>> reasons = new TreeMap<>();
        missing.forEach((column, counts) -> reasons.put(column, new TreeMap<>(counts)));
        return new Table(columns, rows, data, reasons);
    }

    /**
     * This table with one more column of texts.
     *
     * @param column of type TEXT, with an id that is not in use
     * @param texts  one a row, null where missing
     */
    public Table with(Column column, String[] texts) {
        return with(column, ColumnType.TEXT, texts.length, texts.clone());
    }

    /**
     * This table with one more column of numbers.
     *
     * @param column  of type NUMBER or INTEGER, with an id that is not in use
     * @param numbers one a row, NaN where missing
     */
    public Table with(Column column, double[] numbers) {
        return with(column, column.isNumeric() ? column.type() : ColumnType.NUMBER, numbers.length, numbers.clone());
    }

    private Table with(Column column, ColumnType type, int size, Object values) {
        if (column.type() != type || size != rows || has(column.id())) {
            throw new IllegalArgumentException("Column " + column.id() + " of " + size + " values of type "
                    + column.type() + " cannot be added as " + type + " to " + rows + " rows of "
                    + columns.stream().map(Column::id).toList());
        }
        List<Column> more = new ArrayList<>(columns);
        more.add(column);
        Object[] all = Arrays.copyOf(data, data.length + 1);
        all[data.length] = values;
        return new Table(more, rows, all, missing);
    }

    /** Whether there is a column of an id. */
    public boolean has(String id) {
        return places.containsKey(id);
    }

    /** The declared columns, in order. */
    public List<Column> columns() {
        return columns;
    }

    /** Number of rows. */
    public int rows() {
        return rows;
    }

    /**
     * A column by its id.
     *
     * @throws IllegalArgumentException if there is none; the message lists those there are
     */
    public Column column(String id) {
        return columns.get(index(id));
    }

    /** Whether a cell has a value. */
    public boolean isMissing(String column, int row) {
        int index = index(column);
        return switch (columns.get(index).type()) {
        case NUMBER, INTEGER -> Double.isNaN(numbers(index)[row]);
        case TEXT -> texts(index)[row] == null;
        case WEIGHTS -> weights(index)[row] == null;
        };
    }

    /** A number of a numeric column; NaN if missing. */
    public double number(String column, int row) {
        return numbers(index(column))[row];
    }

    /** A copy of a numeric column; NaN where missing. */
    public double[] numbers(String column) {
        return numbers(index(column)).clone();
    }

    /** A copy of a column of texts; null where missing. */
    public String[] texts(String column) {
        if (data[index(column)] instanceof String[] texts) {
            return texts.clone();
        }
        throw new IllegalArgumentException("Column " + column + " holds no texts");
    }

    /**
     * The numbers of a cell of a column of weights, the caller's own; empty if missing.
     *
     * @throws IllegalArgumentException if the column holds something else
     */
    public float[] weights(String column, int row) {
        float[] weights = weights(index(column))[row];
        return weights == null ? new float[0] : weights.clone();
    }

    /**
     * A cell of any column as it stands in files: numbers in Java's shortest form, weights separated by spaces, empty if
     * missing.
     */
    public String text(String column, int row) {
        int index = index(column);
        if (isMissing(column, row)) {
            return "";
        }
        return switch (columns.get(index).type()) {
        case NUMBER -> Double.toString(numbers(index)[row]);
        case INTEGER -> Long.toString((long) numbers(index)[row]);
        case TEXT -> texts(index)[row];
        case WEIGHTS -> spaced(weights(index)[row]);
        };
    }

    /** Why cells of a column are missing, and how many for each reason, sorted; empty if none are. */
    public Map<String, Integer> missingReasons(String column) {
        index(column);
        return new TreeMap<>(missing.getOrDefault(column, Map.of()));
    }

    private double[] numbers(int index) {
        if (data[index] instanceof double[] numbers) {
            return numbers;
        }
        throw new IllegalArgumentException(
                "Column " + columns.get(index).id() + " holds no numbers, or several in a cell");
    }

    private float[][] weights(int index) {
        if (data[index] instanceof float[][] weights) {
            return weights;
        }
        throw new IllegalArgumentException("Column " + columns.get(index).id() + " holds no weights");
    }

    private static String spaced(float[] weights) {
        StringBuilder text = new StringBuilder();
        for (float weight : weights) {
            text.append(text.isEmpty() ? "" : " ").append(weight);
        }
        return text.toString();
    }

    private String[] texts(int index) {
        return (String[]) data[index];
    }

    private int index(String id) {
        Integer place = places.get(id);
        if (place == null) {
            throw new IllegalArgumentException(
                    "No column '" + id + "'; there are " + columns.stream().map(Column::id).toList());
        }
        return place;
    }
}
