package org.alidade.probes.wiegreffepinter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.figure.FigureKind;
import org.alidade.probes.Declared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeclaredFiguresTest {

    /** Wiegreffe and Pinter 2019, figure 3: violins over four bins of the largest weight, JSD from -.05 to .7. */
    @Test
    void seedsAreDrawnAsViolinsAsInThePaper() {
        FigureDeclaration figure = Declared.probe("seedvariance").figures().get(0);
        assertEquals(FigureKind.VIOLIN, figure.kind());
        assertEquals(Optional.of("maxAttention"), figure.y());
        assertEquals(List.of(0., .25, .5, .75, 1.), figure.edges());
        assertEquals(-.05, figure.from());
        assertEquals(.7, figure.to());
        assertEquals(Optional.of("predicted"), figure.group());
    }

    /** Wiegreffe and Pinter 2019, figure 5: JSD against TVD, a point for each lambda, markers for what it is beside. */
    @Test
    void adversariesAreDrawnAsACurveOverLambda() {
        FigureDeclaration figure = Declared.probe("trainedadversary").figures().get(0);
        assertEquals(FigureKind.CURVE, figure.kind());
        assertEquals("difference", figure.x());
        assertEquals(Optional.of("divergence"), figure.y());
        assertEquals(Optional.of("point"), figure.by());
        assertEquals(Optional.of("series"), figure.group());
    }

    /** Shares of right decisions, one bar for each model. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"uniformbaseline", "guides"})
    void accuraciesAreDrawnAsBars(String probe) {
        FigureDeclaration figure = Declared.probe(probe).figures().get(1);
        assertEquals(FigureKind.BAR, figure.kind());
        assertEquals(List.of("correct"), figure.columns());
        assertEquals(Optional.of("model"), figure.by());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"uniformbaseline", "guides"})
    void tablesOfModelsAreSummarisedByModel(String probe) {
        assertEquals(Optional.of("model"), Declared.probe(probe).summaries().get(0).by());
        assertEquals(List.of("correct", "f1", "auc", "probability", "difference"),
                Declared.probe(probe).summaries().get(0).columns());
    }
}
