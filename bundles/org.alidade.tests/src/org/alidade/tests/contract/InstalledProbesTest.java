package org.alidade.tests.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.alidade.core.contribution.ContributionException;
import org.alidade.core.contribution.InstalledContributions;
import org.alidade.core.contribution.ProbeDescriptor;
import org.alidade.core.setting.SettingDeclaration;
import org.alidade.core.table.Table;
import org.alidade.tests.contract.Lexicon.Scores;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every probe that is installed keeps the contract of probes. */
class InstalledProbesTest {

    static Stream<Arguments> probes() {
        return InstalledContributions.read().all(ProbeDescriptor.class).stream()
                .map(probe -> Arguments.of(Named.of(probe.id(), new ProbeContract(probe))));
    }

    /** Each probe with its defaults, and once more for every other choice it offers. */
    static Stream<Arguments> settings() {
        return InstalledContributions.read().all(ProbeDescriptor.class).stream().flatMap(probe -> variants(probe)
                .stream().map(settings -> Arguments.of(Named.of(probe.id(), new ProbeContract(probe)), settings)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("settings")
    void sameCellGivesTheSameTable(ProbeContract probe, Map<String, String> settings) throws ContributionException {
        probe.sameCellGivesTheSameTable(settings);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("settings")
    void everyCellIsFilledOrExplainedForTwoClasses(ProbeContract probe, Map<String, String> settings)
            throws ContributionException {
        probe.everyCellIsFilledOrExplained(settings, 2);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("settings")
    void everyCellIsFilledOrExplainedForThreeClasses(ProbeContract probe, Map<String, String> settings)
            throws ContributionException {
        probe.everyCellIsFilledOrExplained(settings, 3);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("probes")
    void textsOfOneTokenAreNoError(ProbeContract probe) throws ContributionException {
        probe.textsOfOneTokenAreNoError();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("probes")
    void nothingThatIsGivenIsChanged(ProbeContract probe) throws ContributionException {
        probe.nothingThatIsGivenIsChanged();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("probes")
    void cancellationIsAnswered(ProbeContract probe) {
        probe.cancellationIsAnswered();
    }

    /** Equal weights in another order are the same weights: there is no difference, in any text. */
    @Test
    void permutingUniformAttentionChangesNothing() throws ContributionException {
        ProbeDescriptor permutation = InstalledContributions.read()
                .find(ProbeDescriptor.class, "org.alidade.probes.permutation").orElseThrow();
        Table table = new ProbeContract(permutation).measure(TinyCorpus.of(3, TinyCorpus.TEXTS), Scores.EQUAL);
        for (double difference : table.numbers("medianDifference")) {
            assertEquals(0, difference, 1e-6); // weights and probabilities are floats
        }
    }

    private static List<Map<String, String>> variants(ProbeDescriptor probe) {
        List<Map<String, String>> variants = new ArrayList<>();
        variants.add(Map.of());
        for (SettingDeclaration setting : probe.contribution().settings()) {
            alternatives(setting).stream().filter(value -> !value.equals(setting.defaultValue()))
                    .forEach(value -> variants.add(Map.of(setting.key(), value)));
        }
        return variants;
    }

    private static List<String> alternatives(SettingDeclaration setting) {
        return switch (setting.type()) {
        case CHOICE -> setting.choices();
        case FLAG -> List.of("true", "false");
        case INTEGER, NUMBER, TEXT, PATH, CONTRIBUTION -> List.of();
        };
    }
}
