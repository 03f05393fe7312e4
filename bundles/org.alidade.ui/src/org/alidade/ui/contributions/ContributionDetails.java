package org.alidade.ui.contributions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.alidade.core.contribution.Descriptor;
import org.alidade.core.contribution.ProbeDescriptor;
import org.alidade.core.contribution.Problem;
import org.alidade.engine.CertificateText;
import org.alidade.engine.Certificates.Found;
import org.alidade.engine.ContributionText;
import org.alidade.ui.Messages;

/** All that is known of one contribution, as text. */
final class ContributionDetails {

    /** Name and description. */
    private static final int HEAD = 2;

    private ContributionDetails() {
    }

    /** What a problem says. */
    static String of(Problem problem) {
        return problem.message();
    }

    /**
     * What a contribution declares, what it can do, and what was found in this session.
     *
     * @param certified of a probe
     * @param problems  with the contribution, such as a figure that nothing draws
     * @param found     by examinations, lines
     */
    static String of(Descriptor descriptor, Optional<Found> certified, List<Problem> problems, List<String> found) {
        List<String> declared = ContributionText.lines(descriptor).stream().map(String::strip).toList();
        List<String> lines = new ArrayList<>(declared.subList(0, HEAD));
        problems.forEach(problem -> lines.add(problem.message()));
        if (!found.isEmpty()) {
            lines.add("");
            lines.addAll(found);
        }
        if (descriptor instanceof ProbeDescriptor probe) {
            certified.ifPresent(certificate -> addCertificate(probe, certificate, lines));
        }
        lines.add("");
        lines.addAll(declared.subList(HEAD, declared.size()));
        return String.join("\n", lines);
    }

    private static void addCertificate(ProbeDescriptor probe, Found found, List<String> lines) {
        lines.add("");
        lines.addAll(found.problems());
        found.certificate().ifPresentOrElse(certificate -> {
            String outdated = CertificateText.outdated(certificate, probe.contribution());
            lines.add(Messages.Contributions_certificate + (outdated.isEmpty() ? "" : " " + outdated) + ":");
            lines.addAll(CertificateText.lines(certificate));
        }, () -> lines.add(Messages.Contributions_notCertified));
    }
}
