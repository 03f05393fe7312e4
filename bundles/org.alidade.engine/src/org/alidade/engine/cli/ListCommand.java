package org.alidade.engine.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import org.alidade.core.contribution.AttentionDescriptor;
import org.alidade.core.contribution.Contribution;
import org.alidade.core.contribution.Contributions;
import org.alidade.core.contribution.DatasetDescriptor;
import org.alidade.core.contribution.Descriptor;
import org.alidade.core.contribution.EncoderDescriptor;
import org.alidade.core.contribution.FigureKindDescriptor;
import org.alidade.core.contribution.ModelDescriptor;
import org.alidade.core.contribution.ProbeDescriptor;
import org.alidade.core.contribution.Spelling;
import org.alidade.engine.ContributionText;
import org.alidade.engine.install.Feature;
import org.alidade.engine.install.InstallationException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code alidade list}. */
@Command(name = "list", mixinStandardHelpOptions = true, description = {
        "Lists what is installed: id, version, name and the bundle it comes from."})
final class ListCommand implements Callable<Integer> {

    /** What can be listed. */
    enum What {
        /** Data sets. */
        DATASETS(DatasetDescriptor.class),
        /** Models. */
        MODELS(ModelDescriptor.class),
        /** Encoders. */
        ENCODERS(EncoderDescriptor.class),
        /** Attentions. */
        ATTENTIONS(AttentionDescriptor.class),
        /** Probes. */
        PROBES(ProbeDescriptor.class),
        /** Figure kinds. */
        FIGURES(FigureKindDescriptor.class),
        /** Third parties' features, in which contributions come. */
        FEATURES(null),
        /** What was contributed and cannot be used. */
        PROBLEMS(null);

        private final Class<? extends Descriptor> kind;

        What(Class<? extends Descriptor> kind) {
            this.kind = kind;
        }

        @Override
        public String toString() {
            return Spelling.of(this);
        }
    }

    private final Session session;

    @Parameters(paramLabel = "WHAT", arity = "0..*", split = ",", description = {
            "One or several of: datasets, models, encoders, attentions, probes, figures, features, problems.",
            "Default: all."})
    private List<String> what;

    @Option(names = {"-v", "--verbose"}, description = "Also descriptions, references and settings.")
    private boolean verbose;

    ListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws CommandException, InstallationException {
        Contributions installed = session.installed().get();
        for (What kind : listed()) {
            session.terminal().line(kind + ":");
            (kind == What.FEATURES ? features() : lines(kind, installed))
                    .forEach(line -> session.terminal().line("  " + line));
            session.terminal().line("");
        }
        return ExitCode.DONE;
    }

    private Set<What> listed() throws CommandException {
        if (what == null) {
            return EnumSet.allOf(What.class);
        }
        Set<What> listed = EnumSet.noneOf(What.class);
        for (String name : what) {
            listed.add(Arrays.stream(What.values()).filter(kind -> kind.toString().equals(name)).findFirst()
                    .orElseThrow(() -> new CommandException(
                            "cannot list '" + name + "', expected one of " + Arrays.toString(What.values()))));
        }
        return listed;
    }

    private List<String> features() throws InstallationException {
        List<Feature> features = session.installation().features();
        if (features.isEmpty()) {
            return List.of("none");
        }
        TextTable table = new TextTable("id", "version", "name", "provider");
        features.forEach(
                feature -> table.add(feature.id(), feature.version(), feature.name(), feature.provider()));
        return table.lines();
    }

    private List<String> lines(What kind, Contributions installed) {
        List<String> lines = new ArrayList<>();
        if (kind == What.PROBLEMS) {
            installed.problems().forEach(problem -> lines.add(problem.message()));
        } else if (verbose) {
            installed.all(kind.kind).forEach(found -> lines.addAll(ContributionText.lines(found)));
        } else if (!installed.all(kind.kind).isEmpty()) {
            TextTable table = new TextTable("id", "version", "name", "bundle");
            for (Descriptor found : installed.all(kind.kind)) {
                Contribution contribution = found.contribution();
                table.add(found.id(), contribution.version(), found.name(), contribution.blame());
            }
            lines.addAll(table.lines());
        }
        return lines.isEmpty() ? List.of("none") : lines;
    }
}
