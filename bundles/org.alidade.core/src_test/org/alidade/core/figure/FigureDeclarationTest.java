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
    void aFigureWithoutColumnsIsRefused() {
        var refused = assertThrows(IllegalArgumentException.class,
                () -> new FigureDeclaration("f", "Figure", FigureKind.BOX, List.of(), Optional.empty(),
                        Optional.empty(), Optional.empty(), List.of(0., 1.), 0, 1, 0, 1, ""));
        assertEquals("Figure f needs at least one column x, found none", refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"0, 0.0", "-1, -1.0"})
    void aLogarithmicAxisThatReachesNullIsRefused(double from, String found) {
        var refused = assertThrows(IllegalArgumentException.class,
                () -> new FigureDeclaration("f", "Figure", FigureKind.BOX, List.of("x"), Optional.empty(),
                        Optional.empty(), Optional.empty(), List.of(1., 2.), from, 2, 0, 1, AxisScale.LOGARITHMIC,
                        AxisScale.LINEAR, ""));
        assertEquals("Figure f: the x axis is logarithmic, expected that it begins above 0, found " + found,
                refused.getMessage());
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
