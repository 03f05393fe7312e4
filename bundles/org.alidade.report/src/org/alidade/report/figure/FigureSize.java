package org.alidade.report.figure;

import java.util.Arrays;

import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.figure.FigureKind;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;

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
    private static final int HEAT_CELL = 24;
    private static final int BAR_GAP = 6;
    private static final int AXIS_LABEL = 16;
    /** Most columns of a heat map that have room in one column of a page. */
    private static final int NARROW = 6;
    /** Part of the width of a cell that a name may take. */
    private static final double TURN = .9;
    /** Height of panels in widths. */
    private static final double SQUARE_PANEL = .8;
    private static final double FLAT_PANEL = .55;
    /** Entries of a legend in a line below small multiples. */
    private static final int ENTRIES = 4;
    /** Padding of the chart, insets of the plot and what is rounded. */
    static final int MARGIN = 18;

    public FigureSize {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("A figure is at least 1 x 1, found " + width + " x " + height);
        }
    }

    /**
     * A size in which all of a chart has room: of one column; examples, small multiples and heat maps of many columns are
     * of two.
     *
     * @param chart the figure that was declared, as {@link Figures} makes it
     */
    public static FigureSize of(FigureDeclaration declaration, JFreeChart chart) {
        return inWidth(isWide(declaration, chart) ? 2 * COLUMN : COLUMN, declaration, chart);
    }

    private static boolean isWide(FigureDeclaration declaration, JFreeChart chart) {
        return switch (declaration.kind()) {
        case EXAMPLES -> true;
        case HEATMAP -> chart.getPlot() instanceof MultiplesPlot || chart.getXYPlot().getSeriesCount() > NARROW;
        default -> chart.getPlot() instanceof MultiplesPlot multiples && multiples.columns() > 1;
        };
    }

    /** Whether names above the columns of a heat map have to stand upright. */
    static boolean turnsNames(String[] columns, String[] lines) {
        double left = widest(lines);
        double width = (columns.length > NARROW ? 2 : 1) * COLUMN - MARGIN - left;
        return widest(columns) > TURN * width / Math.max(1, columns.length);
    }

    private static double widest(String[] names) {
        return Arrays.stream(names).mapToDouble(name -> Paragraph.width(Look.SMALL, name)).max().orElse(0);
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
        if (chart.getPlot() instanceof MultiplesPlot multiples) {
            int panel = panel(declaration, multiples, width / multiples.columns());
            return new FigureSize(width, (int) Math.ceil(multiples.height(panel)) + titles(chart, width) + MARGIN
                    + (chart.getLegend() == null ? 0 : LEGEND_LINE * (1 + multiples.entries() / ENTRIES)));
        }
        int around = switch (declaration.kind()) {
        case VIOLIN -> AROUND_VIOLINS;
        case BAR -> AROUND_STRIPS + AXIS_LABEL + titles(chart, width);
        case HEATMAP -> AROUND_STRIPS + names(chart.getXYPlot()) + titles(chart, width);
        case BOX, CONTINGENCY -> AROUND_STRIPS + titles(chart, width);
        default -> 0;
        };
        return new FigureSize(width, around + body(declaration, chart.getXYPlot()) + legend(declaration, chart));
    }

    /** Height of the whole of a figure of one plot, or, where it depends on the data, of its strips or cells. */
    private static int body(FigureDeclaration declaration, XYPlot plot) {
        int groups = plot.getSeriesCount();
        return switch (declaration.kind()) {
        case VIOLIN -> Math.max(STRIP, LANE * groups) * (declaration.edges().size() - 1);
        case BOX -> (BOX_LABEL + Math.max(BOX, LANE * groups)) * declaration.columns().size();
        case BAR -> Math.max(BOX, LANE * groups + BAR_GAP) * items(plot);
        case HEATMAP -> HEAT_CELL * items(plot);
        case CONTINGENCY -> 2 * CELL * Math.max(1, groups);
        case SCATTER, CURVE -> SQUARE_HEIGHT;
        case HISTOGRAM, DENSITY, EXAMPLES -> FLAT_HEIGHT;
        };
    }

    private static int items(XYPlot plot) {
        return Math.max(1, plot.getSeriesCount() == 0 ? 0 : plot.getDataset().getItemCount(0));
    }

    /** Names above a heat map that stand upright. */
    static int names(XYPlot plot) {
        return plot.getDomainAxis() instanceof SymbolAxis names && names.isVerticalTickLabels()
                ? (int) widest(names.getSymbols())
                : 0;
    }

    /** Height of a panel inside its axes. */
    private static int panel(FigureDeclaration declaration, MultiplesPlot multiples, int width) {
        return switch (declaration.kind()) {
        case SCATTER, CURVE -> (int) (SQUARE_PANEL * width);
        case HISTOGRAM, DENSITY -> (int) (FLAT_PANEL * width);
        default -> body(declaration, multiples.plots().get(0));
        };
    }

    /** Two entries have room in a line; those of several columns, which are longer, one. */
    private static int legend(FigureDeclaration declaration, JFreeChart chart) {
        int entries = chart.getLegend() == null ? 0 : chart.getXYPlot().getSeriesCount();
        boolean several = declaration.kind() == FigureKind.DENSITY && declaration.columns().size() > 1;
        return several ? LEGEND_ENTRY * entries : LEGEND_LINE * (entries / 2);
    }

    private static int examples(JFreeChart chart, int width) {
        double plot = chart.getPlot() instanceof TextPlot text ? text.height(width - MARGIN) : FLAT_HEIGHT;
        return (int) Math.ceil(plot) + titles(chart, width) + MARGIN;
    }

    private static int titles(JFreeChart chart, int width) {
        return (int) Math.ceil(TitleHeights.of(chart, Math.max(1, width - MARGIN)));
    }
}
