package org.alidade.report.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.alidade.core.figure.FigureDeclaration;

/**
 * The numbers of a figure's columns x and y, by group.
 *
 * @param groups     measured points by name of group, in the order of drawing
 * @param rows       number of rows, measured or not
 * @param unmeasured number of rows in which a column of the figure is missing
 */
record Points(Map<String, List<Point>> groups, int rows, int unmeasured) {

    Points {
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    }

    /**
     * A measured row.
     *
     * @param x value along the horizontal axis
     * @param y value along the vertical axis, or that decides on the bin of a violin; 0 for figures without
     * @param at which row it is
     */
    record Point(double x, double y, FigureRow at) {
    }

    /**
     * Reads a figure's columns.
     *
     * @throws IllegalArgumentException if a table lacks a column, or it is of the wrong type
     */
    static Points of(FigureData data) {
        FigureDeclaration declaration = data.declaration();
        List<String> columns = new ArrayList<>(List.of(declaration.x()));
        declaration.y().ifPresent(columns::add);
        Rows rows = data.rows(columns);
        Map<String, List<Point>> groups = new LinkedHashMap<>();
        rows.groups().forEach(
                (name, members) -> groups.put(name, members.stream().map(row -> point(declaration, row)).toList()));
        return new Points(groups, rows.total(), rows.unmeasured());
    }

    private static Point point(FigureDeclaration declaration, Rows.Row row) {
        return new Point(row.number(declaration.x()), declaration.y().map(row::number).orElse(0.), row.at());
    }
}
