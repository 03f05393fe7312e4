package org.alidade.report.figure;

import java.util.List;

import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.table.Column;
import org.alidade.core.table.Table;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.data.Range;

/**
 * What one figure is drawn from.
 *
 * @param declaration what to draw
 * @param tables      at least one, pooled
 * @param order       names of groups that come first, in this order; others follow alphabetically
 */
record FigureData(FigureDeclaration declaration, List<Table> tables, List<String> order) {

    FigureData {
        tables = List.copyOf(tables);
        order = List.copyOf(order);
        if (tables.isEmpty()) {
            throw new IllegalArgumentException("Figure " + declaration.id() + " needs at least one table, found none");
        }
    }

    /** A column as the first table declares it. */
    Column column(String id) {
        return tables.get(0).column(id);
    }

    /** The first or only column along the horizontal axis. */
    Column x() {
        return column(declaration.x());
    }

    /** The column y, of kinds that take one. */
    Column y() {
        return column(declaration.y().orElseThrow());
    }

    /** The columns along the horizontal axis, or of weights. */
    List<Column> columns() {
        return declaration.columns().stream().map(this::column).toList();
    }

    Points points() {
        return Points.of(declaration, tables, order);
    }

    Samples samples() {
        return Samples.of(this);
    }

    /** Rows that lack none of some columns. */
    Rows rows(List<String> columns) {
        return Rows.of(tables, columns, declaration.group(), order);
    }

    /** The axis of numbers along x. Several columns share it: then it is labelled with the unit that they share. */
    ValueAxis horizontal(Look look) {
        List<Column> columns = columns();
        double minimum = columns.stream().mapToDouble(Column::minimum).min().orElseThrow();
        double maximum = columns.stream().mapToDouble(Column::maximum).max().orElseThrow();
        return look.numbers(columns.size() == 1 ? x().heading() : sharedUnit(columns),
                new Range(declaration.from(), declaration.to()), new Range(minimum, maximum));
    }

    /** The axis of numbers along y. */
    ValueAxis vertical(Look look) {
        return look.numbers(y().heading(), new Range(declaration.low(), declaration.high()),
                new Range(y().minimum(), y().maximum()));
    }

    private static String sharedUnit(List<Column> columns) {
        List<String> units = columns.stream().map(Column::unit).distinct().toList();
        return units.size() == 1 && !units.get(0).isEmpty() ? units.get(0) : null;
    }

    /** Whether a value is on the horizontal axis. */
    boolean showsX(double value) {
        return value >= declaration.from() && value <= declaration.to();
    }

    /** Whether a value is on the vertical axis. */
    boolean showsY(double value) {
        return value >= declaration.low() && value <= declaration.high();
    }
}
