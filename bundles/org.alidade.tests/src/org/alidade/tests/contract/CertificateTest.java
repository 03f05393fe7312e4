package org.alidade.tests.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.alidade.core.certificate.Ability;
import org.alidade.core.certificate.Certificate;
import org.alidade.core.certificate.Detection;
import org.alidade.core.certificate.Examiner;
import org.alidade.core.certificate.InstalledExaminer;
import org.alidade.core.certificate.NotCertifiableException;
import org.alidade.core.certificate.Share;
import org.alidade.core.contribution.Contribution;
import org.alidade.core.contribution.ContributionKind;
import org.alidade.core.contribution.Contributions;
import org.alidade.core.contribution.InstalledContributions;
import org.alidade.core.contribution.ProbeDescriptor;
import org.alidade.core.model.Reading;
import org.alidade.core.probe.Probe;
import org.alidade.core.probe.Variation;
import org.alidade.core.table.Column;
import org.alidade.core.table.ColumnType;
import org.alidade.core.table.Direction;
import org.alidade.core.table.SummaryDeclaration;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;

/** A certificate says what a probe tells apart: planted probes of known worth get what they deserve. */
class CertificateTest {

    private static final Contributions INSTALLED = InstalledContributions.read();
    private static final Examiner EXAMINER = InstalledExaminer.find().orElseThrow();
    private static final Column INSTANCE = new Column(Column.INSTANCE, "Instance", ColumnType.TEXT, "",
            Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Direction.NEUTRAL, "Which.");
    private static final long SEED = 1;

    /** Reads one instance. */
    @FunctionalInterface
    private interface Value {

        double of(Reading reading);
    }

    @Test
    void aProbeThatKnowsTheTruthTellsEveryDefectAndClaimsNothingElse() throws NotCertifiableException {
        Ability ability = certify(Direction.HIGHER_IS_MORE_FAITHFUL, probe(CertificateTest::truth));
        assertEquals(List.of(new Share(20, 20), new Share(20, 20)), sensitivities(ability));
        assertEquals(new Share(20, 20), ability.specificity());
    }

    @Test
    void theDeclaredDirectionCounts() throws NotCertifiableException {
        Ability ability = certify(Direction.LOWER_IS_MORE_FAITHFUL, probe(CertificateTest::truth));
        assertEquals(List.of(new Share(0, 20), new Share(0, 20)), sensitivities(ability));
        assertTrue(ability.detections().stream().allMatch(detection -> detection.effect() < 0));
    }

    /** By chance a fortieth: 4 or more of 20 come about once in 600 certificates. */
    @Test
    void aProbeThatMeasuresNothingTellsHardlyAnything() throws NotCertifiableException {
        Random random = new Random(5);
        Ability ability = certify(Direction.HIGHER_IS_MORE_FAITHFUL, probe(reading -> random.nextDouble()));
        assertTrue(sensitivities(ability).stream().allMatch(share -> share.count() < 4), ability.toString());
        assertTrue(ability.specificity().value() > .8, ability.toString());
    }

    @Test
    void aProbeThatMakesUpADifferenceForEveryModelIsNotSpecific() throws NotCertifiableException {
        Random random = new Random(5);
        Ability ability = certify(Direction.HIGHER_IS_MORE_FAITHFUL, (subject, rows, monitor) -> {
            double madeUp = random.nextDouble();
            for (Reading reading : subject.readings(monitor)) {
                rows.row().set(Column.INSTANCE, reading.example().id())
                        .set("value", madeUp * (.99 + .01 * random.nextDouble())).add();
            }
        });
        assertTrue(ability.specificity().value() < .2, ability.toString());
    }

    @Test
    void equalRunsGiveEqualCertificates() throws NotCertifiableException {
        ProbeDescriptor tau = INSTALLED.find(ProbeDescriptor.class, "org.alidade.probes.gradient").orElseThrow();
        Certificate first = EXAMINER.certify(tau, INSTALLED, SEED, new NullProgressMonitor());
        assertEquals(first.abilities(),
                EXAMINER.certify(tau, INSTALLED, SEED, new NullProgressMonitor()).abilities());
        assertTrue(first.isOf(tau.contribution()));
    }

    /** The gradient of Jain and Wallace's algorithm 1 holds attention constant: it cannot see whether it is used. */
    @Test
    void theCorrelationWithGradientsSeesWrongPlacesButNotThatAttentionIsIdle() throws NotCertifiableException {
        ProbeDescriptor tau = INSTALLED.find(ProbeDescriptor.class, "org.alidade.probes.gradient").orElseThrow();
        Ability ability = EXAMINER.certify(tau, INSTALLED, SEED, new NullProgressMonitor()).abilities().get(0);
        assertEquals(List.of(new Share(20, 20), new Share(0, 20)), sensitivities(ability));
    }

    @Test
    void aProbeThatNeedsTrainingsOrDeclaresNoDirectionOrFailsIsToldWhyItIsNotCertifiable() {
        assertReason("trained otherwise", Direction.HIGHER_IS_MORE_FAITHFUL, (subject, rows, monitor) -> subject
                .train(Variation.NONE.with(ContributionKind.ATTENTION, "org.example.uniform"), monitor));
        assertReason("declares whether larger is more faithful", Direction.NEUTRAL, probe(reading -> 1));
        assertReason("it failed: java.lang.IllegalStateException: oops", Direction.HIGHER_IS_MORE_FAITHFUL,
                (subject, rows, monitor) -> {
                    throw new IllegalStateException("oops");
                });
        assertReason("it failed: java.lang.NoClassDefFoundError", Direction.HIGHER_IS_MORE_FAITHFUL,
                (subject, rows, monitor) -> {
                    throw new NoClassDefFoundError("org/example/Gone");
                });
        assertReason("has no value", Direction.HIGHER_IS_MORE_FAITHFUL, (subject, rows, monitor) -> {
            // no rows
        });
    }

    @Test
    void aCancellationIsAnswered() {
        NullProgressMonitor monitor = new NullProgressMonitor();
        monitor.setCanceled(true);
        assertThrows(OperationCanceledException.class,
                () -> EXAMINER.certify(descriptor(Direction.HIGHER_IS_MORE_FAITHFUL, probe(reading -> 1)), INSTALLED,
                        SEED, monitor));
    }

    /** 1 if the largest weight is on a word that decides, and without any weight the prediction would be another. */
    private static double truth(Reading reading) {
        float[] attention = reading.attention();
        int largest = 0;
        for (int i = 1; i < attention.length; i++) {
            largest = attention[i] > attention[largest] ? i : largest;
        }
        float without = reading.outputs(new float[][] {new float[attention.length]})[0][0];
        boolean used = Math.abs(without - reading.probabilities()[0]) > 1e-3;
        return used && reading.example().rationale().orElseThrow().positions().contains(largest) ? 1 : 0;
    }

    private static Probe probe(Value value) {
        return (subject, rows, monitor) -> {
            for (Reading reading : subject.readings(monitor)) {
                rows.row().set(Column.INSTANCE, reading.example().id()).set("value", value.of(reading)).add();
            }
        };
    }

    private static Ability certify(Direction direction, Probe probe) throws NotCertifiableException {
        return EXAMINER.certify(descriptor(direction, probe), INSTALLED, SEED, new NullProgressMonitor()).abilities()
                .get(0);
    }

    private static void assertReason(String expected, Direction direction, Probe probe) {
        String reason = assertThrows(NotCertifiableException.class, () -> certify(direction, probe)).getMessage();
        assertTrue(reason.contains(expected), reason);
    }

    private static List<Share> sensitivities(Ability ability) {
        return ability.detections().stream().map(Detection::sensitivity).toList();
    }

    private static ProbeDescriptor descriptor(Direction direction, Probe probe) {
        Contribution contribution = new Contribution(ContributionKind.PROBE, "org.example.planted", "1.0.0", "Planted",
                "Of known worth.", "", "org.example", "1.0.0", List.of(), () -> probe);
        return new ProbeDescriptor(contribution, Set.of(), ProbeDescriptor.Cost.LOW,
                List.of(INSTANCE, new Column("value", "Value", ColumnType.NUMBER, "", 0, 1, direction, "Something.")),
                List.of(), List.of(new SummaryDeclaration(List.of("value"), Optional.empty())));
    }
}
