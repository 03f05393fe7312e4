package org.alidade.contract;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.alidade.core.contribution.FigureKindDescriptor;
import org.alidade.core.contribution.FigureKindDescriptor.Trait;
import org.alidade.core.figure.FigureColumn;
import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.table.Column;
import org.alidade.core.table.ColumnType;
import org.alidade.core.table.Direction;
import org.alidade.core.table.Table;
import org.alidade.core.table.TableBuilder;
import org.alidade.report.figure.FigureSize;
import org.alidade.report.figure.FigureTheme;
import org.alidade.report.figure.Figures;
import org.alidade.report.figure.SvgWriter;
import org.jfree.chart.JFreeChart;

/** What every figure kind promises. */
public final class FigureContract {

    private static final List<Column> COLUMNS = List.of(column("group", ColumnType.TEXT), column("by", ColumnType.TEXT),
            column("x", ColumnType.NUMBER), column("y", ColumnType.NUMBER), column("weights", ColumnType.WEIGHTS));
    private static final int ROWS = 40;

    private final FigureKindDescriptor kind;

    /** The contract as one installed figure kind has to keep it. */
    public FigureContract(FigureKindDescriptor kind) {
        this.kind = kind;
    }

    /** The promises that the figure kind does not keep. */
    public List<Breach> breaches() {
        Rules rules = new Rules();
        for (int rows : List.of(0, 1, ROWS)) {
            rules.rule("A table of " + rows + " rows is drawn, in every theme", () -> drawn(table(rows)));
        }
        rules.rule("Rows without numbers are no error", () -> drawn(unmeasured()));
        rules.rule("Several tables are pooled", () -> drawn(table(2), unmeasured(), table(ROWS)));
        rules.rule("The same rows give the same figure", this::sameFigure);
        if (!kind.is(Trait.INSTANCES)) {
            rules.rule("Nothing that is drawn twice changes", this::drawnTwice);
        }
        return rules.breaches();
    }

    private Optional<String> drawn(Table... tables) {
        for (FigureTheme theme : FigureTheme.values()) {
            for (boolean grouped : new boolean[] {false, true}) {
                FigureDeclaration declaration = declaration(grouped);
                for (JFreeChart page : Figures.pages(declaration, List.of(tables), List.of(), theme)) {
                    svg(declaration, page);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> sameFigure() {
        FigureDeclaration declaration = declaration(true);
        String first = svg(declaration, Figures.chart(declaration, List.of(table(ROWS)), FigureTheme.LIGHT));
        String second = svg(declaration, Figures.chart(declaration, List.of(table(ROWS)), FigureTheme.LIGHT));
        return first.equals(second) ? Optional.empty() : Optional.of("its two drawings differ");
    }

    private Optional<String> drawnTwice() {
        FigureDeclaration declaration = declaration(true);
        JFreeChart chart = Figures.chart(declaration, List.of(table(ROWS)), FigureTheme.LIGHT);
        return svg(declaration, chart).equals(svg(declaration, chart)) ? Optional.empty()
                : Optional.of("its second drawing differs from the first");
    }

    private static String svg(FigureDeclaration declaration, JFreeChart chart) {
        return SvgWriter.document(chart, FigureSize.of(declaration, chart));
    }

    private FigureDeclaration declaration(boolean grouped) {
        String x = kind.is(Trait.WEIGHTS) ? "weights" : "x";
        return new FigureDeclaration("contract", "A figure", kind.kind(), List.of(x), column(FigureColumn.Y),
                grouped || kind.needs(FigureColumn.GROUP) ? Optional.of("group") : Optional.empty(),
                column(FigureColumn.BY), List.of(0., .5, 1.), 0, 1, 0, 1, "");
    }

    private Optional<String> column(FigureColumn column) {
        return kind.needs(column) ? Optional.of(column == FigureColumn.Y ? "y" : "by") : Optional.empty();
    }

    private static Column column(String id, ColumnType type) {
        return new Column(id, id, type, "", 0, 1, Direction.NEUTRAL, "A sample.");
    }

    /** Zeros and ones in turn, which are numbers, shares and outcomes alike. */
    private static Table table(int rows) {
        TableBuilder table = new TableBuilder(COLUMNS);
        IntStream.range(0, rows)
                .forEach(i -> table.row().set("group", "group " + i % 3).set("by", "word " + i % 4)
                        .set("x", i % 2).set("y", i / 2 % 2).set("weights", new float[] {i % 2}).add());
        return table.build();
    }

    private static Table unmeasured() {
        TableBuilder table = new TableBuilder(COLUMNS);
        table.row().set("group", "group 1").set("by", "word").missing("x", "unknown").missing("y", "unknown")
                .missing("weights", "unknown").add();
        return table.build();
    }
}
