package org.alidade.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.table.Table;
import org.alidade.report.SampleProbes;
import org.jfree.chart.JFreeChart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SvgWriterTest {

    private static final List<String> CLASSES = List.of("negative", "positive");

    private static String svg(FigureDeclaration declaration, Table table, FigureTheme theme) {
        JFreeChart chart = Figures.chart(declaration, List.of(table), theme);
        return SvgWriter.document(chart, FigureSize.of(declaration, chart));
    }

    @ParameterizedTest
    @EnumSource(FigureTheme.class)
    void equalFiguresGiveEqualBytes(FigureTheme theme) {
        assertEquals(svg(SampleProbes.HISTOGRAM, SampleProbes.correlation(CLASSES, 200, 1), theme),
                svg(SampleProbes.HISTOGRAM, SampleProbes.correlation(CLASSES, 200, 1), theme));
        assertEquals(svg(SampleProbes.VIOLINS, SampleProbes.permutation(CLASSES, 200, 1), theme),
                svg(SampleProbes.VIOLINS, SampleProbes.permutation(CLASSES, 200, 1), theme));
    }

    @Test
    void textsRemainTexts() {
        String svg = svg(SampleProbes.VIOLINS, SampleProbes.permutation(CLASSES, 200, 1), FigureTheme.PRINT);
        for (String text : List.of("Median output difference (probability)", "Maximum attention", "[0.25, 0.50)",
                "n=1", "negative (n = 100)")) {
            assertTrue(svg.contains(">" + text + "</text>"), text);
        }
    }

    @Test
    void textsFromDataAreEscapedAndTheFileIsXml() throws Exception {
        String svg = svg(FigureTables.HISTOGRAM, FigureTables.taus("</text><script>'\u0007", .1, .2),
                FigureTheme.LIGHT);
        assertFalse(svg.contains("<script"));
        assertTrue(svg.contains("\uFFFD"));
        DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void idsBeginWithTheOneOfTheElement() {
        JFreeChart chart = Figures.chart(FigureTables.HISTOGRAM, List.of(FigureTables.taus("a", .1)),
                FigureTheme.LIGHT);
        String svg = SvgWriter.element(chart, FigureSize.of(FigureTables.HISTOGRAM, chart), "p1c2");
        assertTrue(svg.startsWith("<svg id='p1c2'"));
        assertFalse(svg.replaceAll(" id='p1c2", "").contains(" id='"));
    }

    @Test
    void groupsDifferInPatternAndOutlineToo() {
        assertFalse(GroupStyle.of(FigureTheme.PRINT, 0).hatching() == GroupStyle.of(FigureTheme.PRINT, 1).hatching());
        assertFalse(
                GroupStyle.of(FigureTheme.PRINT, 0).outline().equals(GroupStyle.of(FigureTheme.PRINT, 1).outline()));
    }

    @Test
    void pngHasTheScaledSize() throws IOException {
        JFreeChart chart = Figures.chart(FigureTables.HISTOGRAM, List.of(FigureTables.taus("a", .1)),
                FigureTheme.LIGHT);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PngWriter.write(chart, new FigureSize(100, 80), 2, out);
        assertEquals(200, ImageIO.read(new ByteArrayInputStream(out.toByteArray())).getWidth());
    }
}
