package org.alidade.report.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.alidade.core.contribution.FigureKindDescriptor;
import org.alidade.core.contribution.FigureKindDescriptor.Trait;
import org.alidade.core.contribution.InstalledContributions;
import org.alidade.core.figure.FigureColumn;
import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.figure.FigureKind;
import org.alidade.core.table.Column;
import org.alidade.core.table.ColumnType;
import org.alidade.core.table.Direction;
import org.alidade.core.table.Table;
import org.alidade.core.table.TableBuilder;

/** Small tables for figures of every kind, filled row by row. */
final class KindTables {

    static final Column GROUP = column("group", "Group", ColumnType.TEXT);
    static final Column BY = column("by", "By", ColumnType.TEXT);
    static final Column X = column("x", "Effect", ColumnType.NUMBER);
    static final Column Y = column("y", "Size", ColumnType.NUMBER);
    static final Column FIRST = column("first", "First", ColumnType.WEIGHTS);
    static final Column SECOND = column("second", "Second", ColumnType.WEIGHTS);

    private final TableBuilder table = new TableBuilder(List.of(GROUP, BY, X, Y, FIRST, SECOND));

    private static Column column(String id, String label, ColumnType type) {
        return new Column(id, label, type, "", -1, 1, Direction.NEUTRAL, "A sample.");
    }

    /** A figure of the columns that its kind takes, both axes from -1 to 1. */
    static FigureDeclaration figure(FigureKind kind, Optional<String> group) {
        FigureKindDescriptor asks = InstalledContributions.figureKind(kind).orElseThrow();
        List<String> columns = asks.is(Trait.WEIGHTS) ? List.of("first", "second")
                : asks.is(Trait.SEVERAL) ? List.of("x", "y") : List.of("x");
        return new FigureDeclaration(kind.name(), "Title", kind, columns,
                asks.needs(FigureColumn.Y) ? Optional.of("y") : Optional.empty(), group,
                asks.needs(FigureColumn.BY) ? Optional.of("by") : Optional.empty(), List.of(-1., 0., 1.), -1, 1, -1, 1,
                "");
    }

    static FigureDeclaration grouped(FigureKind kind) {
        return figure(kind, Optional.of("group"));
    }

    /** Without groups, unless its kind cannot do without. */
    static FigureDeclaration ungrouped(FigureKind kind) {
        return InstalledContributions.figureKind(kind).orElseThrow().needs(FigureColumn.GROUP) ? grouped(kind)
                : figure(kind, Optional.empty());
    }

    /** A row; NaN is a missing value. */
    KindTables row(String group, String by, double x, double y, float... weights) {
        float[] second = weights.clone();
        for (int i = 0; i < second.length; i++) {
            second[i] = -second[i];
        }
        TableBuilder.Row row = table.row().set("group", group).set("by", by).set("first", weights)
                .set("second", second);
        number(row, "x", x);
        number(row, "y", y);
        row.add();
        return this;
    }

    /** A row of nothing but its group. */
    KindTables missing(String group) {
        TableBuilder.Row row = table.row().set("group", group);
        Arrays.asList("by", "x", "y", "first", "second").forEach(column -> row.missing(column, "too short"));
        row.add();
        return this;
    }

    private static void number(TableBuilder.Row row, String column, double value) {
        if (Double.isNaN(value)) {
            row.missing(column, "constant");
        } else {
            row.set(column, value);
        }
    }

    Table build() {
        return table.build();
    }
}
