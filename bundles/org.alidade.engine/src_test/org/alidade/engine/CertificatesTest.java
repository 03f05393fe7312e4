package org.alidade.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.alidade.core.certificate.Ability;
import org.alidade.core.certificate.Certificate;
import org.alidade.core.certificate.Defect;
import org.alidade.core.certificate.Detection;
import org.alidade.core.certificate.Expense;
import org.alidade.core.certificate.Share;
import org.alidade.core.contribution.Contribution;
import org.alidade.core.contribution.ContributionKind;
import org.alidade.core.contribution.ProbeDescriptor;
import org.alidade.engine.Certificates.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Certificates are kept by the probe's id, and read with suspicion. */
class CertificatesTest {

    private static final String ID = "org.example.rank";

    @TempDir
    private Path folder;

    @Test
    void whatIsKeptIsFound() throws IOException {
        Certificates certificates = new Certificates(folder.resolve("new"));
        certificates.keep(certificate("1.0.0"));
        assertEquals(new Found(Optional.of(certificate("1.0.0")), List.of()), certificates.find(probe("1.0.0")));
    }

    @Test
    void whereNothingIsKeptNothingIsFound() {
        assertEquals(new Found(Optional.empty(), List.of()),
                new Certificates(folder.resolve("none")).find(probe("1.0.0")));
    }

    @Test
    void aCertificateOfAnotherVersionSaysSo() throws IOException {
        Certificates certificates = new Certificates(folder);
        certificates.keep(certificate("1.0.0"));
        Certificate found = certificates.find(probe("2.0.0")).certificate().orElseThrow();
        assertEquals("of version 1.0.0 in org.example 1.2.3; installed is 2.0.0 in org.example 1.2.3",
                CertificateText.outdated(found, probe("2.0.0").contribution()));
        assertEquals("", CertificateText.outdated(found, probe("1.0.0").contribution()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"format\": 1}", "{\"format\": 9}", "\u0000\u0001"})
    void aDamagedFileIsToldAndHarmsNothing(String content) throws IOException {
        Path file = new Certificates(folder).keep(certificate("1.0.0"));
        Files.writeString(file, content);
        Found found = new Certificates(folder).find(probe("1.0.0"));
        assertEquals(Optional.empty(), found.certificate());
        assertTrue(found.problems().get(0).startsWith(file + " is damaged: "), found.problems().toString());
    }

    @Test
    void anImpossibleShareIsDamage() throws IOException {
        Path file = new Certificates(folder).keep(certificate("1.0.0"));
        Files.writeString(file, Files.readString(file).replace("\"count\" : 28", "\"count\" : 31"));
        assertEquals(List.of(file + " is damaged: A share of 31 of 30"),
                new Certificates(folder).find(probe("1.0.0")).problems());
    }

    @Test
    void theCertificateOfAnotherProbeIsNotTaken() throws IOException {
        Path file = new Certificates(folder).keep(certificate("1.0.0"));
        Files.writeString(file, Files.readString(file).replace(ID, "org.example.other"));
        assertEquals(List.of(file + " certifies org.example.other, expected " + ID),
                new Certificates(folder).find(probe("1.0.0")).problems());
    }

    /** Wilson 1927 for 9 of 10: (0.596, 0.982), as statistical packages give it. */
    @Test
    void sharesComeWithTheirInterval() {
        assertEquals("tau 9/10 misplaced, 28/30 specific", CertificateText.brief(certificate("1.0.0")));
        assertTrue(CertificateText.lines(certificate("1.0.0"))
                .contains("    tells apart misplaced attention: 9 of 10 (0.60 to 0.98), effect 0.250"));
    }

    private static Certificate certificate(String version) {
        return new Certificate(ID, version, "org.example", "1.2.3", "0.1.0", Certificate.DEFINITION, 1,
                List.of(new Ability("tau", List.of(new Detection(Defect.MISPLACED, new Share(9, 10), .25)),
                        new Share(28, 30), .05)),
                new Expense(.001, 0, Map.of("os", "Linux", "arch", "amd64")));
    }

    private static ProbeDescriptor probe(String version) {
        Contribution contribution = new Contribution(ContributionKind.PROBE, ID, version, "Rank", "Ranks.", "",
                "org.example", "1.2.3", List.of(), Object::new);
        return new ProbeDescriptor(contribution, Set.of(), ProbeDescriptor.Cost.LOW, List.of(), List.of(), List.of());
    }
}
