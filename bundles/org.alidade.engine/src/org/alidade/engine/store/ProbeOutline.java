package org.alidade.engine.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.alidade.core.table.Column;
import org.alidade.core.table.SummaryRow;

/**
 * What is known of a probe's result without reading its rows.
 *
 * @param columns of its table
 * @param summary statistics over its rows
 */
public record ProbeOutline(List<Column> columns, List<SummaryRow> summary) {

    public ProbeOutline {
        columns = List.copyOf(columns);
        summary = List.copyOf(summary);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("No column is declared");
        }
        Set<String> ids = new HashSet<>();
        for (Column column : columns) {
            if (!ids.add(column.id())) {
                throw new IllegalArgumentException("Column '" + column.id() + "' is declared twice");
            }
        }
        for (SummaryRow row : summary) {
            if (!ids.contains(row.column())) {
                throw new IllegalArgumentException("Column '" + row.column() + "' is summarised, but not declared");
            }
        }
    }

    /**
     * The column of an id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Column column(String id) {
        return columns.stream().filter(column -> column.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No column '" + id + "'"));
    }
}
