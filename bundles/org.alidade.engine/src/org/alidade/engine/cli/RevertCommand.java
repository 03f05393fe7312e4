package org.alidade.engine.cli;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.alidade.engine.install.Configuration;
import org.alidade.engine.install.Feature;
import org.alidade.engine.install.InstallationException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code alidade revert}. */
@Command(name = "revert", mixinStandardHelpOptions = true, description = {
        "Makes third parties' features those of an earlier moment.",
        "Without a number, lists the moments: each installation, update and removal made one."})
final class RevertCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "NUMBER", arity = "0..1", description = "Of the configuration to go back to.")
    private Integer number;

    @Mixin
    private Asking asking;

    RevertCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws InstallationException {
        if (number == null) {
            list();
        } else {
            Site.prepare(asking);
            try (Cancellation cancellation = new Cancellation()) {
                session.installation().revert(number,
                        signatures -> asking.consent(session.terminal(), signatures), cancellation.monitor());
            }
            session.terminal().line("now installed: " + labels(session.installation().features()));
        }
        return ExitCode.DONE;
    }

    private void list() throws InstallationException {
        TextTable table = new TextTable("number", "since", "features");
        for (Configuration configuration : session.installation().configurations()) {
            table.add(configuration.number() + (configuration.current() ? " (now)" : ""),
                    DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(configuration.since().truncatedTo(ChronoUnit.SECONDS)
                            .atZone(ZoneId.systemDefault())),
                    labels(configuration.features()));
        }
        table.lines().forEach(session.terminal()::line);
    }

    private static String labels(List<Feature> features) {
        return features.isEmpty() ? "none" : features.stream().map(Feature::label).collect(Collectors.joining(", "));
    }
}
