package org.alidade.engine;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.alidade.core.certificate.Ability;
import org.alidade.core.certificate.Certificate;
import org.alidade.core.certificate.Defect;
import org.alidade.core.certificate.Detection;
import org.alidade.core.contribution.Contribution;

/** A certificate in words, for the command line and the window alike. */
public final class CertificateText {

    private CertificateText() {
    }

    /** Lines, those about a column indented below it. */
    public static List<String> lines(Certificate certificate) {
        List<String> lines = new ArrayList<>();
        for (Ability ability : certificate.abilities()) {
            lines.add(ability.column());
            Set<Defect> uncompared = EnumSet.allOf(Defect.class);
            for (Detection detection : ability.detections()) {
                uncompared.remove(detection.defect());
                lines.add("    tells apart " + name(detection.defect()) + ": " + detection.sensitivity() + ", effect "
                        + number(detection.effect()));
            }
            uncompared.forEach(defect -> lines
                    .add("    tells apart " + name(defect) + ": no text has a value under such a model"));
            lines.add("    finds nothing between two faithful models: " + ability.specificity());
            lines.add("    standard deviation over seeds: " + number(ability.seedDeviation()));
        }
        lines.add(String.format(Locale.ROOT, "cost: %s ms of CPU per instance, %s further trainings per model; %s",
                number(1000 * certificate.expense().cpuSeconds()), number(certificate.expense().trainings()),
                String.join(", ", certificate.expense().machine().values())));
        lines.add("of " + certificate.probe() + " " + certificate.version() + ", " + certificate.bundle() + " "
                + certificate.bundleVersion() + ", by Alidade " + certificate.alidade() + ", definition "
                + certificate.definition() + ", seed " + certificate.seed());
        return lines;
    }

    /** The same in one line: {@code tau 10/10 misplaced, 0/10 idle, 28/30 specific}. */
    public static String brief(Certificate certificate) {
        List<String> columns = new ArrayList<>();
        for (Ability ability : certificate.abilities()) {
            List<String> shares = new ArrayList<>();
            for (Detection detection : ability.detections()) {
                shares.add(detection.sensitivity().count() + "/" + detection.sensitivity().of() + " "
                        + detection.defect().name().toLowerCase(Locale.ROOT));
            }
            shares.add(ability.specificity().count() + "/" + ability.specificity().of() + " specific");
            columns.add(ability.column() + " " + String.join(", ", shares));
        }
        return String.join("; ", columns);
    }

    /** Why a certificate does not speak of what is installed; empty if it does. */
    public static String outdated(Certificate certificate, Contribution installed) {
        if (certificate.isOf(installed)) {
            return "";
        }
        if (certificate.definition() != Certificate.DEFINITION) {
            return "by definition " + certificate.definition() + "; certificates now mean definition "
                    + Certificate.DEFINITION;
        }
        return "of version " + certificate.version() + " in " + certificate.bundle() + " "
                + certificate.bundleVersion() + "; installed is " + installed.version() + " in " + installed.blame();
    }

    private static String name(Defect defect) {
        return switch (defect) {
        case MISPLACED -> "misplaced attention";
        case IDLE -> "idle attention";
        };
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3g", value);
    }
}
