package org.alidade.engine.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.alidade.core.table.Column;
import org.alidade.core.table.Table;
import org.alidade.core.table.TableBuilder;

/** {@code table.csv}: ids of the columns, then the rows; a missing cell is nothing, its reason is counted elsewhere. */
final class TableFile {

    private static final Deque<String> NONE = new ArrayDeque<>(0);

    private final Path file;
    private final List<Column> columns;
    private final Map<String, Deque<String>> reasons = new HashMap<>();

    /** @param missing by column, how many cells are missing for which reason */
    TableFile(Path file, List<Column> columns, StoredObject missing) throws DamagedFileException {
        this.file = file;
        this.columns = columns;
        for (String column : missing.keys()) {
            Deque<String> queue = new ArrayDeque<>();
            missing.integersByName(column).forEach((reason, count) -> queue.addAll(Collections.nCopies(count, reason)));
            reasons.put(column, queue);
        }
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

    /** @param rows how many there must be: a file cut at the end of a line is damaged too */
    Table read(int rows) throws IOException {
        TableBuilder table = new TableBuilder(columns);
        CsvFile.read(file, columns.stream().map(Column::id).toList(), (values, line) -> {
            try {
                add(table, values);
            } catch (IllegalArgumentException e) {
                throw new DamagedFileException(file, line, String.valueOf(e.getMessage()), e);
            }
        });
        if (table.rows() != rows) {
            throw new DamagedFileException(file, table.rows() + 1L, "it ends after " + table.rows()
                    + " rows, expected " + rows);
        }
        return table.build();
    }

    private void add(TableBuilder table, List<String> record) throws DamagedFileException {
        TableBuilder.Row row = table.row();
        for (int c = 0; c < columns.size(); c++) {
            Column column = columns.get(c);
            String value = record.get(c);
            if (value == null) {
                row.missing(column.id(), reason(column.id()));
            } else {
                set(row, column, value);
            }
        }
        row.add();
    }

    private static void set(TableBuilder.Row row, Column column, String value) {
        switch (column.type()) {
        case NUMBER, INTEGER -> row.set(column.id(), Double.parseDouble(value));
        case TEXT -> row.set(column.id(), value);
        case WEIGHTS -> row.set(column.id(), weights(value));
        }
    }

    private static float[] weights(String spaced) {
        String[] numbers = spaced.isEmpty() ? new String[0] : spaced.split(" ", -1);
        float[] weights = new float[numbers.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Float.parseFloat(numbers[i]);
        }
        return weights;
    }

    /** Which cell is missing for which reason is not stored, only how many are; the counts come back as they were. */
    private String reason(String column) throws DamagedFileException {
        Deque<String> left = reasons.getOrDefault(column, NONE);
        if (left.isEmpty()) {
            throw new DamagedFileException(file, "column " + column + " has more missing cells than were counted");
        }
        return left.remove();
    }
}
