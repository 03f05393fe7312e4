package org.alidade.core.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Collects the rows of a table and holds the writer to what was declared: every column of every row is filled, or said
 * to be missing with a reason; every number is in its column's range. One thread.
 */
public final class TableBuilder {

    /** Of a number and of what keeps it. */
    private static final int NUMBER_BYTES = 24;
    private static final int CHARACTER_BYTES = 2;
    private static final int WEIGHT_BYTES = 4;

    private final List<Column> columns;
    private final long mostBytes;
    private long bytes;
    private final Map<String, Integer> indices = new HashMap<>();
    private final List<Object[]> rows = new ArrayList<>();
    private final Map<String, Map<String, Integer>> missing = new TreeMap<>();

    /** A builder of a table with these columns, of any size. */
    public TableBuilder(List<Column> columns) {
        this(columns, Long.MAX_VALUE);
    }

    /**
     * A builder of a table with these columns.
     *
     * @param mostBytes largest size in memory, about
     */
    public TableBuilder(List<Column> columns, long mostBytes) {
        this.columns = List.copyOf(columns);
        this.mostBytes = mostBytes;
        for (Column column : this.columns) {
            indices.put(column.id(), indices.size());
        }
    }

    /** Number of rows added so far. */
    public int rows() {
        return rows.size();
    }

    /** Starts a row. */
    public Row row() {
        return new Row();
    }

    /** The rows added so far, as a table. */
    public Table build() {
        Object[] data = new Object[columns.size()];
        for (int c = 0; c < data.length; c++) {
            data[c] = switch (columns.get(c).type()) {
            case NUMBER, INTEGER -> numbers(c);
            case TEXT -> texts(c);
            case WEIGHTS -> weights(c);
            };
        }
        Map<String, Map<String, Integer>> reasons = new TreeMap<>();
        missing.forEach((column, counts) -> reasons.put(column, new TreeMap<>(counts)));
        return new Table(columns, rows.size(), data, reasons);
    }

    private double[] numbers(int column) {
        return rows.stream().mapToDouble(row -> row[column] instanceof Double number ? number : Double.NaN).toArray();
    }

    private String[] texts(int column) {
        return rows.stream().map(row -> row[column] instanceof String text ? text : null).toArray(String[]::new);
    }

    private float[][] weights(int column) {
        return rows.stream().map(row -> row[column] instanceof float[] weights ? weights : null)
                .toArray(float[][]::new);
    }

    /** A row being filled. What is said last of a cell counts. */
    public final class Row {

        private final Object[] cells = new Object[columns.size()];
        private final Map<String, String> reasons = new HashMap<>(0);

        private Row() {
        }

        /**
         * A number.
         *
         * @throws IllegalArgumentException if the column is unknown or textual, or the number is not finite, not in
         *                                  range, or not whole where whole numbers are declared
         */
        public Row set(String id, double value) {
            Column column = column(id);
            if (!column.isNumeric()) {
                throw new IllegalArgumentException("Column " + id + " takes " + takes(column) + ", found the number "
                        + value);
            }
            column.require(value);
            return fill(id, value);
        }

        /**
         * A text.
         *
         * @throws IllegalArgumentException if the column is unknown or numeric
         */
        public Row set(String id, String value) {
            Column column = column(id);
            if (column.type() != ColumnType.TEXT) {
                throw new IllegalArgumentException("Column " + id + " takes " + takes(column) + ", found \"" + value
                        + "\"");
            }
            return fill(id, value);
        }

        /**
         * Weights, one for each unit of the instance.
         *
         * @throws IllegalArgumentException if the column is unknown or of another type, or a number is not finite or not
         *                                  in range
         */
        public Row set(String id, float[] values) {
            Column column = column(id);
            if (column.type() != ColumnType.WEIGHTS) {
                throw new IllegalArgumentException("Column " + id + " takes " + takes(column) + ", found weights");
            }
            for (float value : values) {
                column.require(value);
            }
            return fill(id, values.clone());
        }

        private static String takes(Column column) {
            return switch (column.type()) {
            case NUMBER, INTEGER -> "numbers";
            case TEXT -> "text";
            case WEIGHTS -> "weights";
            };
        }

        /** Says why a cell has no value; equal reasons are counted together. */
        public Row missing(String id, String reason) {
            column(id);
            cells[indices.get(id)] = null;
            reasons.put(id, reason);
            return this;
        }

        /**
         * Ends the row and adds it.
         *
         * @throws IllegalStateException if a column is neither filled nor said to be missing, or the table grows larger
         *                               than it may
         */
        public void add() {
            requireFilled();
            requireRoom();
            reasons.forEach((id, reason) -> missing.computeIfAbsent(id, key -> new TreeMap<>()).merge(reason, 1,
                    Integer::sum));
            rows.add(cells.clone());
        }

        private void requireFilled() {
            for (Object cell : cells) {
                if (cell == null) {
                    List<String> unfilled = columns.stream().map(Column::id)
                            .filter(id -> cells[indices.get(id)] == null && !reasons.containsKey(id)).toList();
                    if (!unfilled.isEmpty()) {
                        throw new IllegalStateException(
                                "Row " + rows.size() + " leaves " + unfilled + " without a value or a reason");
                    }
                    return;
                }
            }
        }

        private void requireRoom() {
            for (Object cell : cells) {
                bytes += NUMBER_BYTES;
                if (cell instanceof String text) {
                    bytes += (long) CHARACTER_BYTES * text.length();
                } else if (cell instanceof float[] weights) {
                    bytes += (long) WEIGHT_BYTES * weights.length;
                }
            }
            for (String reason : reasons.values()) {
                bytes += (long) CHARACTER_BYTES * reason.length();
            }
            if (bytes > mostBytes) {
                throw new IllegalStateException("The table is larger than " + mostBytes + " bytes after "
                        + (rows.size() + 1) + " rows; measure fewer instances or columns");
            }
        }

        private Row fill(String id, Object value) {
            cells[indices.get(id)] = value;
            if (!reasons.isEmpty()) {
                reasons.remove(id);
            }
            return this;
        }

        private Column column(String id) {
            Integer index = indices.get(id);
            if (index == null) {
                throw new IllegalArgumentException("Column '" + id + "' is not declared; declared are "
                        + columns.stream().map(Column::id).toList());
            }
            return columns.get(index);
        }
    }
}
