package org.alidade.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

import org.alidade.core.contribution.FigureKindDescriptor;
import org.alidade.core.contribution.InstalledContributions;
import org.alidade.core.figure.AxisScale;
import org.alidade.core.figure.FigureColumn;
import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.figure.FigureKind;
import org.alidade.core.table.Table;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FigureAxesTest {

    private static final Table TABLE = new KindTables().row("a", "v", .01, .5, 1).row("b", "w", .5, .25, 1)
            .row("b", "w", 0, 1, 1).build();

    private final ChartRenderingInfo info = new ChartRenderingInfo();

    private JFreeChart draw(JFreeChart chart) {
        chart.draw(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB).createGraphics(),
                new Rectangle2D.Double(0, 0, 640, 480), info);
        return chart;
    }

    private JFreeChart draw(FigureKind kind) {
        return draw(Figures.chart(KindTables.grouped(kind), List.of(TABLE), FigureTheme.LIGHT));
    }

    private static Range x(JFreeChart chart) {
        return chart.getXYPlot().getDomainAxis().getRange();
    }

    private static Range y(JFreeChart chart) {
        return chart.getXYPlot().getRangeAxis().getRange();
    }

    private Point2D middle() {
        Rectangle2D area = info.getPlotInfo().getDataArea();
        return new Point2D.Double(area.getCenterX(), area.getCenterY());
    }

    private static void assertRange(double from, double to, Range range) {
        assertEquals(from, range.getLowerBound(), 1e-9);
        assertEquals(to, range.getUpperBound(), 1e-9);
    }

    /** Both axes are from -1 to 1. */
    @Test
    void zoomingInHalvesBothAxesAroundAPointAndOutRestoresThem() {
        JFreeChart chart = draw(FigureKind.SCATTER);
        FigureAxes.zoom(chart, info, middle(), .5);
        assertRange(-.5, .5, x(chart));
        assertRange(-.5, .5, y(chart));
        assertTrue(FigureAxes.isZoomed(chart));
        FigureAxes.move(chart, .25, 0);
        assertRange(-.25, .75, x(chart));
        FigureAxes.move(chart, 5, -5);
        assertRange(0, 1, x(chart));
        assertRange(-1, 0, y(chart));
        FigureAxes.zoom(chart, info, middle(), 8);
        assertRange(-1, 1, x(chart));
        assertFalse(FigureAxes.isZoomed(chart));
    }

    @Test
    void aQuarterOfTheDrawingIsZoomedTo() {
        JFreeChart chart = draw(FigureKind.SCATTER);
        Rectangle2D area = info.getPlotInfo().getDataArea();
        FigureAxes.zoom(chart, info, new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth() / 2,
                area.getHeight() / 2));
        assertRange(-1, 0, x(chart));
        assertRange(0, 1, y(chart));
        FigureAxes.reset(chart);
        assertRange(-1, 1, y(chart));
    }

    /** Shares reach .53: a half of it is left of them. */
    @Test
    void sharesAlwaysBeginAtNull() {
        Table two = new KindTables().row("a", "", .5, 0).row("a", "", -.5, 0).build();
        JFreeChart chart = draw(Figures.chart(KindTables.ungrouped(FigureKind.HISTOGRAM), List.of(two),
                FigureTheme.LIGHT));
        Rectangle2D area = info.getPlotInfo().getDataArea();
        FigureAxes.zoom(chart, info, new Rectangle2D.Double(area.getX(), area.getCenterY(), area.getWidth(),
                area.getHeight() / 4));
        assertRange(0, .265, y(chart));
        FigureAxes.move(chart, .1, .1);
        assertRange(0, .265, y(chart));
    }

    @ParameterizedTest
    @MethodSource("org.alidade.report.figure.BuiltInKinds#all")
    void anyFigureCanBeZoomedOverAndOverAndDrawn(FigureKind kind) {
        JFreeChart chart = draw(kind);
        for (int i = 0; i < 60; i++) {
            FigureAxes.zoom(chart, info, middle(), .5);
            FigureAxes.move(chart, .3, .3);
            draw(chart);
        }
        assertEquals(FigureAxes.canZoom(chart), FigureAxes.isZoomed(chart));
        FigureAxes.reset(chart);
        assertFalse(FigureAxes.isZoomed(draw(chart)));
    }

    /** The least number above 0 is .01 of x and .25 of y; 2 is the largest of 1, 2 and 5 below 2.5. */
    @Test
    void logarithmicAxesBeginBelowTheLeastNumberAboveNull() {
        JFreeChart chart = FigureAxes.scaled(draw(FigureKind.SCATTER), AxisScale.LOGARITHMIC, AxisScale.LOGARITHMIC)
                .orElseThrow();
        assertRange(.01, 1, x(chart));
        assertRange(.2, 1, y(chart));
        assertEquals(List.of(AxisScale.LOGARITHMIC, AxisScale.LOGARITHMIC), FigureAxes.scales(chart));
        assertEquals(2,
                chart.getXYPlot().getDataset().getItemCount(0) + chart.getXYPlot().getDataset().getItemCount(1));
        JFreeChart back = FigureAxes.scaled(chart, AxisScale.LINEAR, AxisScale.LINEAR).orElseThrow();
        assertRange(-1, 1, x(back));
    }

    /** Half way from .01 to 1 is .1. */
    @Test
    void aLogarithmicAxisIsZoomedInRatios() {
        JFreeChart chart = draw(FigureAxes.scaled(draw(FigureKind.SCATTER), AxisScale.LOGARITHMIC, AxisScale.LINEAR)
                .orElseThrow());
        Rectangle2D area = info.getPlotInfo().getDataArea();
        assertEquals(area.getCenterX(), chart.getXYPlot().getDomainAxis().valueToJava2D(.1, area,
                RectangleEdge.BOTTOM), 1e-6);
        FigureAxes.zoom(chart, info, middle(), .5);
        assertRange(Math.pow(10, -1.5), Math.pow(10, -.5), x(chart));
    }

    @ParameterizedTest
    @MethodSource("org.alidade.report.figure.BuiltInKinds#all")
    void whatCannotBeLogarithmicIsNot(FigureKind kind) {
        JFreeChart chart = draw(kind);
        FigureKindDescriptor asks = InstalledContributions.figureKind(kind).orElseThrow();
        boolean bins = kind.equals(FigureKind.HISTOGRAM); // whose first edge is -1
        assertEquals(asks.logarithmic().contains(FigureColumn.X) && !bins,
                FigureAxes.scaled(chart, AxisScale.LOGARITHMIC, AxisScale.LINEAR).map(this::draw).isPresent());
        assertEquals(asks.logarithmic().contains(FigureColumn.Y),
                FigureAxes.scaled(chart, AxisScale.LINEAR, AxisScale.LOGARITHMIC).map(this::draw).isPresent());
    }

    @Test
    void withoutANumberAboveNullThereIsNoLogarithmicAxis() {
        Table table = new KindTables().row("a", "", 0, -1).missing("a").build();
        JFreeChart chart = Figures.chart(KindTables.grouped(FigureKind.SCATTER), List.of(table), FigureTheme.LIGHT);
        assertEquals(Optional.empty(), FigureAxes.scaled(chart, AxisScale.LOGARITHMIC, AxisScale.LINEAR));
    }

    /** Of one value in two bins the share is 1, of two in different bins .5; both axes have room above. */
    @Test
    void figuresWithTheSameAxesShowWhatAnyOfThemShows() {
        FigureDeclaration histogram = KindTables.ungrouped(FigureKind.HISTOGRAM);
        Table one = new KindTables().row("a", "", .5, 0).build();
        Table two = new KindTables().row("a", "", .5, 0).row("a", "", -.5, 0).build();
        JFreeChart first = Figures.chart(histogram, List.of(one), FigureTheme.LIGHT);
        JFreeChart second = Figures.chart(histogram, List.of(two), FigureTheme.LIGHT);
        assertRange(0, .53, y(second));
        FigureAxes.same(List.of(first, second));
        assertRange(0, 1.06, y(second));
        assertEquals(y(first), y(second));
        assertFalse(FigureAxes.isZoomed(second));
    }

    @Test
    void panelsHaveTheSameAxesOneLegendAndTheSameStyleForAGroup() {
        Map<String, List<Table>> panels = new LinkedHashMap<>();
        panels.put("one", List.of(new KindTables().row("b", "", .5, 0).build()));
        panels.put("two", List.of(new KindTables().row("a", "", .5, 0).row("a", "", -.5, 0).build()));
        FigureDeclaration figure = KindTables.grouped(FigureKind.HISTOGRAM);
        JFreeChart chart = Figures.multiples(figure, panels, 2, List.of(), FigureTheme.LIGHT);
        List<XYPlot> plots = Panels.of(chart);
        assertEquals(plots.get(0).getRangeAxis().getRange(), plots.get(1).getRangeAxis().getRange());
        assertEquals(2, chart.getPlot().getLegendItems().getItemCount());
        for (XYPlot plot : plots) {
            assertEquals("a", plot.getDataset().getSeriesKey(0));
            assertEquals("b", plot.getDataset().getSeriesKey(1));
        }
        String svg = SvgWriter.document(chart, FigureSize.of(figure, chart));
        assertTrue(svg.contains(">one</text>") && svg.contains(">two</text>"));
        draw(chart);
        FigureAxes.zoom(chart, info, info.getPlotInfo().getSubplotInfo(1).getDataArea());
        assertEquals(plots.get(0).getDomainAxis().getRange(), plots.get(1).getDomainAxis().getRange());
    }

    @ParameterizedTest
    @MethodSource("org.alidade.report.figure.BuiltInKinds#all")
    void figuresOfEveryKindHaveMultiplesButExamples(FigureKind kind) {
        Map<String, List<Table>> panels = new TreeMap<>();
        List.of("one", "two", "three").forEach(name -> panels.put(name, List.of(TABLE)));
        panels.put("none", List.of(new KindTables().missing("a").build()));
        FigureDeclaration figure = KindTables.grouped(kind);
        if (kind.equals(FigureKind.EXAMPLES)) {
            var e = assertThrows(IllegalArgumentException.class,
                    () -> Figures.multiples(figure, panels, 2, List.of(), FigureTheme.LIGHT));
            assertEquals("Figure examples: small multiples need at least one panel and one column, and are not made of "
                    + "single instances; found 4 panels, 2 columns and examples", e.getMessage());
        } else {
            JFreeChart chart = Figures.multiples(figure, panels, 2, List.of(), FigureTheme.LIGHT);
            assertEquals(640, FigureSize.of(figure, chart).width());
            assertEquals(SvgWriter.document(chart, FigureSize.of(figure, chart)),
                    SvgWriter.document(Figures.multiples(figure, panels, 2, List.of(), FigureTheme.LIGHT),
                            FigureSize.of(figure, chart)));
        }
    }

    @ParameterizedTest
    @CsvSource({"0.001, 1, 700, 0.001 0.002 0.005 0.01 0.02 0.05 0.1 0.2 0.5 1",
            "0.001, 1, 200, 0.001 0.01 0.1 1", "1e-12, 1, 200, 1e-12 1e-9 1e-6 0.001 1",
            "0.2, 0.3, 250, 0.2 0.22 0.24 0.26 0.28 0.3"})
    void ticksOfALogarithmicAxisAreRoundAndApart(double from, double to, int width, String expected) {
        DecadesAxis axis = new DecadesAxis("x", new Range(from, to), new Range(0, 10));
        axis.setTickLabelFont(Look.SMALL);
        List<NumberTick> ticks = axis.refreshTicksHorizontal(
                new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics(),
                new Rectangle2D.Double(0, 0, width, 100), RectangleEdge.BOTTOM);
        assertEquals(List.of(expected.split(" ")), ticks.stream().map(NumberTick::getText).toList());
        assertEquals(ticks.size(), new TreeSet<>(ticks.stream().map(NumberTick::getValue).toList()).size());
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.5", "1E+3, 1000", "1E+7, 1e7", "0.00002, 2e-5", "0.000025, 2.5e-5"})
    void labelsAreDecimalsAsLongAsTheyAreShort(String number, String label) {
        assertEquals(label, DecadesAxis.label(new BigDecimal(number)));
    }
}
