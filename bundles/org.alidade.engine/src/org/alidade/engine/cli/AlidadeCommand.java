package org.alidade.engine.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code alidade} itself: its subcommands do the work. */
@Command(name = "alidade", synopsisSubcommandLabel = "COMMAND", mixinStandardHelpOptions = true, description = {
        "Does a model's attention explain its decisions? Trains and probes a matrix of experiments."}, footer = {
                "", "Without a command, the workbench window opens.", "",
                "Exit codes: 0 all done, 1 some cells or an installation failed, 2 bad plan, arguments or data, 130 cancelled."})
final class AlidadeCommand implements Runnable {

    @Option(names = "--stacktrace", scope = ScopeType.INHERIT, description = "Show where in the code an error arose.")
    private boolean stacktrace;

    @Spec
    private CommandSpec spec;

    /** Whether errors come with their stack traces. */
    boolean showsTraces() {
        return stacktrace;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
