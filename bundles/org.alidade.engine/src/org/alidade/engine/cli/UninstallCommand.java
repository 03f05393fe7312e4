package org.alidade.engine.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code alidade uninstall}, for the help: the launcher script runs it before this program starts. */
@Command(name = "uninstall", mixinStandardHelpOptions = true, description = {
        "Removes a feature that was installed.",
        "The launcher script does this itself, while Alidade is not running."})
final class UninstallCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "The feature's id; it ends in .feature.group.")
    private String feature;

    @Override
    public Integer call() throws CommandException {
        throw new CommandException("uninstall of " + feature
                + " is done by the launcher script, not by the program: call 'alidade uninstall' through the script");
    }
}
