package org.alidade.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.alidade.core.contribution.Contribution;
import org.alidade.core.contribution.DatasetDescriptor;
import org.alidade.core.contribution.Descriptor;
import org.alidade.core.contribution.EncoderDescriptor;
import org.alidade.core.contribution.FigureKindDescriptor;
import org.alidade.core.contribution.ModelDescriptor;
import org.alidade.core.contribution.ProbeDescriptor;
import org.alidade.core.contribution.Spelling;
import org.alidade.core.setting.SettingDeclaration;
import org.alidade.core.table.Column;
import org.alidade.core.table.Direction;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;

/** A contribution in words, for the command line and the window alike. */
public final class ContributionText {

    private ContributionText() {
    }

    /** What it declares and who brings it; lines below the first are indented. */
    public static List<String> lines(Descriptor found) {
        Contribution contribution = found.contribution();
        List<String> lines = new ArrayList<>();
        lines.add(found.id() + " " + contribution.version() + ": " + found.name() + ", from " + contribution.blame());
        lines.add("    " + contribution.description());
        header(contribution, Constants.BUNDLE_VENDOR).ifPresent(vendor -> lines.add("    Provider: " + vendor));
        header(contribution, "Bundle-License").ifPresent(licence -> lines.add("    Licence of the bundle: " + licence));
        if (!contribution.reference().isEmpty()) {
            lines.add("    Reference: " + contribution.reference());
        }
        kind(found).forEach(line -> lines.add("    " + line));
        for (SettingDeclaration setting : contribution.settings()) {
            lines.add("    " + setting.key() + " = " + setting.defaultValue() + "  (" + setting.expected() + ") "
                    + setting.label() + (setting.help().isEmpty() ? "" : ". " + setting.help()));
        }
        return lines;
    }

    private static Optional<String> header(Contribution contribution, String name) {
        Bundle bundle = Platform.isRunning() ? Platform.getBundle(contribution.bundle()) : null;
        return Optional.ofNullable(bundle).map(installed -> installed.getHeaders().get(name));
    }

    private static List<String> kind(Descriptor found) {
        if (found instanceof DatasetDescriptor dataset) {
            return List.of("Task: " + Spelling.of(dataset.task()) + ". Licence: " + dataset.licence());
        }
        if (found instanceof ModelDescriptor model) {
            return List.of("Tasks: " + Spelling.of(model.tasks()) + ". Offers: " + Spelling.of(model.offers()));
        }
        if (found instanceof EncoderDescriptor encoder) {
            return List.of("Context: " + Spelling.of(encoder.context()));
        }
        if (found instanceof ProbeDescriptor probe) {
            return probe(probe);
        }
        if (found instanceof FigureKindDescriptor figure) {
            return List.of("Needs: " + (figure.needs().isEmpty() ? "x" : "x, " + Spelling.of(figure.needs())) + ".");
        }
        return List.of();
    }

    private static List<String> probe(ProbeDescriptor probe) {
        List<String> lines = new ArrayList<>();
        lines.add("Needs: " + (probe.needs().isEmpty() ? "nothing" : Spelling.of(probe.needs())) + ". Cost: "
                + Spelling.of(probe.cost()));
        for (Column column : probe.columns()) {
            lines.add("Column " + column.id() + ": " + column.heading()
                    + (column.direction() == Direction.NEUTRAL ? "" : ", " + Spelling.of(column.direction())) + ". "
                    + column.description());
        }
        return lines;
    }
}
