package org.alidade.report.figure;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.alidade.core.contribution.FigureKindDescriptor;
import org.alidade.core.contribution.InstalledContributions;
import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.table.Table;
import org.jfree.chart.JFreeChart;

/**
 * Draws what probes declare. Window, SVG, PDF and PNG show the same chart; its entities carry tooltips with group,
 * values and number of values. {@link FigureRows} knows which rows a chart shows where, {@link FigureAxes} changes what
 * part of its axes it shows.
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
     * @throws FigureException if there is no table, a table lacks a column of the figure, or its kind is not installed or
     *                         fails
     */
    public static JFreeChart chart(FigureDeclaration declaration, List<Table> tables, List<String> order,
            FigureTheme theme) {
        return new FigureChart.Origin(declaration, declaration, tables,
                (drawn, colours) -> {
                    FigureGuest kind = FigureGuest.of(drawn);
                    return kind.draw(FigureData.of(kind, drawn, tables, order), new Look(colours));
                })
                .again(declaration, theme);
    }

    /**
     * The same figure in another theme, zoomed as the first is; such as one of a dark window for paper.
     *
     * @param chart made by this class; a page of several is returned as it is, and one that can no longer be drawn
     */
    public static JFreeChart again(JFreeChart chart, FigureTheme theme) {
        Optional<FigureChart.Origin> origin = chart instanceof FigureChart figure ? figure.origin() : Optional.empty();
        return origin.map(from -> {
            try {
                JFreeChart again = from.again(from.drawn(), theme);
                FigureAxes.copy(chart, again);
                return again;
            } catch (FigureException e) {
                return chart;
            }
        }).orElse(chart);
    }

    /**
     * Whether a figure shows single instances with their texts: then it has no small multiples. One whose kind is not
     * installed does not.
     */
    public static boolean showsInstances(FigureDeclaration declaration) {
        return InstalledContributions.figureKind(declaration.kind())
                .map(kind -> kind.is(FigureKindDescriptor.Trait.INSTANCES)).orElse(false);
    }

    /**
     * Small multiples: the same figure for each of several parts of the results, such as data sets and encoders, in a
     * grid with common axes and one legend. A group looks the same in every panel. Tables are numbered through all
     * panels, in their order, where {@link FigureRow} names one.
     *
     * @param declaration what to draw, of any kind that does not show single instances
     * @param panels      tables by name of panel, in the order of showing, from left to right, then downwards; each has
     *                    at least one, which are pooled
     * @param columns     number of panels side by side, at least 1
     * @param order       as {@link #chart(FigureDeclaration, List, List, FigureTheme)}
     * @param theme       colours
     * @throws IllegalArgumentException if there is no panel, one has no table, or the kind has no multiples; a
     *                                  {@link FigureException} as above
     */
    public static JFreeChart multiples(FigureDeclaration declaration, Map<String, List<Table>> panels, int columns,
            List<String> order, FigureTheme theme) {
        return new FigureChart.Origin(declaration, declaration, panels.values().stream().flatMap(List::stream).toList(),
                (drawn, colours) -> Multiples.chart(FigureGuest.of(drawn), drawn, panels, columns, order,
                        new Look(colours)))
                .again(declaration, theme);
    }

    /**
     * The same as {@link #chart(FigureDeclaration, List, List, FigureTheme)} in parts of which each fits on a page:
     * several for examples, one for all other kinds.
     *
     * @throws FigureException as {@link #chart(FigureDeclaration, List, List, FigureTheme)}
     */
    public static List<JFreeChart> pages(FigureDeclaration declaration, List<Table> tables, List<String> order,
            FigureTheme theme) {
        FigureGuest kind = FigureGuest.of(declaration);
        return List.copyOf(kind.pages(FigureData.of(kind, declaration, tables, order), new Look(theme)));
    }
}
