package org.alidade.tests.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.alidade.contract.Lexicon.Scores;
import org.alidade.contract.ProbeContract;
import org.alidade.contract.TinyCorpus;
import org.alidade.core.contribution.Contribution;
import org.alidade.core.contribution.ContributionException;
import org.alidade.core.contribution.Contributions;
import org.alidade.core.contribution.Descriptor;
import org.alidade.core.contribution.InstalledContributions;
import org.alidade.core.contribution.ProbeDescriptor;
import org.alidade.core.contribution.Problem;
import org.alidade.core.probe.Probe;
import org.alidade.tests.guest.GuestBundle;
import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;

/** Bundles of third parties come into the running product and go again; broken ones stop nothing. */
class ThirdPartyTest {

    private static final String PROBE = """
            <extension point="org.alidade.core.probes">
              <probe id="org.example.guest.length" version="1.0.0" name="Length" description="Number of tokens."
                  class="CLASS" cost="low">
                <column id="tokens" label="Length" type="integer" minimum="1" unit="tokens" description="Tokens."/>
                <summary columns="tokens"/>
              </probe>
            </extension>
            """;

    private static final String GOOD = PROBE.replace("CLASS", LengthProbe.class.getName());

    @Test
    void aProbeCanBeUsedAsSoonAsItsBundleIsInstalledAndNoLongerThanThat() throws Exception {
        try (GuestBundle guest = GuestBundle.install("org.example.guest", GOOD, LengthProbe.class)) {
            ProbeDescriptor found = find(InstalledContributions.read()).orElseThrow();
            assertEquals("org.example.guest 1.2.3", found.contribution().blame());
            assertEquals(List.of(), new ProbeContract(found).breaches());
            assertArrayEquals(new double[] {4, 3, 1, 4, 3, 7, 3, 2}, new ProbeContract(found)
                    .measure(TinyCorpus.of(2, TinyCorpus.TEXTS), Scores.OWN).numbers("tokens"), 0);
        }
        assertEquals(Optional.empty(), find(InstalledContributions.read()));
    }

    @Test
    void theClassIsThatOfTheContributingBundle() throws Exception {
        try (GuestBundle guest = GuestBundle.install("org.example.guest", GOOD, LengthProbe.class)) {
            Contribution contribution = find(InstalledContributions.read()).orElseThrow().contribution();
            assertNotSame(LengthProbe.class, contribution.create(Probe.class).getClass());
        }
    }

    @Test
    void aBrokenDeclarationIsReportedAndStopsNothingElse() throws Exception {
        List<String> before = ids(InstalledContributions.read());
        try (GuestBundle guest = GuestBundle.install("org.example.guest", GOOD.replace("\"low\"", "\"cheap\""))) {
            Contributions read = InstalledContributions.read();
            assertEquals(List.of("Probe 'org.example.guest.length' from org.example.guest 1.2.3: attribute 'cost' is "
                    + "\"cheap\", expected one of low, medium, high; it is not offered, others are unaffected"),
                    read.problems().stream().map(Problem::message).toList());
            assertEquals(before, ids(read));
        }
        assertEquals(List.of(), InstalledContributions.read().problems());
    }

    /** Installation refuses it; it got in by another way. */
    @Test
    void aProbeForAnotherAlidadeIsAProblemThatNamesBothVersions() throws Exception {
        Version here = FrameworkUtil.getBundle(Contributions.class).getVersion();
        try (GuestBundle guest = GuestBundle.installUnresolvable("org.example.guest",
                "org.eclipse.equinox.common,org.alidade.core;bundle-version=\"[7.0.0,8.0.0)\"", GOOD)) {
            assertEquals(List.of("Probe 'org.example.guest.length' from org.example.guest 1.2.3: is made for "
                    + "org.alidade.core [7.0.0,8.0.0), here it is " + here
                    + "; it is not offered, others are unaffected"),
                    InstalledContributions.read().problems().stream().map(Problem::message).toList());
        }
        assertEquals(List.of(), InstalledContributions.read().problems());
    }

    @Test
    void aBundleThatDoesNotResolveAndHasADamagedDeclarationHindersNothing() throws Exception {
        try (GuestBundle guest = GuestBundle.installUnresolvable("org.example.guest", "org.example.none", "<a>")) {
            assertEquals(List.of(), InstalledContributions.read().problems());
        }
    }

    /** The bundles of Alidade come first by name, so nobody can take the place of a built-in contribution. */
    @Test
    void aBuiltInCannotBeReplaced() throws Exception {
        String stolen = GOOD.replace("org.example.guest.length", "org.alidade.probes.permutation");
        try (GuestBundle guest = GuestBundle.install("org.example.guest", stolen, LengthProbe.class)) {
            Contributions read = InstalledContributions.read();
            assertEquals("org.alidade.probes", read.find(ProbeDescriptor.class, "org.alidade.probes.permutation")
                    .orElseThrow().contribution().bundle());
            String message = read.problems().get(0).message();
            assertTrue(message.startsWith("Probe 'org.alidade.probes.permutation' from org.example.guest 1.2.3: "
                    + "attribute 'id' repeats that of org.alidade.probes "), message);
        }
    }

    @Test
    void aClassThatIsMissingIsFoundOutWhenItIsMade() throws Exception {
        ContributionException failure = failureToCreate("org.example.guest.Missing");
        assertEquals("Probe 'org.example.guest.length' from org.example.guest 1.2.3: attribute 'class' cannot be "
                + "instantiated: java.lang.ClassNotFoundException: org.example.guest.Missing cannot be found by "
                + "org.example.guest_1.2.3; cells that use it fail, others are unaffected", failure.getMessage());
    }

    @Test
    void aClassOfAnotherTypeIsNamedWithTheTypeThatWasExpected() throws Exception {
        ContributionException failure = failureToCreate("java.lang.StringBuilder");
        assertEquals("Probe 'org.example.guest.length' from org.example.guest 1.2.3: attribute 'class' is "
                + "java.lang.StringBuilder, expected an implementation of org.alidade.core.probe.Probe; "
                + "cells that use it fail, others are unaffected", failure.getMessage());
    }

    private static ContributionException failureToCreate(String className) throws Exception {
        try (GuestBundle guest = GuestBundle.install("org.example.guest", PROBE.replace("CLASS", className))) {
            Contribution contribution = find(InstalledContributions.read()).orElseThrow().contribution();
            return assertThrows(ContributionException.class, () -> contribution.create(Probe.class));
        }
    }

    private static Optional<ProbeDescriptor> find(Contributions contributions) {
        return contributions.find(ProbeDescriptor.class, "org.example.guest.length");
    }

    private static List<String> ids(Contributions contributions) {
        return contributions.usable().stream().map(Descriptor::id).toList();
    }
}
