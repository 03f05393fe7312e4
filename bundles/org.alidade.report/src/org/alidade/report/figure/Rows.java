package org.alidade.report.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import org.alidade.core.table.Summaries;
import org.alidade.core.table.Table;

/**
 * The rows of tables that a figure can show, by group.
 *
 * @param groups     measured rows by name of group, in the order of drawing; no group is empty
 * @param total      number of rows, measured or not
 * @param unmeasured number of rows in which a column of the figure is missing
 */
record Rows(Map<String, List<Row>> groups, int total, int unmeasured) {

    /** Most groups that can be told apart; if there are more they are shown together, as Jain and Wallace do. */
    static final int MOST_GROUPS = 8;

    /** Name of the only group of a figure that declares none. */
    static final String ALL = "all";

    Rows {
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    }

    /**
     * A measured row.
     *
     * @param table it is in
     * @param index from 0
     */
    record Row(Table table, int index) {

        double number(String column) {
            return table.number(column, index);
        }

        String text(String column) {
            return table.text(column, index);
        }

        float[] weights(String column) {
            return table.weights(column, index);
        }
    }

    /**
     * The rows that have all that is asked for.
     *
     * @param columns ids of columns that a row must not lack
     * @param group   id of the text column whose values are groups, which a row must not lack either
     * @param order   names of groups that come first, in this order; others follow alphabetically
     * @throws IllegalArgumentException if a table lacks a column
     */
    static Rows of(List<Table> tables, List<String> columns, Optional<String> group, List<String> order) {
        List<String> names = names(group, tables, order);
        boolean together = names.size() > MOST_GROUPS;
        String single = together ? names.size() + " groups together" : ALL;
        List<String> needed = new ArrayList<>(columns);
        group.ifPresent(needed::add);
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        (together || group.isEmpty() ? List.of(single) : names).forEach(name -> groups.put(name, new ArrayList<>()));
        int total = 0;
        int unmeasured = 0;
        for (Table table : tables) {
            total += table.rows();
            for (int i = 0; i < table.rows(); i++) {
                int index = i;
                if (needed.stream().anyMatch(column -> table.isMissing(column, index))) {
                    unmeasured++;
                } else {
                    String name = together || group.isEmpty() ? single : table.text(group.get(), index);
                    groups.get(name).add(new Row(table, index));
                }
            }
        }
        groups.values().removeIf(List::isEmpty);
        return new Rows(groups, total, unmeasured);
    }

    private static List<String> names(Optional<String> group, List<Table> tables, List<String> order) {
        if (group.isEmpty()) {
            return List.of();
        }
        TreeSet<String> found = new TreeSet<>();
        tables.forEach(table -> found.addAll(Summaries.groups(table, group.get())));
        List<String> names = new ArrayList<>(order);
        names.retainAll(found);
        found.removeAll(names);
        names.addAll(found);
        return names;
    }
}
