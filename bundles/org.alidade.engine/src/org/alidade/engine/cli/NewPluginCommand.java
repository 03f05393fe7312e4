package org.alidade.engine.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.alidade.engine.template.PluginKind;
import org.alidade.engine.template.PluginTemplate;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code alidade new-plugin}. */
@Command(name = "new-plugin", mixinStandardHelpOptions = true, description = {
        "Writes the project of a new plug-in, a worked example that builds, tests and installs.",
        "It needs JDK 17 and Maven; its README says how to go on."})
final class NewPluginCommand implements Callable<Integer> {

    /** Environment variable, set by the script at the top of a checkout, which has built one. */
    private static final String SITE = "ALIDADE_SITE";

    private final Session session;

    @Option(names = "--kind", required = true, paramLabel = "KIND", description = "One of: ${COMPLETION-CANDIDATES}.")
    private PluginKind kind;

    @Option(names = "--id", required = true, paramLabel = "ID", description = "Of its bundle: com.example.rank.")
    private String id;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder of the project, new or empty. Default: ID.")
    private Path out;

    @Option(names = "--site", paramLabel = "URL", description = {
            "Update site of Alidade to build against.", "Default: the one that this checkout has built, if it is one."})
    private String site = Objects.requireNonNullElse(System.getenv(SITE), "");

    NewPluginCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws CommandException, IOException {
        if (site.isEmpty()) {
            throw new CommandException("no update site to build against; expected --site URL");
        }
        Path folder = session.resolve(out == null ? Path.of(id) : out);
        try {
            new PluginTemplate(kind, id, site, version(), session.installed().get()).write(folder);
        } catch (IllegalArgumentException e) {
            throw new CommandException(e.getMessage());
        }
        session.terminal().line("project: " + folder);
        session.terminal().line("next: cd " + folder + " && ./mvnw verify");
        return ExitCode.DONE;
    }

    private static String version() {
        return Optional.ofNullable(FrameworkUtil.getBundle(NewPluginCommand.class)).map(Bundle::getVersion)
                .map(String::valueOf).orElse("0.1.0");
    }
}
