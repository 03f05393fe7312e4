package org.alidade.tests.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;

import org.alidade.contract.Contract;
import org.alidade.contract.Lexicon.Scores;
import org.alidade.contract.ProbeContract;
import org.alidade.contract.TinyCorpus;
import org.alidade.core.contribution.ContributionException;
import org.alidade.core.contribution.Contributions;
import org.alidade.core.contribution.Descriptor;
import org.alidade.core.contribution.InstalledContributions;
import org.alidade.core.contribution.ProbeDescriptor;
import org.alidade.core.table.Table;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that is installed keeps the contract that third parties are held to. */
@Tag("nd4j")
class InstalledContractsTest {

    private static final Contributions INSTALLED = InstalledContributions.read();

    static Stream<Arguments> contributions() {
        return INSTALLED.usable().stream().map(descriptor -> Arguments.of(
                Named.of(descriptor.contribution().kind() + " " + descriptor.id(), descriptor)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contributions")
    void theContractIsKept(Descriptor descriptor) {
        assertEquals(List.of(), Contract.breaches(descriptor, INSTALLED));
    }

    /** Equal weights in another order are the same weights: there is no difference, in any text. */
    @Test
    void permutingUniformAttentionChangesNothing() throws ContributionException {
        ProbeDescriptor permutation = INSTALLED.find(ProbeDescriptor.class, "org.alidade.probes.permutation")
                .orElseThrow();
        Table table = new ProbeContract(permutation).measure(TinyCorpus.of(3, TinyCorpus.TEXTS), Scores.EQUAL);
        for (double difference : table.numbers("medianDifference")) {
            assertEquals(0, difference, 1e-6); // weights and probabilities are floats
        }
    }
}
