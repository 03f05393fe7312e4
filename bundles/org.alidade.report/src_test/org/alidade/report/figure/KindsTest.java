package org.alidade.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.figure.FigureKind;
import org.alidade.core.table.Table;
import org.alidade.report.SampleKinds;
import org.alidade.report.SampleProbes;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.title.TextTitle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of figures of each kind. Expected numbers are worked out by hand from the rows beside them. */
class KindsTest {

    private static JFreeChart draw(FigureDeclaration declaration, Table... tables) {
        return Figures.chart(declaration, List.of(tables), FigureTheme.LIGHT);
    }

    private static List<String> tips(JFreeChart chart) {
        ChartRenderingInfo info = new ChartRenderingInfo();
        chart.draw(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB).createGraphics(), new Rectangle(640, 480),
                info);
        Collection<?> entities = info.getEntityCollection().getEntities();
        return entities.stream().map(entity -> ((ChartEntity) entity).getToolTipText())
                .filter(tip -> tip != null && !tip.isEmpty()).toList();
    }

    private static String subtitle(JFreeChart chart) {
        return chart.getSubtitles().stream().filter(TextTitle.class::isInstance)
                .map(title -> ((TextTitle) title).getText()).findFirst().orElse("");
    }

    private static String svg(FigureDeclaration declaration, Table... tables) {
        JFreeChart chart = draw(declaration, tables);
        return SvgWriter.document(chart, FigureSize.of(declaration, chart));
    }

    @ParameterizedTest
    @MethodSource("org.alidade.report.figure.BuiltInKinds#all")
    void aTableWithoutRowsSaysThatNothingWasMeasured(FigureKind kind) {
        assertTrue(svg(KindTables.grouped(kind), new KindTables().build()).contains("Nothing was measured"));
    }

    @ParameterizedTest
    @MethodSource("org.alidade.report.figure.BuiltInKinds#all")
    void missingRowsAreCounted(FigureKind kind) {
        Table table = new KindTables().missing("a").missing("b").build();
        int columns = kind.equals(FigureKind.DENSITY) || kind.equals(FigureKind.BOX) ? 2 : 1;
        JFreeChart chart = draw(KindTables.grouped(kind), table);
        assertEquals(2 * columns + " of " + 2 * columns + " not measured", subtitle(chart));
    }

    @ParameterizedTest
    @MethodSource("org.alidade.report.figure.BuiltInKinds#all")
    void oneRowIsDrawnAndSeveralTablesArePooled(FigureKind kind) {
        Table table = new KindTables().row("a", "b", 0, 1, .5f).build();
        assertFalse(tips(draw(KindTables.ungrouped(kind), table)).isEmpty());
        assertFalse(tips(draw(KindTables.grouped(kind), table, new KindTables().row("c", "d", 1, 0, 1).build()))
                .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("org.alidade.report.figure.BuiltInKinds#all")
    void equalFiguresGiveEqualBytes(FigureKind kind) {
        FigureDeclaration figure = KindTables.grouped(kind);
        Table table = new KindTables().row("a", "b", 0, 1, .5f).row("c", "d", .5, .5, -1).build();
        assertEquals(svg(figure, table), svg(figure, table));
    }

    /** A report page is to take less than a second for each figure; of processor time, that others do not change. */
    @Test
    void tenThousandRowsTakeLessThanASecond() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Table table = SampleKinds.table(List.of("negative", "positive"), 10_000, 1);
        for (FigureDeclaration figure : SampleKinds.FIGURES) {
            long before = threads.getCurrentThreadCpuTime();
            svg(figure, table);
            long nanoseconds = threads.getCurrentThreadCpuTime() - before;
            assertTrue(nanoseconds < 1_000_000_000, figure.id() + ": " + nanoseconds + " ns");
        }
    }

    @Test
    void curvesOfDensityTellColumnAndNumber() {
        Table table = new KindTables().row("a", "b", .2, 0).row("a", "b", .4, Double.NaN).build();
        List<String> tips = tips(draw(KindTables.ungrouped(FigureKind.DENSITY), table));
        assertTrue(tips.stream().anyMatch(tip -> tip.matches("Effect: density [0-9.e-]+ at [0-9.e-]+, n = 2")));
        assertEquals("Size: 0.00 alone, n = 1", tips.get(tips.size() - 1));
    }

    /** Cells, not rows: each column is drawn from what it has. */
    @Test
    void aRowThatLacksOneColumnCountsInTheOthers() {
        Table table = new KindTables().row("a", "b", .2, 0).row("a", "b", .4, Double.NaN).build();
        assertEquals("1 of 4 not measured", subtitle(draw(KindTables.ungrouped(FigureKind.BOX), table)));
        assertEquals(List.of("all, Effect: median 0.300, quartiles 0.250 and 0.350, whiskers 0.200 and 0.400, "
                + "0 beyond, n = 2",
                "all, Size: median 0.00, quartiles 0.00 and 0.00, whiskers 0.00 and 0.00, 0 beyond, n = 1"),
                tips(draw(KindTables.ungrouped(FigureKind.BOX), table)));
    }

    @Test
    void aGroupThatTheFirstColumnLacksKeepsItsPlace() {
        Table table = new KindTables().row("a", "", Double.NaN, .1).row("b", "", .2, .3).build();
        List<String> tips = tips(draw(KindTables.grouped(FigureKind.BOX), table));
        assertTrue(tips.get(0).startsWith("a, Size") && tips.get(1).startsWith("b, Effect"), tips.toString());
    }

    @Test
    void pointsTellGroupAndNumbers() {
        Table table = new KindTables().row("a", "", .25, .5).row("b", "", 0, 1).build();
        assertEquals(List.of("a: Effect 0.250, Size 0.500 (n = 1)", "b: Effect 0.00, Size 1.00 (n = 1)"),
                tips(draw(KindTables.grouped(FigureKind.SCATTER), table)));
    }

    @Test
    void pointsBeyondEitherAxisAreCounted() {
        FigureDeclaration narrow = new FigureDeclaration("n", "Title", FigureKind.SCATTER, List.of("x"),
                Optional.of("y"), Optional.empty(), Optional.empty(), List.of(0., 1.), 0,
                1, 0, .5, "");
        Table table = new KindTables().row("a", "", -.5, .2).row("a", "", .5, .7).row("a", "", .5, .5).build();
        assertEquals("2 outside the axes", subtitle(draw(narrow, table)));
    }

    @Test
    void manyPointsAreThinnedAndItIsSaid() {
        KindTables rows = new KindTables();
        IntStream.range(0, 20_000).forEach(i -> rows.row("a", "", i / 20_000., i % 100 / 100.));
        Table table = rows.build();
        JFreeChart chart = draw(KindTables.ungrouped(FigureKind.SCATTER), table);
        assertEquals("5,000 of 20,000 points drawn, evenly chosen", subtitle(chart));
        int size = svg(KindTables.ungrouped(FigureKind.SCATTER), table).length();
        assertTrue(size < 1_000_000, size + " characters");
    }

    /** Of v: x (.2 + .4) / 2, y (0 + 1) / 2. */
    @Test
    void curvesShowMeansInTheOrderOfX() {
        Table table = new KindTables().row("a", "w", .9, .1).row("a", "v", .2, 0).row("a", "v", .4, 1).build();
        assertEquals(List.of("a, v: Effect 0.300, Size 0.500, n = 2", "a, w: Effect 0.900, Size 0.100, n = 1"),
                tips(draw(KindTables.grouped(FigureKind.CURVE), table)));
        assertTrue(svg(KindTables.grouped(FigureKind.CURVE), table).contains(">w</text>"));
    }

    /** x is 1 in one of four rows, in which y is 1 too; y alone in two, neither in one; one row is neither 0 nor 1. */
    @Test
    void contingencyHasSharesOfAllRows() {
        Table table = new KindTables().row("a", "", 1, 1).row("a", "", 0, 1).row("a", "", 0, 1).row("a", "", 0, 0)
                .row("a", "", .5, 0).build();
        JFreeChart chart = draw(KindTables.ungrouped(FigureKind.CONTINGENCY), table);
        assertEquals("1 outside the axes", subtitle(chart));
        assertEquals(List.of("all: Size yes, Effect yes: 25.0 %, n = 1 of 4",
                "all: Size yes, Effect no: 50.0 %, n = 2 of 4", "all: Size no, Effect yes: 0.0 %, n = 0 of 4",
                "all: Size no, Effect no: 25.0 %, n = 1 of 4"), tips(chart));
        String svg = svg(KindTables.ungrouped(FigureKind.CONTINGENCY), table);
        assertTrue(svg.contains(">Rows: Size</text>") && svg.contains(">Columns: Effect</text>"));
    }

    @Test
    void contingencyHasSharesWithinEachGroup() {
        Table table = new KindTables().row("a", "", 1, 1).row("b", "", 0, 0).row("b", "", 1, 0).build();
        List<String> tips = tips(draw(KindTables.grouped(FigureKind.CONTINGENCY), table));
        assertEquals("a: Size yes, Effect yes: 100.0 %, n = 1 of 1", tips.get(0));
        assertEquals("b: Size no, Effect yes: 50.0 %, n = 1 of 2", tips.get(6));
    }

    @Test
    void examplesTellUnitLineAndWeight() {
        Table table = new KindTables().row("a", "good\tfilm", 0, 1, .75f, .25f).build();
        List<String> tips = tips(draw(KindTables.ungrouped(FigureKind.EXAMPLES), table));
        assertEquals(List.of("good: First 0.750, unit 1 of 2", "film: First 0.250, unit 2 of 2",
                "good: Second -0.750, unit 1 of 2", "film: Second -0.250, unit 2 of 2"), tips);
        String svg = svg(KindTables.ungrouped(FigureKind.EXAMPLES), table);
        assertTrue(svg.contains("<title>0.750</title></rect>"));
        assertTrue(svg.contains(">good film</text>"));
    }

    @Test
    void aTextWithAnotherNumberOfWeightsIsRefused() {
        Table table = new KindTables().row("a", "good\tfilm", 0, 1, 1).build();
        var e = assertThrows(IllegalArgumentException.class,
                () -> draw(KindTables.ungrouped(FigureKind.EXAMPLES), table));
        assertEquals("Row 1 has 2 units in column by and 1 weights in column first, expected one for each unit",
                e.getMessage());
    }

    @Test
    void longExamplesComeInPartsThatFitAPage() {
        Table table = SampleKinds.table(List.of("negative", "positive"), 500, 1);
        List<JFreeChart> pages = Figures.pages(SampleKinds.EXAMPLES, List.of(table), List.of(), FigureTheme.PRINT);
        assertTrue(pages.size() > 1);
        pages.forEach(page -> assertTrue(FigureSize.of(SampleKinds.EXAMPLES, page).height() <= 900));
        assertEquals("Attention and its adversary (2 of " + pages.size() + ")", pages.get(1).getTitle().getText());
        assertEquals(1, Figures.pages(SampleProbes.HISTOGRAM,
                List.of(SampleProbes.correlation(List.of("a"), 10, 1)), List.of(), FigureTheme.PRINT).size());
    }

    @Test
    void groupsOfManyKindsAreShownTogether() {
        KindTables rows = new KindTables();
        IntStream.range(0, 9).forEach(i -> rows.row("g" + i, "b", .1 * i, .1 * i, .5f));
        Table table = rows.build();
        assertTrue(tips(draw(KindTables.grouped(FigureKind.BOX), table)).get(0).startsWith("9 groups together, "));
    }
}
