package org.alidade.report.figure;

import java.util.List;

import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.figure.FigureKind;
import org.alidade.core.table.Table;
import org.jfree.chart.JFreeChart;

/**
 * Draws what probes declare. Window, SVG and PNG show the same chart; its entities carry tooltips with group,
 * values and number of values.
 */
public final class Figures {

    private Figures() {
    }

    /** As {@link #chart(FigureDeclaration, List, List, FigureTheme)}, groups in alphabetical order. */
    public static JFreeChart chart(FigureDeclaration declaration, List<Table> tables, FigureTheme theme) {
        return chart(declaration, tables, List.of(), theme);
    }

    /**
     * The figure of all rows of some tables together.
     *
     * @param declaration what to draw
     * @param tables      tables of one probe, at least one; several are pooled, such as those of the seeds of one
     *                    configuration
     * @param order       names of groups that come first, in this order, such as the classes of a data set; others
     *                    follow alphabetically. The position decides on a group's colour
     * @param theme       colours
     * @throws IllegalArgumentException if there is no table, or a table lacks a column of the figure
     */
    public static JFreeChart chart(FigureDeclaration declaration, List<Table> tables, List<String> order,
            FigureTheme theme) {
        FigureData data = new FigureData(declaration, tables, order);
        Look look = new Look(theme);
        return switch (declaration.kind()) {
        case HISTOGRAM -> AxisFigures.histogram(data, look);
        case DENSITY -> AxisFigures.density(data, look);
        case SCATTER -> AxisFigures.scatter(data, look);
        case CURVE -> AxisFigures.curve(data, look);
        case VIOLIN -> StripFigures.violins(data, look);
        case BOX -> StripFigures.boxes(data, look);
        case CONTINGENCY -> StripFigures.contingency(data, look);
        case EXAMPLES -> ExampleFigures.whole(data, look);
        };
    }

    /**
     * The same in parts of which each fits on a page: several for examples, one for all other kinds.
     *
     * @throws IllegalArgumentException as {@link #chart(FigureDeclaration, List, List, FigureTheme)}
     */
    public static List<JFreeChart> pages(FigureDeclaration declaration, List<Table> tables, List<String> order,
            FigureTheme theme) {
        return declaration.kind() == FigureKind.EXAMPLES
                ? ExampleFigures.pages(new FigureData(declaration, tables, order), new Look(theme))
                : List.of(chart(declaration, tables, order, theme));
    }
}
