package org.alidade.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.table.Table;
import org.alidade.report.SampleProbes;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.entity.XYItemEntity;
import org.jfree.chart.title.TextTitle;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static List<String> tips(JFreeChart chart) {
        ChartRenderingInfo info = new ChartRenderingInfo();
        chart.draw(new BufferedImage(320, 260, BufferedImage.TYPE_INT_RGB).createGraphics(),
                new Rectangle(320, 260), info);
        Collection<?> entities = info.getEntityCollection().getEntities();
        return entities.stream().filter(XYItemEntity.class::isInstance)
                .map(entity -> ((ChartEntity) entity).getToolTipText()).toList();
    }

    private static List<String> groups(JFreeChart chart) {
        return IntStream.range(0, chart.getXYPlot().getSeriesCount())
                .mapToObj(i -> chart.getXYPlot().getDataset().getSeriesKey(i).toString()).toList();
    }

    private static JFreeChart draw(FigureDeclaration declaration, Table... tables) {
        return Figures.chart(declaration, List.of(tables), FigureTheme.LIGHT);
    }

    private static String subtitle(JFreeChart chart) {
        return chart.getSubtitles().stream().filter(TextTitle.class::isInstance)
                .map(title -> ((TextTitle) title).getText()).findFirst().orElse("");
    }

    @Test
    void missingValuesAreCountedBelowTheTitle() {
        JFreeChart chart = draw(SampleProbes.HISTOGRAM, SampleProbes.correlation(List.of("a", "b"), 1725, 1));
        assertEquals("3 of 1,725 not measured", subtitle(chart));
    }

    @Test
    void nothingIsSaidOfMissingValuesIfThereAreNone() {
        assertEquals("", subtitle(draw(FigureTables.HISTOGRAM, FigureTables.taus("a", .1, .2))));
    }

    @Test
    void barsHaveTipsWithGroupShareAndCount() {
        List<String> tips = tips(draw(FigureTables.HISTOGRAM, FigureTables.taus("a", .1, .2, .7)));
        assertEquals(List.of("a: 66.7 % (2 of 3) from 0.00 to 0.500", "a: 33.3 % (1 of 3) from 0.500 to 1.00"), tips);
    }

    @Test
    void violinsAndTicksHaveTipsWithBinQuartilesAndCount() {
        List<String> tips = tips(draw(SampleProbes.VIOLINS,
                FigureTables.differences("a", new double[] {.1, .2}, new double[] {.1, .4}, new double[] {.9, .5})));
        assertEquals(List.of("a, [0.00, 0.25): median 0.300, quartiles 0.250 and 0.350, n = 2",
                "a, [0.75, 1.00]: median 0.500, quartiles 0.500 and 0.500, n = 1"), tips);
    }

    @Test
    void classesComeInTheGivenOrderAndOthersAfterThem() {
        JFreeChart chart = Figures.chart(FigureTables.HISTOGRAM, List.of(FigureTables.taus("positive", .1),
                FigureTables.taus("negative", .1), FigureTables.taus("another", .1)), List.of("positive", "negative"),
                FigureTheme.PRINT);
        assertEquals(List.of("positive", "negative", "another"), groups(chart));
    }

    @Test
    void moreGroupsThanCanBeToldApartAreShownTogether() {
        Table[] tables = IntStream.range(0, 9).mapToObj(i -> FigureTables.taus("g" + i, .1)).toArray(Table[]::new);
        assertEquals(List.of("9 groups together"), groups(draw(FigureTables.HISTOGRAM, tables)));
    }

    @Test
    void aFigureWithoutGroupsHasNoLegend() {
        JFreeChart chart = draw(FigureTables.UNGROUPED, FigureTables.taus("a", .1));
        assertEquals(1, groups(chart).size());
        assertEquals(null, chart.getLegend());
    }

    @Test
    void aTableWithoutAnyMeasuredValueStillGivesAFigure() {
        JFreeChart chart = draw(FigureTables.HISTOGRAM, FigureTables.taus("a", Double.NaN));
        assertEquals("1 of 1 not measured", subtitle(chart));
        assertTrue(SvgWriter.document(chart, FigureSize.of(FigureTables.HISTOGRAM, chart))
                .contains("Nothing was measured"));
    }

    @Test
    void aColumnThatTheTableLacksIsNamed() {
        var e = assertThrows(IllegalArgumentException.class,
                () -> draw(SampleProbes.VIOLINS, FigureTables.taus("a", .1)));
        assertEquals("No column 'difference'; there are [predictedClass, tau]", e.getMessage());
    }

    @Test
    void aFigureOfNoTableIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> draw(FigureTables.HISTOGRAM));
    }

    @Test
    void binsAreNamedWithTheDecimalsTheyNeed() {
        assertEquals(List.of("[0.00, 0.25)", "[0.25, 0.50)", "[0.50, 0.75)", "[0.75, 1.00]"),
                BinLabels.of(SampleProbes.VIOLINS));
    }

    @Test
    void moreGroupsMakeViolinsTaller() {
        JFreeChart two = draw(SampleProbes.VIOLINS, SampleProbes.permutation(List.of("a", "b"), 100, 1));
        JFreeChart five = draw(SampleProbes.VIOLINS,
                SampleProbes.permutation(List.of("a", "b", "c", "d", "e"), 100, 1));
        assertTrue(FigureSize.of(SampleProbes.VIOLINS, five).height() > FigureSize.of(SampleProbes.VIOLINS, two)
                .height());
        assertEquals(FigureSize.COLUMN, FigureSize.of(SampleProbes.VIOLINS, five).width());
    }
}
