package org.alidade.report.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.alidade.core.table.Table;

/**
 * The rows of tables that a figure can show, by group.
 *
 * @param groups     measured rows by name of group, in the order of drawing
 * @param total      number of rows, measured or not
 * @param unmeasured number of rows in which a column of the figure is missing
 */
public record Rows(Map<String, List<Row>> groups, int total, int unmeasured) {

    public Rows {
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    }

    /**
     * A measured row.
     *
     * @param table it is in
     * @param at    which row of which table
     */
    public record Row(Table table, FigureRow at) {

        /** A number of it. */
        public double number(String column) {
            return table.number(column, at.row());
        }

        /** A text of it. */
        public String text(String column) {
            return table.text(column, at.row());
        }

        /** Weights of it, one for each unit of its instance. */
        public float[] weights(String column) {
            return table.weights(column, at.row());
        }
    }

    /**
     * The rows that have all that is asked for.
     *
     * @param first   number of the first table
     * @param columns ids of columns that a row must not lack
     * @param groups  what tells rows apart, which a row must not lack either
     * @throws IllegalArgumentException if a table lacks a column
     */
    static Rows of(List<Table> tables, int first, List<String> columns, Groups groups) {
        List<String> needed = new ArrayList<>(columns);
        groups.column().ifPresent(needed::add);
        Map<String, List<Row>> found = new LinkedHashMap<>();
        groups.names().forEach(name -> found.put(name, new ArrayList<>()));
        int total = 0;
        int unmeasured = 0;
        for (int t = 0; t < tables.size(); t++) {
            Table table = tables.get(t);
            total += table.rows();
            for (int i = 0; i < table.rows(); i++) {
                int index = i;
                if (needed.stream().anyMatch(column -> table.isMissing(column, index))) {
                    unmeasured++;
                } else {
                    found.get(groups.of(table, index)).add(new Row(table, new FigureRow(first + t, index)));
                }
            }
        }
        if (groups.empty() == Groups.Empty.LEFT_OUT) {
            found.values().removeIf(List::isEmpty);
        }
        return new Rows(found, total, unmeasured);
    }
}
