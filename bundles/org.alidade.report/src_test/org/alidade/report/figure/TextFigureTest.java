package org.alidade.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

import org.alidade.report.figure.TextFigure.Bars;
import org.alidade.report.figure.TextFigure.Line;
import org.jfree.chart.JFreeChart;
import org.junit.jupiter.api.Test;

class TextFigureTest {

    private static final List<String> UNITS = List.of("a", "fine", "film");

    @Test
    void everyRowShowsAllWordsItsNameAndItsRemark() {
        String svg = svg(UNITS, Bars.HIDDEN, new Line("Attention", List.of(.1f, .7f, .2f), .7, "positive 0.93"),
                new Line("Gradient", List.of(0f, -1f, 2f), 2, ""));
        assertEquals(2, count(svg, ">a fine film<"));
        assertTrue(svg.contains(">Attention<") && svg.contains(">Gradient<") && svg.contains(">positive 0.93<"), svg);
    }

    @Test
    void theNumbersAreTipsOfTheShades() {
        String svg = svg(UNITS, Bars.HIDDEN, new Line("Attention", List.of(.1f, .7f, .2f), .7, ""));
        assertTrue(svg.contains("<title>0.700</title>"), svg);
    }

    @Test
    void aTextOfAnyLengthIsShownAsAWhole() {
        List<String> words = Collections.nCopies(2000, "word");
        String svg = svg(words, Bars.SHOWN, new Line("Attention", Collections.nCopies(2000, 1 / 2000f), .001, ""));
        assertEquals(2000, count(svg, "word"));
    }

    @Test
    void aRowWithAnotherNumberOfWeightsIsRefused() {
        var e = assertThrows(IllegalArgumentException.class,
                () -> svg(UNITS, Bars.HIDDEN, new Line("Attention", List.of(1f), 1, "")));
        assertEquals("Line Attention has 1 weights, expected one for each of 3 units", e.getMessage());
    }

    private static String svg(List<String> units, Bars bars, Line... lines) {
        JFreeChart chart = TextFigure.chart("Text", "", units, List.of(lines), bars, FigureTheme.PRINT);
        return SvgWriter.document(chart, FigureSize.of(TextFigure.DECLARATION, chart));
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
