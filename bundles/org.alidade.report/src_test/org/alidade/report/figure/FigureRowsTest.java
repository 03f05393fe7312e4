package org.alidade.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.figure.FigureKind;
import org.alidade.core.table.Table;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Areas are given in numbers of the axes; expected rows are read off the rows beside them. */
class FigureRowsTest {

    /** Ink, or nearly where an edge is smoothed. */
    private static final int DARK = 0x50;

    private final BufferedImage image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
    private final ChartRenderingInfo info = new ChartRenderingInfo();
    private JFreeChart chart;

    private void draw(FigureDeclaration figure, Table... tables) {
        draw(Figures.chart(figure, List.of(tables), FigureTheme.LIGHT));
    }

    private void draw(JFreeChart drawn) {
        chart = drawn;
        chart.draw(image.createGraphics(), new Rectangle2D.Double(0, 0, 640, 480), info);
    }

    /** Numbers of the rows between two numbers of the x axis and two of the y axis, of which names count from 0. */
    private Set<Integer> rows(double x1, double x2, double y1, double y2) {
        XYPlot plot = chart.getXYPlot();
        Scale scale = Scale.of(plot, info.getPlotInfo().getDataArea());
        Rectangle2D area = new Rectangle2D.Double();
        area.setFrameFromDiagonal(scale.x(x1), scale.y(y1), scale.x(x2), scale.y(y2));
        return rows(area);
    }

    private Set<Integer> rows(Rectangle2D area) {
        return FigureRows.in(chart, info, area).stream().map(FigureRow::row)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void pointsOfAScatterLieInTheArea() {
        draw(KindTables.grouped(FigureKind.SCATTER), new KindTables().row("a", "", .1, .1).row("b", "", .2, .9)
                .missing("a").row("a", "", .3, .2).row("a", "", .9, .1).build());
        assertEquals(Set.of(0, 3), rows(0, .5, 0, .5));
        assertEquals(Set.of(), rows(-1, -.5, -1, -.5));
    }

    @Test
    void pointsAtTheEndsOfTheAxesAreInTheWhole() {
        draw(KindTables.grouped(FigureKind.SCATTER), new KindTables().row("a", "", -1, -1).row("b", "", 1, 1).build());
        assertEquals(Set.of(0, 1), rows(-1, 1, -1, 1));
    }

    @Test
    void rowsKeepTheTableTheyAreIn() {
        Table one = new KindTables().row("a", "", .1, .1).build();
        draw(KindTables.grouped(FigureKind.SCATTER), one, new KindTables().row("b", "", .5, .5).build());
        assertEquals(Set.of(new FigureRow(0, 0), new FigureRow(1, 0)),
                FigureRows.in(chart, info, new Rectangle2D.Double(0, 0, 640, 480)));
    }

    @Test
    void pointsThatAreNotDrawnAreFoundAndDrawnWhenZoomed() {
        KindTables rows = new KindTables();
        IntStream.range(0, 20_000).forEach(i -> rows.row("a", "", i / 20_000., .5));
        draw(KindTables.ungrouped(FigureKind.SCATTER), rows.build());
        assertEquals(20_000, rows(-1, 1, -1, 1).size());
        assertEquals(5_000, chart.getXYPlot().getDataset().getItemCount(0));
        assertEquals("5,000 of 20,000 points drawn, evenly chosen", ((TextTitle) chart.getSubtitle(0)).getText());
        Rectangle2D area = info.getPlotInfo().getDataArea();
        FigureAxes.zoom(chart, info, new Rectangle2D.Double(area.getCenterX(), area.getY(), area.getWidth() / 20,
                area.getHeight()));
        draw(chart);
        assertEquals(2_001, chart.getXYPlot().getDataset().getItemCount(0));
        assertEquals("Zoomed: 2,001 of 2,001 points drawn", ((TextTitle) chart.getSubtitle(0)).getText());
    }

    /** Of a curve's point at the mean of its two rows. */
    @Test
    void aPointOfACurveStandsForAllItsRows() {
        draw(KindTables.grouped(FigureKind.CURVE), new KindTables().row("a", "v", .2, 0).row("a", "w", .9, .9)
                .row("a", "v", .4, 1).build());
        assertEquals(Set.of(0, 2), rows(.25, .35, .4, .6));
    }

    /** Bins are [-1, 0) and [0, 1]; of two rows of a in each, bars are .5 high. */
    @Test
    void binsOfAHistogramThatAreTouched() {
        draw(KindTables.grouped(FigureKind.HISTOGRAM), new KindTables().row("a", "", -.5, 0).row("a", "", -.1, 0)
                .row("a", "", .1, 0).row("a", "", 1, 0).row("b", "", -.2, 0).build());
        assertEquals(Set.of(0, 1, 4), rows(-.6, -.4, .1, .2));
        assertEquals(Set.of(4), rows(-.6, -.4, .6, .7), "only the bar of b is as high");
        assertEquals(Set.of(0, 1, 2, 3, 4), rows(-.1, .1, 0, .1));
    }

    /** Bins of y are [-1, 0) and [0, 1]: strips 0 and 1. In a strip a is above b. */
    @Test
    void valuesOfAViolinInRangeAndStrip() {
        draw(KindTables.grouped(FigureKind.VIOLIN), new KindTables().row("a", "", .1, -.5).row("a", "", .9, -.5)
                .row("a", "", .2, .5).row("b", "", .3, .5).build());
        assertEquals(Set.of(0), rows(0, .5, -.4, .4));
        assertEquals(Set.of(2, 3), rows(0, .5, .6, 1.4));
        assertEquals(Set.of(2), rows(0, .5, .7, .9));
        assertEquals(Set.of(0, 1, 2, 3), rows(-1, 1, -.5, 1.5));
    }

    /** Strip 0 is column x, strip 1 column y. */
    @Test
    void valuesOfABoxWithThoseBeyondTheWhiskers() {
        draw(KindTables.ungrouped(FigureKind.BOX), new KindTables().row("a", "", 0, -1).row("a", "", .1, -1)
                .row("a", "", .1, -1).row("a", "", .2, -1).row("a", "", .95, Double.NaN).build());
        assertEquals(Set.of(4), rows(.9, 1, -.4, .4));
        assertEquals(Set.of(0, 1, 2), rows(-.05, .15, -.4, .4));
        assertEquals(Set.of(0, 1, 2, 3), rows(-1, 1, .6, 1.4));
    }

    @Test
    void valuesOfADensityInTheWidth() {
        draw(KindTables.grouped(FigureKind.DENSITY), new KindTables().row("a", "", .1, .8).row("a", "", .2, .8)
                .row("b", "", .6, .15).build());
        assertEquals(Set.of(0, 2), rows(.05, .16, .1, .2));
    }

    /** Columns are x yes and no, lines y yes and no. */
    @Test
    void cellsOfAContingencyTable() {
        draw(KindTables.ungrouped(FigureKind.CONTINGENCY), new KindTables().row("a", "", 1, 1).row("a", "", 0, 1)
                .row("a", "", .5, 1).row("a", "", 1, 0).build());
        assertEquals(Set.of(0), rows(-.1, .1, -.1, .1));
        assertEquals(Set.of(0, 1), rows(-.1, 1.1, -.1, .1));
        assertEquals(Set.of(3), rows(-.1, .1, .9, 1.1));
    }

    /** The bar of v is the mean of .2 and .4. */
    @Test
    void barsThatAreTouchedStandForTheirRows() {
        draw(KindTables.ungrouped(FigureKind.BAR), new KindTables().row("a", "v", .2, 0).row("a", "w", .9, 0)
                .row("a", "v", .4, 0).build());
        assertEquals(Set.of(0, 2), rows(.1, .2, -.1, .1));
        assertEquals(Set.of(), rows(.5, .8, -.1, .1));
        assertEquals(Set.of(1), rows(.5, .8, .9, 1.1));
    }

    @Test
    void cellsOfAHeatMapStandForTheirRows() {
        draw(KindTables.grouped(FigureKind.HEATMAP), new KindTables().row("a", "v", .2, 0).row("b", "v", .9, 0)
                .row("b", "w", .4, 0).build());
        assertEquals(Set.of(1), rows(.9, 1.1, -.1, .1));
        assertEquals(Set.of(1, 2), rows(.9, 1.1, -.1, 1.1));
        assertEquals(Set.of(), rows(-.1, .1, .9, 1.1));
    }

    @Test
    void examplesThatAreTouched() {
        draw(KindTables.ungrouped(FigureKind.EXAMPLES), new KindTables().row("a", "good", 0, .1, 1)
                .row("a", "bad", 0, .9, 1).build());
        assertEquals(Set.of(0, 1), rows(new Rectangle2D.Double(100, 0, 1, 480)));
        assertEquals(Set.of(), rows(new Rectangle2D.Double(0, 0, 640, 20)));
    }

    @ParameterizedTest
    @MethodSource("org.alidade.report.figure.BuiltInKinds#all")
    void marksOfEveryKindAreSeen(FigureKind kind) {
        draw(KindTables.grouped(kind), new KindTables().row("a", "v", 0, 1, .5f)
                .row("b", "w", kind.equals(FigureKind.CONTINGENCY) ? 1 : .9, 0, -1).build());
        int[] before = pixels();
        Graphics2D graphics = image.createGraphics();
        FigureRows.mark(graphics, chart, info, Set.of());
        assertTrue(Arrays.equals(before, pixels()), "nothing is to be marked");
        FigureRows.mark(graphics, chart, info, Set.of(new FigureRow(0, 1)));
        int[] after = pixels();
        assertFalse(Arrays.equals(before, after));
        assertTrue(IntStream.range(0, after.length)
                .anyMatch(i -> after[i] != before[i] && new Color(after[i]).getGreen() < DARK), "marks are not of ink");
    }

    private int[] pixels() {
        return image.getRGB(0, 0, 640, 480, null, 0, 640);
    }

    @Test
    void rowsOfPanelsAreNumberedThroughAllTables() {
        Map<String, List<Table>> panels = new LinkedHashMap<>();
        panels.put("one", List.of(new KindTables().row("a", "", .5, .5).build(),
                new KindTables().row("a", "", .6, .5).build()));
        panels.put("two", List.of(new KindTables().row("b", "", .5, .5).build()));
        draw(Figures.multiples(KindTables.grouped(FigureKind.SCATTER), panels, 2, List.of(), FigureTheme.LIGHT));
        PlotRenderingInfo second = info.getPlotInfo().getSubplotInfo(1);
        assertEquals(Set.of(new FigureRow(2, 0)), FigureRows.in(chart, info, second.getDataArea()));
    }
}
