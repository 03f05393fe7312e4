package org.alidade.engine.store;

import java.util.Arrays;
import java.util.Objects;

import org.alidade.core.table.Column;

import com.fasterxml.jackson.core.io.NumberInput;

/**
 * The cells of a column as they come out of a file, one after the other. Numbers are read where they stand, without
 * texts of their own, to the same bits as {@link Double#parseDouble} would.
 */
abstract class ColumnCells {

    private static final int FEWEST = 16;

    final Column column;
    private int size;
    private int capacity;

    private ColumnCells(Column column, int capacity) {
        this.column = column;
        this.capacity = capacity;
    }

    /** @param rows how many are expected */
    static ColumnCells of(Column column, int rows) {
        return switch (column.type()) {
        case NUMBER, INTEGER -> new Numbers(column, rows);
        case TEXT -> new Texts(column, rows);
        case WEIGHTS -> new Weights(column, rows);
        };
    }

    /**
     * Adds a cell.
     *
     * @throws IllegalArgumentException if the column cannot hold it
     */
    abstract void add(char[] buffer, int offset, int length);

    /** Adds a cell that is missing. */
    abstract void addMissing();

    /** The first cells in one array, as {@link org.alidade.core.table.Table#of} takes them. */
    abstract Object cells(int rows);

    /** How many of the first cells are missing. */
    abstract int missing(int rows);

    /** Makes room for so many. */
    abstract void resize(int rows);

    /** Where the next cell goes. */
    int next() {
        if (size == capacity) {
            capacity = Math.max(FEWEST, capacity + (capacity >> 1));
            resize(capacity);
        }
        return size++;
    }

    IllegalArgumentException refusal(String expected, char[] buffer, int offset, int length) {
        return new IllegalArgumentException("Column " + column.id() + " is given \""
                + new String(buffer, offset, length) + "\", expected " + expected);
    }

    private static final class Numbers extends ColumnCells {

        private double[] cells;

        Numbers(Column column, int rows) {
            super(column, rows);
            cells = new double[rows];
        }

        @Override
        void add(char[] buffer, int offset, int length) {
            double value;
            try {
                value = NumberInput.parseDouble(buffer, offset, length, true);
            } catch (NumberFormatException e) {
                throw refusal("a number", buffer, offset, length);
            }
            column.require(value);
            int at = next();
            cells[at] = value;
        }

        @Override
        void addMissing() {
            int at = next();
            cells[at] = Double.NaN;
        }

        @Override
        Object cells(int rows) {
            return Arrays.copyOf(cells, rows);
        }

        @Override
        int missing(int rows) {
            return (int) Arrays.stream(cells, 0, rows).filter(Double::isNaN).count();
        }

        @Override
        void resize(int rows) {
            cells = Arrays.copyOf(cells, rows);
        }
    }

    /** Cells that are objects, null where one is missing. */
    private abstract static class References<T> extends ColumnCells {

        private T[] cells;

        /** @param cells to be filled, all null */
        References(Column column, T[] cells) {
            super(column, cells.length);
            this.cells = cells;
        }

        void put(T cell) {
            int at = next();
            cells[at] = cell;
        }

        @Override
        void addMissing() {
            next();
        }

        @Override
        Object cells(int rows) {
            return Arrays.copyOf(cells, rows);
        }

        @Override
        int missing(int rows) {
            return (int) Arrays.stream(cells, 0, rows).filter(Objects::isNull).count();
        }

        @Override
        void resize(int rows) {
            cells = Arrays.copyOf(cells, rows);
        }
    }

    private static final class Texts extends References<String> {

        Texts(Column column, int rows) {
            super(column, new String[rows]);
        }

        @Override
        void add(char[] buffer, int offset, int length) {
            put(new String(buffer, offset, length));
        }
    }

    private static final class Weights extends References<float[]> {

        Weights(Column column, int rows) {
            super(column, new float[rows][]);
        }

        @Override
        void add(char[] buffer, int offset, int length) {
            int end = offset + length;
            float[] weights = new float[count(buffer, offset, end)];
            int from = offset;
            for (int i = 0; i < weights.length; i++) {
                int to = from;
                while (to < end && buffer[to] != ' ') {
                    to++;
                }
                try {
                    weights[i] = NumberInput.parseFloat(buffer, from, to - from, true);
                } catch (NumberFormatException e) {
                    throw refusal("numbers with a space between", buffer, offset, length);
                }
                column.require(weights[i]);
                from = to + 1;
            }
            put(weights);
        }

        private static int count(char[] buffer, int offset, int end) {
            int count = offset < end ? 1 : 0;
            for (int i = offset; i < end; i++) {
                count += buffer[i] == ' ' ? 1 : 0;
            }
            return count;
        }
    }
}
