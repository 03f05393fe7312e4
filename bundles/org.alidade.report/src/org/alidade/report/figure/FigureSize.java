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

    private static final int FLAT_HEIGHT = 216;
    private static final int SQUARE_HEIGHT = 270;
    private static final int AROUND_VIOLINS = 96;
    private static final int STRIP = 46;
    private static final int LANE = 17;
    private static final int LEGEND_LINE = 14;
    private static final int LEGEND_ENTRY = 18;
    private static final int AROUND_STRIPS = 50;
    private static final int BOX_LABEL = 14;
    private static final int BOX = 24;
    private static final int CELL = 44;
    /** Padding of the chart, insets of the plot and what is rounded. */
    static final int MARGIN = 18;

    public FigureSize {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("A figure is at least 1 x 1, found " + width + " x " + height);
        }
    }

    /**
     * A size in which all of a chart has room: of one column; examples are of two.
     *
     * @param chart the figure that was declared, as {@link Figures} makes it
     */
    public static FigureSize of(FigureDeclaration declaration, JFreeChart chart) {
        return inWidth(declaration.kind() == FigureKind.EXAMPLES ? 2 * COLUMN : COLUMN, declaration, chart);
    }

    /**
     * The size in which all of a chart has room in a given width.
     *
     * @param width in units, at least 1
     */
    public static FigureSize inWidth(int width, FigureDeclaration declaration, JFreeChart chart) {
        if (declaration.kind() == FigureKind.EXAMPLES) {
            return new FigureSize(width, examples(chart, width));
        }
        int groups = chart.getXYPlot().getSeriesCount();
        return new FigureSize(width, height(declaration, groups, titles(chart, width)) + legend(declaration, chart));
    }

    /** @param titles height of the texts above the plot */
    private static int height(FigureDeclaration declaration, int groups, int titles) {
        return switch (declaration.kind()) {
        case VIOLIN -> AROUND_VIOLINS + Math.max(STRIP, LANE * groups) * (declaration.edges().size() - 1);
        case BOX -> AROUND_STRIPS + titles
                + (BOX_LABEL + Math.max(BOX, LANE * groups)) * declaration.columns().size();
        case CONTINGENCY -> AROUND_STRIPS + titles + 2 * CELL * Math.max(1, groups);
        case SCATTER, CURVE -> SQUARE_HEIGHT;
        case HISTOGRAM, DENSITY, EXAMPLES -> FLAT_HEIGHT;
        };
    }

    /** Two entries have room in a line; those of several columns, which are longer, one. */
    private static int legend(FigureDeclaration declaration, JFreeChart chart) {
        int entries = chart.getLegend() == null ? 0 : chart.getXYPlot().getSeriesCount();
        boolean several = declaration.kind() == FigureKind.DENSITY && declaration.columns().size() > 1;
        return several ? LEGEND_ENTRY * entries : LEGEND_LINE * (entries / 2);
    }

    private static int examples(JFreeChart chart, int width) {
        double plot = chart.getPlot() instanceof ExamplesPlot examples ? examples.height(width - MARGIN) : FLAT_HEIGHT;
        return (int) Math.ceil(plot) + titles(chart, width) + MARGIN;
    }

    private static int titles(JFreeChart chart, int width) {
        return (int) Math.ceil(TitleHeights.of(chart, Math.max(1, width - MARGIN)));
    }
}
