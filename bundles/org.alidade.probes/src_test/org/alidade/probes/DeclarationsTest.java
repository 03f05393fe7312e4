package org.alidade.probes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.alidade.core.contribution.Contributions;
import org.alidade.core.contribution.ProbeDescriptor;
import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.figure.FigureKind;
import org.alidade.core.model.Capability;
import org.alidade.core.setting.SettingDeclaration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeclarationsTest {

    private static List<String> names() {
        return List.of("adversarial", "adversaryscaling", "attentiontransfer",
                "comprehensiveness", "deletion", "entropy", "erasure", "everyclass", "explanationagreement",
                "fractiontoflip", "gradient", "guides", "leaveoneout", "measures", "modelrandomisation", "permutation",
                "rationaleagreement", "seedvariance", "trainedadversary", "uniformadversary", "uniformbaseline");
    }

    @Test
    void allProbesAreOfferedWithoutAProblem() {
        Contributions contributions = Declared.contributions();
        assertEquals(List.of(), contributions.problems());
        assertEquals(Set.copyOf(names()), contributions.all(ProbeDescriptor.class).stream()
                .map(probe -> probe.id().substring("org.alidade.probes.".length())).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyDeclaredClassIsAProbe(String name) {
        Declared.create(name);
    }

    /** Whoever reads a table must not have to guess. */
    @ParameterizedTest
    @MethodSource("names")
    void everyProbeHasAReferenceHelpForItsSettingsAndAFigureAndASummary(String name) {
        ProbeDescriptor probe = Declared.probe(name);
        assertFalse(probe.contribution().reference().isEmpty());
        assertFalse(probe.figures().isEmpty());
        assertFalse(probe.summaries().isEmpty());
        for (SettingDeclaration setting : probe.contribution().settings()) {
            assertFalse(setting.help().isEmpty(), setting.key());
        }
    }

    @Test
    void aProbeNeedsWhatItAsksTheModelFor() {
        assertEquals(Set.of(Capability.INPUT_GRADIENT), Declared.probe("gradient").needs());
        assertEquals(Set.of(Capability.LEAVE_ONE_OUT), Declared.probe("leaveoneout").needs());
        assertEquals(Set.of(Capability.ATTENTION_OVERRIDE), Declared.probe("permutation").needs());
        assertEquals(Set.of(Capability.ATTENTION_OVERRIDE), Declared.probe("adversarial").needs());
        assertEquals(Set.of(Capability.INPUT_GRADIENT, Capability.LEAVE_ONE_OUT), Declared.probe("measures").needs());
        assertEquals(Set.of(Capability.ATTENTION_OVERRIDE, Capability.ATTENTION_GRADIENT),
                Declared.probe("erasure").needs());
        assertEquals(Set.of(Capability.ATTENTION_OVERRIDE, Capability.ATTENTION_GRADIENT),
                Declared.probe("fractiontoflip").needs());
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
}
