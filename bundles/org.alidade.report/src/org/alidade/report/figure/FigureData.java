package org.alidade.report.figure;

import java.util.List;
import java.util.function.Supplier;

import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.table.Column;
import org.alidade.core.table.Table;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.data.Range;

/** What one figure, or one panel of several, is drawn from. */
public final class FigureData {

    private final FigureDeclaration declaration;
    private final List<Table> tables;
    private final int first;
    private final Shared shared;

    /**
     * @param tables at least one, pooled
     * @param first  number of the first table: of a panel, that of tables in panels before it
     * @param shared what it has in common with other panels
     */
    FigureData(FigureDeclaration declaration, List<Table> tables, int first, Shared shared) {
        this.declaration = declaration;
        this.tables = List.copyOf(tables);
        this.first = first;
        this.shared = shared;
        if (tables.isEmpty()) {
            throw new IllegalArgumentException("Figure " + declaration.id() + " needs at least one table, found none");
        }
    }

    /** What panels have in common. */
    static final class Shared {

        private final Groups groups;
        private final Supplier<List<String>> found;
        private List<String> lines;

        private Shared(Groups groups, Supplier<List<String>> found) {
            this.groups = groups;
            this.found = found;
        }

        /** @param order names that come first, in this order; others follow alphabetically */
        static Shared of(FigureDeclaration declaration, List<Table> tables, List<String> order, Groups.Many many,
                Groups.Empty empty) {
            return new Shared(Groups.of(declaration, tables, order, many, empty),
                    () -> Groups.values(declaration.by().orElseThrow(), tables, order));
        }

        /** Values of the column {@code by}, in the order of drawing. */
        synchronized List<String> lines() {
            if (lines == null) {
                lines = List.copyOf(found.get());
            }
            return lines;
        }
    }

    /** The data of a figure of its own. */
    static FigureData of(FigureGuest kind, FigureDeclaration declaration, List<Table> tables, List<String> order) {
        return new FigureData(declaration, tables, 0,
                Shared.of(declaration, tables, order, Groups.Many.of(kind.kind()), Groups.Empty.LEFT_OUT));
    }

    /** What is to be drawn. */
    public FigureDeclaration declaration() {
        return declaration;
    }

    /** The tables of one probe, at least one; their rows are pooled. */
    public List<Table> tables() {
        return tables;
    }

    /** The different values of the column {@code by} in all panels, in the order of drawing. */
    public List<String> lines() {
        return shared.lines();
    }

    /** A column as the first table declares it. */
    public Column column(String id) {
        return tables.get(0).column(id);
    }

    /** The first or only column along the horizontal axis. */
    public Column x() {
        return column(declaration.x());
    }

    /** The column y, of kinds that take one. */
    public Column y() {
        return column(declaration.y().orElseThrow());
    }

    /** The columns along the horizontal axis, or of weights. */
    public List<Column> columns() {
        return declaration.columns().stream().map(this::column).toList();
    }

    Points points() {
        return Points.of(this);
    }

    Samples samples() {
        return Samples.of(this);
    }

    /** The rows that lack none of some columns, by group. */
    public Rows rows(List<String> columns) {
        return Rows.of(tables, first, columns, shared.groups);
    }

    /** The axis of the numbers x, as declared. Several columns share it, labelled with the unit that they share. */
    public ValueAxis horizontal(Look look) {
        List<Column> columns = columns();
        double minimum = columns.stream().mapToDouble(Column::minimum).min().orElseThrow();
        double maximum = columns.stream().mapToDouble(Column::maximum).max().orElseThrow();
        return look.numbers(columns.size() == 1 ? x().heading() : sharedUnit(columns),
                new Range(declaration.from(), declaration.to()), new Range(minimum, maximum), declaration.xScale());
    }

    /** The axis of the numbers y, as declared. */
    public ValueAxis vertical(Look look) {
        return look.numbers(y().heading(), new Range(declaration.low(), declaration.high()),
                new Range(y().minimum(), y().maximum()), declaration.yScale());
    }

    private static String sharedUnit(List<Column> columns) {
        List<String> units = columns.stream().map(Column::unit).distinct().toList();
        return units.size() == 1 && !units.get(0).isEmpty() ? units.get(0) : null;
    }

    /** Whether a value is on the horizontal axis. */
    public boolean showsX(double value) {
        return value >= declaration.from() && value <= declaration.to();
    }

    /** Whether a value is on the vertical axis. */
    public boolean showsY(double value) {
        return value >= declaration.low() && value <= declaration.high();
    }
}
