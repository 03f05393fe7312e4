package org.alidade.engine.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code alidade install}, for the help: the launcher script runs it before this program starts. */
@Command(name = "install", mixinStandardHelpOptions = true, description = {
        "Installs a third-party feature from an update site.",
        "The launcher script does this itself, while Alidade is not running."})
final class InstallCommand implements Callable<Integer> {

    @Parameters(paramLabel = "URL", description = "The update site, such as https://... or file:/...")
    private String site;

    @Parameters(paramLabel = "ID", description = "The feature's id; it ends in .feature.group.")
    private String feature;

    @Override
    public Integer call() throws CommandException {
        throw new CommandException("install of " + feature + " from " + site
                + " is done by the launcher script, not by the program: call 'alidade install' through the script");
    }
}
