package org.alidade.engine.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.alidade.engine.install.Feature;
import org.alidade.engine.install.InstallationException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code alidade update}. */
@Command(name = "update", mixinStandardHelpOptions = true, description = {
        "Replaces third parties' features by their newest versions.",
        "It asks the sites from which something was installed, here or in the window."})
final class UpdateCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "ID", arity = "0..1", description = "Of one feature. Default: all.")
    private String feature;

    @Mixin
    private Asking asking;

    UpdateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws InstallationException {
        Site.prepare(asking);
        try (Cancellation cancellation = new Cancellation()) {
            List<Feature> updated = session.installation().update(Optional.ofNullable(feature),
                    signatures -> asking.consent(session.terminal(), signatures), cancellation.monitor());
            updated.forEach(found -> session.terminal().line("updated: " + found.label()));
            if (updated.isEmpty()) {
                session.terminal().line("nothing newer was found");
            }
        }
        return ExitCode.DONE;
    }
}
