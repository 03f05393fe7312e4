package org.alidade.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.alidade.core.contribution.Contribution;
import org.alidade.core.contribution.ContributionKind;
import org.alidade.core.contribution.FigureKindDescriptor;
import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.figure.FigureKind;
import org.alidade.core.table.Table;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.PiePlot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.general.DefaultPieDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.junit.jupiter.api.Test;

/** Figure kinds of others are drawn like ours, and what is wrong with them costs the figure only. */
class FigureGuestTest {

    private static final FigureDeclaration STRIP = new FigureDeclaration("f", "A strip",
            new FigureKind("com.example.strip"), List.of("x"), Optional.of("y"), Optional.empty(), Optional.empty(),
            List.of(0., 1.), -1, 1, -1, 1, "");
    private static final Table TABLE = new KindTables().row("a", "", .5, .5).row("a", "", -.5, -.5).build();

    private static FigureGuest guest(FigureDrawer drawer, Duration limit) {
        Contribution contribution = new Contribution(ContributionKind.FIGURE, "com.example.strip", "1.0.0", "Strip",
                "", "", "com.example", "2.0.0", List.of(), () -> drawer);
        return new FigureGuest(new FigureKindDescriptor(contribution, Set.of(), Set.of(), Optional.empty(), Set.of()),
                drawer, limit);
    }

    private static FigureChart draw(FigureDrawer drawer) {
        FigureGuest guest = guest(drawer, Duration.ofMinutes(1));
        return guest.draw(FigureData.of(guest, STRIP, List.of(TABLE), List.of()), new Look(FigureTheme.LIGHT));
    }

    private static String problem(FigureDrawer drawer) {
        return assertThrows(FigureException.class, () -> draw(drawer)).getMessage();
    }

    private static XYPlot points(FigureData data, Look look, XYLineAndShapeRenderer renderer) {
        XYSeries series = new XYSeries("all");
        data.rows(List.of("x", "y")).groups().values()
                .forEach(rows -> rows.forEach(row -> series.add(row.number("x"), row.number("y"))));
        return new XYPlot(new XYSeriesCollection(series), data.horizontal(look), data.vertical(look), renderer);
    }

    @Test
    void aKindThatThrowsIsBlamedByName() {
        assertEquals("Figure kind 'com.example.strip' from com.example 2.0.0: threw ArithmeticException: / by zero",
                problem((data, look) -> {
                    throw new ArithmeticException("/ by zero");
                }));
    }

    @Test
    void aKindThatSaysWhatItCannotDrawIsQuoted() {
        assertEquals("Figure kind 'com.example.strip' from com.example 2.0.0: all numbers are equal",
                problem((data, look) -> {
                    throw new IllegalArgumentException("all numbers are equal");
                }));
    }

    @Test
    void aKindWhoseClassesAreMissingIsBlamedByName() {
        assertEquals("Figure kind 'com.example.strip' from com.example 2.0.0: threw NoClassDefFoundError: a/B",
                problem((data, look) -> {
                    throw new NoClassDefFoundError("a/B");
                }));
    }

    @Test
    void aKindThatTakesAllMemoryIsBlamedByName() {
        assertEquals("Figure kind 'com.example.strip' from com.example 2.0.0: threw OutOfMemoryError: Java heap space",
                problem((data, look) -> {
                    throw new OutOfMemoryError("Java heap space");
                }));
    }

    @Test
    void aKindThatMakesNothingIsBlamedByName() {
        assertEquals("Figure kind 'com.example.strip' from com.example 2.0.0: threw IllegalStateException: made no "
                + "chart", problem((data, look) -> null));
    }

    @Test
    void aKindThatNeverEndsIsLeftToItself() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        FigureGuest guest = guest((data, look) -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            throw new IllegalStateException("too late");
        }, Duration.ofMillis(20));
        FigureData data = FigureData.of(guest, STRIP, List.of(TABLE), List.of());
        var e = assertThrows(FigureException.class, () -> guest.draw(data, new Look(FigureTheme.LIGHT)));
        assertTrue(e.getMessage().endsWith("did not finish within 0 seconds, and is left to itself"), e.getMessage());
        interrupted.await();
    }

    @Test
    void aPlotThatThrowsWhileItIsDrawnIsFoundOutBeforeTheWindowDrawsIt() {
        assertEquals("Figure kind 'com.example.strip' from com.example 2.0.0: threw IllegalStateException: paint",
                problem((data, look) -> look.framed("T", "", new PiePlot<String>() {

                    private static final long serialVersionUID = 1L;

                    @Override
                    public void draw(Graphics2D graphics, Rectangle2D area, Point2D anchor, PlotState state,
                            PlotRenderingInfo info) {
                        throw new IllegalStateException("paint");
                    }
                })));
    }

    /** Such as one that cannot be zoomed: the second drawing fails. */
    @Test
    void aPlotThatThrowsLaterSaysSoInItsPlace() {
        FigureChart chart = draw((data, look) -> look.framed("T", "", new PiePlot<String>() {

            private static final long serialVersionUID = 1L;
            private boolean drawn;

            @Override
            public void draw(Graphics2D graphics, Rectangle2D area, Point2D anchor, PlotState state,
                    PlotRenderingInfo info) {
                if (drawn) {
                    throw new IllegalStateException("again");
                }
                drawn = true;
            }
        }));
        String svg = SvgWriter.document(chart, new FigureSize(320, 216));
        assertTrue(svg.contains("com.example"), svg);
        assertTrue(svg.contains("again"), svg);
    }

    @Test
    void aPlotWithoutAxesIsDrawnWithoutBrushAndZoom() {
        FigureChart chart = draw((data, look) -> {
            DefaultPieDataset<String> shares = new DefaultPieDataset<>();
            shares.setValue("a quarter", 25);
            shares.setValue("the rest", 75);
            PiePlot<String> pie = new PiePlot<>(shares);
            FigureChart made = look.framed(data.declaration().title(), "2 of 3 measured", pie);
            look.addLegend(made);
            return made;
        });
        assertTrue(SvgWriter.document(chart, FigureSize.of(STRIP, chart)).contains("the rest"));
        assertEquals("Com.example.strip; 2 of 3 measured", FigureDescription.of(STRIP, chart));
        assertEquals(false, FigureAxes.canZoom(chart));
        ChartRenderingInfo info = drawn(chart);
        assertEquals(Set.of(), FigureRows.in(chart, info, new Rectangle2D.Double(0, 0, 400, 400)));
    }

    @Test
    void aPlotWithTheAxesOfTheDeclarationIsZoomedAndItsRowsAreFound() {
        FigureChart chart = draw((data, look) -> look.chart("T", "", points(data, look, new Found(data))));
        ChartRenderingInfo info = drawn(chart);
        assertEquals(Set.of(new FigureRow(0, 0), new FigureRow(0, 1)),
                FigureRows.in(chart, info, new Rectangle2D.Double(0, 0, 400, 400)));
        FigureAxes.zoom(chart, info, new Point2D.Double(200, 100), .5);
        assertTrue(FigureAxes.isZoomed(chart));
        Graphics2D graphics = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB).createGraphics();
        FigureRows.mark(graphics, chart, drawn(chart), Set.of(new FigureRow(0, 1)));
        graphics.dispose();
        assertEquals(Optional.empty(), chart.problem());
    }

    @Test
    void whatFailsWhileRowsAreLookedForIsToldInThePlaceOfTheFigure() {
        FigureChart chart = draw((data, look) -> look.chart("T", "", points(data, look, new Found(data) {

            private static final long serialVersionUID = 1L;

            @Override
            public void rows(Rectangle2D plot, Rectangle2D area, Consumer<FigureRow> found) {
                throw new UnsupportedOperationException("rows");
            }
        })));
        assertEquals(Set.of(), FigureRows.in(chart, drawn(chart), new Rectangle2D.Double(0, 0, 400, 400)));
        assertEquals(
                "Figure kind 'com.example.strip' from com.example 2.0.0: threw UnsupportedOperationException: rows",
                chart.problem().orElseThrow().getMessage());
    }

    @Test
    void aKindThatIsNotInstalledIsNamed() {
        var e = assertThrows(FigureException.class,
                () -> Figures.chart(STRIP, List.of(TABLE), FigureTheme.LIGHT));
        assertEquals("its kind of figure, com.example.strip, is not installed", e.getMessage());
        assertEquals(false, Figures.showsInstances(STRIP));
    }

    @Test
    void aStoredFigureThatItsKindDoesNotTakeIsRefusedWithTheReason() {
        FigureDeclaration violins = new FigureDeclaration("f", "F", FigureKind.VIOLIN, List.of("x"), Optional.empty(),
                Optional.empty(), Optional.empty(), List.of(0., 1.), -1, 1, 0, 1, "");
        var e = assertThrows(FigureException.class,
                () -> Figures.chart(violins, List.of(TABLE), FigureTheme.LIGHT));
        assertEquals("Figure f: violin takes a column y and no column by", e.getMessage());
    }

    private static ChartRenderingInfo drawn(JFreeChart chart) {
        ChartRenderingInfo info = new ChartRenderingInfo();
        Graphics2D graphics = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB).createGraphics();
        chart.draw(graphics, new Rectangle2D.Double(0, 0, 400, 400), info);
        graphics.dispose();
        return info;
    }

    /** Points of rows, as a plug-in would find them. */
    private static class Found extends XYLineAndShapeRenderer implements Brushable {

        private static final long serialVersionUID = 1L;
        private final transient List<Rows.Row> rows;

        Found(FigureData data) {
            super(false, true);
            rows = data.rows(List.of("x", "y")).groups().values().stream().flatMap(List::stream).toList();
        }

        @Override
        public void rows(Rectangle2D plot, Rectangle2D area, Consumer<FigureRow> found) {
            Scale scale = Scale.of(getPlot(), plot);
            rows.stream().filter(row -> area.contains(scale.x(row.number("x")), scale.y(row.number("y"))))
                    .map(Rows.Row::at).forEach(found);
        }

        @Override
        public void mark(MarkPen pen, Rectangle2D plot, Predicate<FigureRow> marked) {
            Scale scale = Scale.of(getPlot(), plot);
            rows.stream().filter(row -> marked.test(row.at()))
                    .forEach(row -> pen.ring(scale.x(row.number("x")), scale.y(row.number("y"))));
        }
    }
}
