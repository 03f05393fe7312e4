package org.alidade.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
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

    /** A film (that is) very bad. */
    @Test
    void wordsThatAreWrittenFromRightToLeftStandInTheirOwnShades() {
        List<String> words = List.of("\u05d6\u05d4", "\u05e1\u05e8\u05d8", "bad", "\u05de\u05d0\u05d5\u05d3");
        String svg = svg(words, Bars.HIDDEN, new Line("Attention", List.of(0f, 1f, 0f, 0f), 1, ""));
        double[] left = words.stream().mapToDouble(word -> number(svg, "<text x='([0-9.]+)'[^>]*>" + word + "<"))
                .toArray();
        assertTrue(left[0] > left[1] && left[1] > left[2] && left[2] > left[3], Arrays.toString(left));
        double shade = number(svg, "<rect x='([0-9.]+)'[^>]*><title>1.00</title>");
        assertEquals(left[1] - 1, shade, 0.02, "coordinates are written with two digits");
    }

    private static double number(String svg, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(svg);
        assertTrue(found.find(), svg);
        return Double.parseDouble(found.group(1));
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
