package org.alidade.engine.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.alidade.core.table.Column;
import org.alidade.core.table.Table;

/**
 * A table in a file, such as {@code table.csv}: ids of the columns, then the rows; a missing cell is nothing, its reason
 * is counted elsewhere.
 */
final class TableFile {

    private final Path file;
    private final List<Column> columns;

    TableFile(Path file, List<Column> columns) {
        this.file = file;
        this.columns = List.copyOf(columns);
    }

    static void write(Path file, Table table) throws IOException {
        List<Column> columns = table.columns();
        Iterable<List<String>> rows = () -> IntStream.range(0, table.rows())
                .mapToObj(row -> row(table, columns, row)).iterator();
        CsvFile.write(file, columns.stream().map(Column::id).toList(), rows);
    }

    private static List<String> row(Table table, List<Column> columns, int row) {
        String[] values = new String[columns.size()];
        for (int c = 0; c < values.length; c++) {
            String id = columns.get(c).id();
            values[c] = table.isMissing(id, row) ? null : table.text(id, row);
        }
        return Arrays.asList(values);
    }

    /**
     * Reads the rows.
     *
     * @param rows    how many there must be: a file cut at the end of a line is damaged too
     * @param missing by column, how many cells are missing for which reason
     */
    Table read(int rows, Map<String, Map<String, Integer>> missing) throws IOException {
        Reading reading = read(rows);
        if (reading.rows != rows) {
            throw new DamagedFileException(file, reading.rows + 1L, "it ends after " + reading.rows
                    + " rows, expected " + rows);
        }
        return reading.table(missing);
    }

    /** Reads as many rows as there are, of which no cell may be missing. */
    Table readAll() throws IOException {
        return read(Integer.MAX_VALUE).table(Map.of());
    }

    /**
     * The rows before the first broken line, none if there is no file. Why cells are missing is not known; those with
     * impossible values are among them.
     */
    Table salvage() {
        Salvage salvage = new Salvage();
        try {
            CsvFile.read(file, columns.stream().map(Column::id).toList(), salvage);
            if (!endsWithLine()) {
                salvage.forgetLast(); // it may be cut within a number
            }
        } catch (IOException e) {
            return salvage.table(); // the rows before the place where it is broken
        }
        return salvage.table();
    }

    private boolean endsWithLine() throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            bytes.seek(bytes.length() - 1);
            return bytes.read() == '\n';
        }
    }

    private Reading read(long rows) throws IOException {
        // a row takes a byte at least, whatever the number of rows is said to be
        int expected = (int) Math.max(0, Math.min(rows, Files.size(file) / columns.size()));
        Reading reading = new Reading(expected);
        CsvFile.read(file, columns.stream().map(Column::id).toList(), reading);
        return reading;
    }

    /** Takes rows that are held to what was declared. */
    private class Reading implements CsvFile.Fields {

        final List<ColumnCells> cells;
        int rows;

        Reading(int expected) {
            cells = columns.stream().map(column -> ColumnCells.of(column, expected)).toList();
        }

        @Override
        public void take(int index, char[] buffer, int offset, int length, boolean quoted) {
            if (length == 0 && !quoted) {
                cells.get(index).addMissing();
            } else {
                cells.get(index).add(buffer, offset, length);
            }
        }

        @Override
        public void end() {
            rows++;
        }

        Table table(Map<String, Map<String, Integer>> missing) throws DamagedFileException {
            try {
                return Table.of(columns, cells.stream().map(column -> column.cells(rows)).toList(), missing);
            } catch (IllegalArgumentException e) {
                throw new DamagedFileException(file, String.valueOf(e.getMessage()), e);
            }
        }
    }

    /** Takes what can be taken. */
    private final class Salvage extends Reading {

        private static final String REASON = "not known: the table is damaged";

        Salvage() {
            super(0);
        }

        @Override
        public void take(int index, char[] buffer, int offset, int length, boolean quoted) {
            try {
                super.take(index, buffer, offset, length, quoted);
            } catch (IllegalArgumentException e) {
                cells.get(index).addMissing();
            }
        }

        void forgetLast() {
            rows = Math.max(0, rows - 1);
        }

        Table table() {
            Map<String, Map<String, Integer>> missing = new TreeMap<>();
            cells.forEach(column -> {
                int count = column.missing(rows);
                missing.put(column.column.id(), count == 0 ? Map.of() : Map.of(REASON, count));
            });
            return Table.of(columns, cells.stream().map(column -> column.cells(rows)).toList(), missing);
        }
    }
}
