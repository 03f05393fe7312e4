package org.alidade.core.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.alidade.core.figure.AxisScale;
import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.figure.FigureKind;
import org.junit.jupiter.api.Test;

class FigureKindDescriptorTest {

    private static final Contributions KINDS = new InMemoryRegistry()
            .with("org.alidade.report", ContributionKind.FIGURE, Declared.BUILT_IN_FIGURES).read();

    @Test
    void violinsNeedAColumnToMakeBinsOf() {
        assertEquals(Optional.of("Figure f: violin takes a column y and no column by"),
                problem(FigureKind.VIOLIN, Optional.empty(), List.of(0., 1.), AxisScale.LINEAR));
        assertEquals(Optional.empty(),
                problem(FigureKind.VIOLIN, Optional.of("y"), List.of(0., 1.), AxisScale.LINEAR));
    }

    @Test
    void aHeatMapNeedsAColumnForItsColumns() {
        assertEquals(Optional.of("Figure f: heatmap takes a column group"),
                problem(FigureKind.HEATMAP, Optional.empty(), List.of(0., 1.), AxisScale.LINEAR));
    }

    @Test
    void anAxisIsLogarithmicWhereTheKindSaysSo() {
        assertEquals(Optional.of("Figure f: curve has no x axis that may be logarithmic"), KINDS
                .find(FigureKindDescriptor.class, FigureKind.CURVE.id()).orElseThrow()
                .problemWith(new FigureDeclaration("f", "F", FigureKind.CURVE, List.of("x"), Optional.of("y"),
                        Optional.empty(), Optional.of("by"), List.of(0., 1.), 1, 2, 0, 1, AxisScale.LOGARITHMIC,
                        AxisScale.LINEAR, "")));
    }

    @Test
    void binsOfALogarithmicAxisBeginAbove0() {
        assertEquals(Optional.of("Figure f: histogram takes edges above 0 on a logarithmic axis, found [0.0, 1.0]"),
                problem(FigureKind.HISTOGRAM, Optional.empty(), List.of(0., 1.), AxisScale.LOGARITHMIC));
        assertEquals(Optional.empty(),
                problem(FigureKind.HISTOGRAM, Optional.empty(), List.of(.5, 1.), AxisScale.LOGARITHMIC));
    }

    private static Optional<String> problem(FigureKind kind, Optional<String> y, List<Double> edges, AxisScale x) {
        return KINDS.find(FigureKindDescriptor.class, kind.id()).orElseThrow()
                .problemWith(new FigureDeclaration("f", "F", kind, List.of("x"), y, Optional.empty(), Optional.empty(),
                        edges, .1, 2, 0, 1, x, AxisScale.LINEAR, ""));
    }
}
