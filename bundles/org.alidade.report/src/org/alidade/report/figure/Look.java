package org.alidade.report.figure;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Paint;
import java.awt.Stroke;

import org.alidade.core.figure.AxisScale;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;

/**
 * Makes the parts of a chart look as one theme says.
 *
 * @param theme the colours
 */
public record Look(FigureTheme theme) {

    private static final Font TITLE = Typeface.font(Font.BOLD, 12);
    static final Font LABEL = Typeface.font(Font.PLAIN, 11);
    /** Of texts within figures that are looked for. */
    static final Font LARGE = Typeface.font(Font.BOLD, 12);
    /** Of small texts within figures. */
    static final Font SMALL = Typeface.font(Font.PLAIN, 10);
    // the half pixel of JFreeChart's default vanishes in some viewers
    private static final Stroke LINE = new BasicStroke(1);
    private static final Stroke GRID = new BasicStroke(.5f);

    /**
     * A horizontal or vertical axis of numbers.
     *
     * @param shown    from one end of the axis to the other
     * @param possible numbers that may have ticks
     */
    public ValueAxis numbers(String label, Range shown, Range possible, AxisScale scale) {
        return dress(switch (scale) {
        case LINEAR -> new NumbersAxis(label, shown, possible);
        case LOGARITHMIC -> new DecadesAxis(label, shown, possible);
        });
    }

    /** A vertical axis of heights above 0. */
    public ValueAxis heights(String label, double highest, Range possible) {
        return dress(NumbersAxis.heights(label, highest, possible));
    }

    /** A vertical axis of names from top to bottom. */
    public SymbolAxis names(String label, String... names) {
        SymbolAxis axis = acrossNames(label, names);
        axis.setInverted(true);
        return axis;
    }

    /** A horizontal axis of names from left to right. */
    public SymbolAxis acrossNames(String label, String... names) {
        SymbolAxis axis = new NamesAxis(label, names);
        axis.setGridBandsVisible(false);
        axis.setTickMarksVisible(false);
        axis.setAutoRange(false);
        axis.setRange(-.5, Math.max(1, names.length) - .5);
        return dress(axis);
    }

    /** A chart around a plot with axes. */
    public FigureChart chart(String title, String subtitle, XYPlot plot) {
        plot.setOutlinePaint(theme.faint());
        plot.setOutlineStroke(LINE);
        plot.setDomainGridlinePaint(theme.grid());
        plot.setDomainGridlineStroke(GRID);
        plot.setRangeGridlinePaint(theme.grid());
        plot.setRangeGridlineStroke(GRID);
        plot.setDomainZeroBaselineVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        return framed(title, subtitle, plot);
    }

    /** A chart around any plot. */
    public FigureChart framed(String title, String subtitle, Plot plot) {
        plot.setBackgroundPaint(theme.background());
        plot.setNoDataMessage("Nothing was measured");
        plot.setNoDataMessageFont(LABEL);
        plot.setNoDataMessagePaint(theme.ink());
        plot.setInsets(new RectangleInsets(2, 2, 2, 6));
        FigureChart chart = new FigureChart(plot, LABEL, theme, subtitle);
        chart.setBackgroundPaint(theme.background());
        chart.setPadding(new RectangleInsets(4, 4, 4, 4));
        chart.setTitle(text(title, TITLE, theme.ink()));
        if (!subtitle.isEmpty()) {
            chart.addSubtitle(text(subtitle, SMALL, theme.faint()));
        }
        return chart;
    }

    /** Adds a line above the plot, below those there are. */
    public void addLine(FigureChart chart, String line) {
        chart.lines().add(line);
        chart.addSubtitle(text(line, SMALL, theme.ink()));
    }

    /** Adds a legend below the plot. */
    public void addLegend(FigureChart chart) {
        LegendTitle legend = new LegendTitle(chart.getPlot());
        legend.setPosition(RectangleEdge.BOTTOM);
        legend.setFrame(BlockBorder.NONE);
        legend.setItemFont(SMALL);
        legend.setItemPaint(theme.ink());
        legend.setItemLabelPadding(new RectangleInsets(2, 4, 2, 8));
        chart.addSubtitle(legend);
    }

    private static TextTitle text(String text, Font font, Paint paint) {
        TextTitle title = new TextTitle(text, font);
        title.setPaint(paint);
        title.setTextAlignment(HorizontalAlignment.CENTER);
        title.setPadding(1, 2, 3, 2);
        return title;
    }

    private <T extends ValueAxis> T dress(T axis) {
        axis.setLabelFont(LABEL);
        axis.setTickLabelFont(SMALL);
        axis.setLabelPaint(theme.ink());
        axis.setTickLabelPaint(theme.ink());
        axis.setAxisLinePaint(theme.faint());
        axis.setTickMarkPaint(theme.faint());
        return axis;
    }
}
