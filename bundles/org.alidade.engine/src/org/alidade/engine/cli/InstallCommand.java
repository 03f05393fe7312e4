package org.alidade.engine.cli;

import java.net.URI;
import java.util.concurrent.Callable;

import org.alidade.engine.install.Feature;
import org.alidade.engine.install.InstallationException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code alidade install}. */
@Command(name = "install", mixinStandardHelpOptions = true, description = {
        "Installs a third party's feature, or another version of it.",
        "It is there when Alidade is started the next time."})
final class InstallCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "SITE", description = "The update site: https://..., a folder or a zip file.")
    private String site;

    @Parameters(paramLabel = "ID", description = "The feature's id.")
    private String feature;

    @Mixin
    private Asking asking;

    InstallCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws CommandException, InstallationException {
        URI address = Site.address(site, session, asking);
        Site.prepare(asking);
        try (Cancellation cancellation = new Cancellation()) {
            Feature installed = session.installation().install(address, feature,
                    signatures -> asking.consent(session.terminal(), signatures), cancellation.monitor());
            session.terminal().line("installed: " + installed.label());
        }
        return ExitCode.DONE;
    }
}
