package org.alidade.probes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.alidade.core.contribution.Contributions;
import org.alidade.core.contribution.ProbeDescriptor;
import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.figure.FigureKind;
import org.alidade.core.model.Capability;
import org.junit.jupiter.api.Test;

class DeclarationsTest {

    @Test
    void allThreeProbesAreOfferedWithoutAProblem() {
        Contributions contributions = Declared.contributions();
        assertEquals(List.of(), contributions.problems());
        assertEquals(List.of("gradient", "leaveoneout", "permutation"), contributions.all(ProbeDescriptor.class)
                .stream().map(probe -> probe.id().substring("org.alidade.probes.".length())).toList());
    }

    @Test
    void eachNeedsOneCapability() {
        assertEquals(Set.of(Capability.INPUT_GRADIENT), Declared.probe("gradient").needs());
        assertEquals(Set.of(Capability.LEAVE_ONE_OUT), Declared.probe("leaveoneout").needs());
        assertEquals(Set.of(Capability.ATTENTION_OVERRIDE), Declared.probe("permutation").needs());
    }

    /** Jain and Wallace 2019, figure 2: 30 bins over [-1, 1], by predicted class. */
    @Test
    void correlationsAreDrawnAsThirtyBinsOverTheWholeRange() {
        FigureDeclaration figure = Declared.probe("gradient").figures().get(0);
        assertEquals(FigureKind.HISTOGRAM, figure.kind());
        assertEquals(31, figure.edges().size());
        assertEquals(-1, figure.from());
        assertEquals(1, figure.to());
        assertEquals(Optional.of("predicted"), figure.group());
    }

    @Test
    void permutationsAreDrawnAsViolinsInFourBinsOfTheLargestWeight() {
        FigureDeclaration figure = Declared.probe("permutation").figures().get(0);
        assertEquals(FigureKind.VIOLIN, figure.kind());
        assertEquals(Optional.of("maxAttention"), figure.y());
        assertEquals(List.of(0., .25, .5, .75, 1.), figure.edges());
    }

    @Test
    void everyDeclaredClassIsAProbe() {
        List.of("gradient", "leaveoneout", "permutation").forEach(Declared::create);
    }
}
