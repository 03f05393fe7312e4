package org.alidade.report.figure;

import java.util.Arrays;
import java.util.Optional;

import org.alidade.core.contribution.FigureKindDescriptor;
import org.alidade.core.figure.FigureDeclaration;
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

    /** Height of a figure whose curves or bars run along. */
    public static final int FLAT_HEIGHT = 216;
    /** Height of a figure whose axes are of equal weight. */
    public static final int SQUARE_HEIGHT = 270;
    /** Height of panels in widths: of the one and of the other. */
    static final double FLAT_PANEL = .55;
    static final double SQUARE_PANEL = .8;
    /** Of one of several groups in a strip. */
    static final int LANE = 17;
    /** Of a strip of one group. */
    static final int STRIP = 24;
    static final int AROUND_STRIPS = 50;
    static final int LEGEND_ENTRY = 18;
    private static final int LEGEND_LINE = 14;
    /** Most columns of a heat map that have room in one column of a page. */
    static final int NARROW = 6;
    /** Part of the width of a cell that a name may take. */
    private static final double TURN = .9;
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
        return fillsWidth(chart) || chart.getPlot() instanceof MultiplesPlot multiples && multiples.columns() > 1
                || guest(chart).map(kind -> kind.isWide(declaration, chart)).orElse(false);
    }

    /** Whether a chart is of texts: these are as wide as there is room, and scrolled rather than squeezed. */
    public static boolean fillsWidth(JFreeChart chart) {
        return chart.getPlot() instanceof TextPlot
                || guest(chart).map(kind -> kind.kind().is(FigureKindDescriptor.Trait.INSTANCES)).orElse(false);
    }

    private static Optional<FigureGuest> guest(JFreeChart chart) {
        return chart instanceof FigureChart figure ? figure.guest() : Optional.empty();
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
        Optional<FigureGuest> guest = guest(chart);
        if (chart.getPlot() instanceof MultiplesPlot multiples) {
            int panel = guest.orElseThrow().panelHeight(declaration, multiples.plots().get(0),
                    width / multiples.columns());
            return new FigureSize(width, (int) Math.ceil(multiples.height(panel)) + titles(chart, width) + MARGIN
                    + (chart.getLegend() == null ? 0 : LEGEND_LINE * (1 + multiples.entries() / ENTRIES)));
        }
        return new FigureSize(width, Math.max(1, guest.map(kind -> kind.height(declaration, chart, width))
                .orElseGet(() -> text(chart, width))));
    }

    static int items(XYPlot plot) {
        return Math.max(1, plot.getSeriesCount() == 0 ? 0 : plot.getDataset().getItemCount(0));
    }

    /** Names above a heat map that stand upright. */
    static int names(XYPlot plot) {
        return plot.getDomainAxis() instanceof SymbolAxis names && names.isVerticalTickLabels()
                ? (int) widest(names.getSymbols())
                : 0;
    }

    /** Height of a legend: two entries have room in a line. */
    static int legend(JFreeChart chart) {
        return LEGEND_LINE * (entries(chart) / 2);
    }

    static int entries(JFreeChart chart) {
        return chart.getLegend() == null ? 0
                : chart.getPlot() instanceof XYPlot plot ? plot.getSeriesCount()
                        : chart.getPlot().getLegendItems().getItemCount();
    }

    /** Height of a chart of texts. */
    static int text(JFreeChart chart, int width) {
        double plot = chart.getPlot() instanceof TextPlot text ? text.height(width - MARGIN) : FLAT_HEIGHT;
        return (int) Math.ceil(plot) + titles(chart, width) + MARGIN;
    }

    static int titles(JFreeChart chart, int width) {
        return (int) Math.ceil(TitleHeights.of(chart, Math.max(1, width - MARGIN)));
    }
}
