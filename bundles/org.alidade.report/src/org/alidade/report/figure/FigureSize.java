package org.alidade.report.figure;

import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.figure.FigureKind;
import org.jfree.chart.JFreeChart;

/**
 * The size at which a figure is laid out. Texts are made for a figure {@value #COLUMN} units wide that is shown in a
 * column of 8 cm: 10 units are then 7 pt.
 *
 * @param width  in units, at least 1
 * @param height in units, at least 1
 */
public record FigureSize(int width, int height) {

    /** Width of a figure that fills a column. */
    public static final int COLUMN = 320;

    private static final int HISTOGRAM_HEIGHT = 216;
    private static final int AROUND_VIOLINS = 96;
    private static final int STRIP = 46;
    private static final int LANE = 17;
    private static final int LEGEND_LINE = 14;
    private static final int USUAL_GROUPS = 2;

    public FigureSize {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("A figure is at least 1 x 1, found " + width + " x " + height);
        }
    }

    /** A size of one column that has room for two groups. */
    public static FigureSize of(FigureDeclaration declaration) {
        return of(declaration, USUAL_GROUPS);
    }

    /**
     * A size of one column in which all groups of a chart have room: violins take a strip for each bin, each group a
     * lane.
     *
     * @param chart the figure that was declared, as {@link Figures} makes it
     */
    public static FigureSize of(FigureDeclaration declaration, JFreeChart chart) {
        return of(declaration, chart.getXYPlot().getSeriesCount());
    }

    private static FigureSize of(FigureDeclaration declaration, int groups) {
        int legend = LEGEND_LINE * (groups / 2);
        int height = declaration.kind() == FigureKind.VIOLIN
                ? AROUND_VIOLINS + Math.max(STRIP, LANE * groups) * (declaration.edges().size() - 1)
                : HISTOGRAM_HEIGHT;
        return new FigureSize(COLUMN, height + legend);
    }
}
