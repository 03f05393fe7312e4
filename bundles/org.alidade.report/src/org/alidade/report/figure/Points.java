package org.alidade.report.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.table.Summaries;
import org.alidade.core.table.Table;

/**
 * The rows of tables that a figure can show, by group.
 *
 * @param groups     measured points by name of group, in the order of drawing
 * @param rows       number of rows, measured or not
 * @param unmeasured number of rows in which a column of the figure is missing
 */
record Points(Map<String, List<Point>> groups, int rows, int unmeasured) {

    /** Most groups that can be told apart; if there are more they are shown together, as Jain and Wallace do. */
    static final int MOST_GROUPS = 8;

    /** Name of the only group of a figure that declares none. */
    static final String ALL = "all";

    Points {
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    }

    /**
     * A measured row.
     *
     * @param x value along the horizontal axis
     * @param y value that decides on the bin of a violin; 0 for figures without
     */
    record Point(double x, double y) {
    }

    /**
     * Reads a figure's columns.
     *
     * @param order names of groups that come first, in this order; others follow alphabetically
     * @throws IllegalArgumentException if a table lacks a column, or it is of the wrong type
     */
    static Points of(FigureDeclaration declaration, List<Table> tables, List<String> order) {
        List<String> names = names(declaration, tables, order);
        boolean together = names.size() > MOST_GROUPS;
        String single = together ? names.size() + " groups together" : ALL;
        Optional<String> by = together ? Optional.empty() : declaration.group();
        Map<String, List<Point>> groups = new LinkedHashMap<>();
        (by.isPresent() ? names : List.of(single)).forEach(name -> groups.put(name, new ArrayList<>()));
        int rows = 0;
        int unmeasured = 0;
        for (Table table : tables) {
            rows += table.rows();
            for (int row = 0; row < table.rows(); row++) {
                if (isMissing(declaration, table, row)) {
                    unmeasured++;
                } else {
                    String group = by.isPresent() ? table.text(by.get(), row) : single;
                    groups.get(group).add(point(declaration, table, row));
                }
            }
        }
        groups.values().removeIf(List::isEmpty);
        return new Points(groups, rows, unmeasured);
    }

    private static List<String> names(FigureDeclaration declaration, List<Table> tables, List<String> order) {
        if (declaration.group().isEmpty()) {
            return List.of();
        }
        TreeSet<String> found = new TreeSet<>();
        tables.forEach(table -> found.addAll(Summaries.groups(table, declaration.group().get())));
        List<String> names = new ArrayList<>(order);
        names.retainAll(found);
        found.removeAll(names);
        names.addAll(found);
        return names;
    }

    private static boolean isMissing(FigureDeclaration declaration, Table table, int row) {
        return table.isMissing(declaration.x(), row)
                || declaration.y().isPresent() && table.isMissing(declaration.y().get(), row)
                || declaration.group().isPresent() && table.isMissing(declaration.group().get(), row);
    }

    private static Point point(FigureDeclaration declaration, Table table, int row) {
        double y = declaration.y().isPresent() ? table.number(declaration.y().get(), row) : 0;
        return new Point(table.number(declaration.x(), row), y);
    }
}
