package org.alidade.core.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureDeclarationTest {

    @ParameterizedTest(name = "{0} falls into bin {1}")
    @CsvSource({"0, 0", "0.2, 0", "0.25, 1", "0.5, 2", "0.99, 2", "1, 2", "-0.01, -1", "1.01, -1", "NaN, -1"})
    void valuesFallIntoBinsWhoseLowerEdgeIsTheirsAndTheLastWhoseUpperIsToo(double value, int bin) {
        assertEquals(bin, histogram(List.of(0., .25, .5, 1.)).bin(value));
    }

    @Test
    void edgesThatDoNotAscendAreRefused() {
        var refused = assertThrows(IllegalArgumentException.class, () -> histogram(List.of(0., .5, .5)));
        assertEquals("Figure f: edges are not ascending: [0.0, 0.5, 0.5]", refused.getMessage());
    }

    @Test
    void oneEdgeIsNoBin() {
        var refused = assertThrows(IllegalArgumentException.class, () -> histogram(List.of(0.)));
        assertEquals("Figure f needs at least two edges and axes, found [0.0], 0.0 to 1.0 and 0.0 to 1.0",
                refused.getMessage());
    }

    @Test
    void violinsNeedAColumnToMakeBinsOf() {
        var refused = assertThrows(IllegalArgumentException.class, () -> figure(FigureKind.VIOLIN, List.of(0., 1.)));
        assertEquals("Figure f: VIOLIN takes a column y and no column by", refused.getMessage());
    }

    @Test
    void aHeatMapNeedsAColumnForItsColumns() {
        var refused = assertThrows(IllegalArgumentException.class,
                () -> new FigureDeclaration("f", "Figure", FigureKind.HEATMAP, List.of("x"), Optional.empty(),
                        Optional.empty(), Optional.of("by"), List.of(0., 1.), 0, 1, 0, 1, ""));
        assertEquals("Figure f: HEATMAP takes a column group", refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "HISTOGRAM | 0 | .1 | Figure f: the x axis is logarithmic, expected that it begins above 0, found 0.0",
            "HISTOGRAM | .1 | 0 | Figure f: the x axis is logarithmic, expected that it begins above 0, found 0.0",
            "DENSITY | -1 | 0 | Figure f: the x axis is logarithmic, expected that it begins above 0, found -1.0",
            "CONTINGENCY | 1 | 1 | Figure f: the x axis is logarithmic, which its kind has none of"})
    void aLogarithmicAxisThatReachesNullIsRefused(FigureKind kind, double from, double edge, String message) {
        var refused = assertThrows(IllegalArgumentException.class,
                () -> new FigureDeclaration("f", "Figure", kind, List.of("x"), Optional.empty(), Optional.empty(),
                        Optional.empty(), List.of(edge, 2.), from, 2, 0, 1, AxisScale.LOGARITHMIC, AxisScale.LINEAR,
                        ""));
        assertEquals(message, refused.getMessage());
    }

    private static FigureDeclaration histogram(List<Double> edges) {
        return figure(FigureKind.HISTOGRAM, edges);
    }

    private static FigureDeclaration figure(FigureKind kind, List<Double> edges) {
        return new FigureDeclaration("f", "Figure", kind, List.of("x"), Optional.empty(), Optional.empty(),
                Optional.empty(),
                edges, 0, 1, 0, 1, "");
    }
}
