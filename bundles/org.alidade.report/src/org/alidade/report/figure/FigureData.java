package org.alidade.report.figure;

import java.util.List;

import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.figure.FigureKind;
import org.alidade.core.table.Column;
import org.alidade.core.table.Table;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.data.Range;

/**
 * What one figure, or one panel of several, is drawn from.
 *
 * @param declaration what to draw
 * @param tables      at least one, pooled
 * @param first       number of the first table: of a panel, that of tables in panels before it
 * @param shared      what it has in common with other panels
 */
record FigureData(FigureDeclaration declaration, List<Table> tables, int first, Shared shared) {

    FigureData {
        tables = List.copyOf(tables);
        if (tables.isEmpty()) {
            throw new IllegalArgumentException("Figure " + declaration.id() + " needs at least one table, found none");
        }
    }

    /**
     * What panels have in common.
     *
     * @param groups what tells rows apart
     * @param lines  values of the column {@code by}, in the order of drawing, of kinds that have a line for each
     */
    record Shared(Groups groups, List<String> lines) {

        Shared {
            lines = List.copyOf(lines);
        }

        /** @param order names that come first, in this order; others follow alphabetically */
        static Shared of(FigureDeclaration declaration, List<Table> tables, List<String> order, Groups.Empty empty) {
            boolean lined = declaration.kind() == FigureKind.BAR || declaration.kind() == FigureKind.HEATMAP;
            return new Shared(Groups.of(declaration, tables, order, empty),
                    lined ? Groups.values(declaration.by().orElseThrow(), tables, order) : List.of());
        }
    }

    /** The data of a figure of its own. */
    static FigureData of(FigureDeclaration declaration, List<Table> tables, List<String> order) {
        return new FigureData(declaration, tables, 0,
                Shared.of(declaration, tables, order, Groups.Empty.LEFT_OUT));
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
        return Points.of(this);
    }

    Samples samples() {
        return Samples.of(this);
    }

    /** Rows that lack none of some columns. */
    Rows rows(List<String> columns) {
        return Rows.of(tables, first, columns, shared.groups());
    }

    /** The axis of numbers along x. Several columns share it: then it is labelled with the unit that they share. */
    ValueAxis horizontal(Look look) {
        List<Column> columns = columns();
        double minimum = columns.stream().mapToDouble(Column::minimum).min().orElseThrow();
        double maximum = columns.stream().mapToDouble(Column::maximum).max().orElseThrow();
        return look.numbers(columns.size() == 1 ? x().heading() : sharedUnit(columns),
                new Range(declaration.from(), declaration.to()), new Range(minimum, maximum), declaration.xScale());
    }

    /** The axis of numbers along y. */
    ValueAxis vertical(Look look) {
        return look.numbers(y().heading(), new Range(declaration.low(), declaration.high()),
                new Range(y().minimum(), y().maximum()), declaration.yScale());
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
