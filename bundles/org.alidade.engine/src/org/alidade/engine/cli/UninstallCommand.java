package org.alidade.engine.cli;

import java.util.concurrent.Callable;

import org.alidade.engine.install.InstallationException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code alidade uninstall}. */
@Command(name = "uninstall", mixinStandardHelpOptions = true, description = {
        "Removes a third party's feature.", "Results that were measured with it stay and can still be read."})
final class UninstallCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "ID", description = "The feature's id; 'alidade list features' lists them.")
    private String feature;

    UninstallCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws InstallationException {
        try (Cancellation cancellation = new Cancellation()) {
            session.terminal()
                    .line("removed: " + session.installation().uninstall(feature, cancellation.monitor()).label());
        }
        return ExitCode.DONE;
    }
}
