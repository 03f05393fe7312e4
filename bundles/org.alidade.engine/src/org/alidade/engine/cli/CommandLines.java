package org.alidade.engine.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;

import org.alidade.engine.install.InstallationException;
import org.alidade.engine.store.FileProblem;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.OperationCanceledException;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;

/** The command line: parses, runs the command, and turns exceptions into one line and an exit code. */
final class CommandLines {

    private static final int WIDTH = 100;

    private final Session session;
    private final AlidadeCommand root = new AlidadeCommand();
    private final CommandLine commands;

    CommandLines(Session session) {
        this.session = session;
        commands = new CommandLine(root);
        commands.addSubcommand("demo", new DemoCommand(session));
        commands.addSubcommand("run", new RunCommand(session));
        commands.addSubcommand("check", new CheckCommand(session));
        commands.addSubcommand("list", new ListCommand(session));
        commands.addSubcommand("data", new DataCommand(session));
        commands.addSubcommand("report", new ReportCommand(session));
        commands.addSubcommand("archive", new ArchiveCommand(session));
        commands.addSubcommand("verify", new VerifyCommand(session));
        commands.addSubcommand("vectors", new VectorsCommand());
        commands.addSubcommand("new-plugin", new NewPluginCommand(session));
        commands.addSubcommand("contract", new ContractCommand(session));
        commands.addSubcommand("certify", new CertifyCommand(session));
        commands.addSubcommand("install", new InstallCommand(session));
        commands.addSubcommand("update", new UpdateCommand(session));
        commands.addSubcommand("uninstall", new UninstallCommand(session));
        commands.addSubcommand("revert", new RevertCommand(session));
        commands.getCommandSpec().version(version());
        commands.getSubcommands().values().forEach(command -> command.getCommandSpec().version(version()));
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setUsageHelpWidth(WIDTH);
        commands.setColorScheme(
                Help.defaultColorScheme(session.terminal().isInteractive() ? Help.Ansi.AUTO : Help.Ansi.OFF));
        commands.setOut(new PrintWriter(session.terminal().out(), true));
        commands.setErr(new PrintWriter(session.terminal().err(), true));
        commands.setParameterExceptionHandler((e, arguments) -> badArguments(e));
        commands.setExecutionExceptionHandler((e, command, parsed) -> failed(e));
    }

    /** Runs the command of these arguments and returns its exit code. */
    int execute(String... arguments) {
        return commands.execute(arguments);
    }

    private static String version() {
        return "Alidade " + Optional.ofNullable(FrameworkUtil.getBundle(CommandLines.class)).map(Bundle::getVersion)
                .map(String::valueOf).orElse("(development)");
    }

    private int badArguments(ParameterException e) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        session.terminal().error(e.getMessage() + " (see '" + command + " --help')");
        return ExitCode.BAD_INPUT;
    }

    private int failed(Exception e) {
        if (root.showsTraces()) {
            e.printStackTrace(session.terminal().err());
        }
        if (e instanceof OperationCanceledException) {
            session.terminal().error("cancelled");
            return ExitCode.CANCELLED;
        }
        if (e instanceof CommandException mistake) {
            mistake.lines().forEach(session.terminal()::error);
            return ExitCode.BAD_INPUT;
        }
        if (e instanceof InstallationException unchanged) {
            unchanged.lines().forEach(session.terminal()::error);
            return ExitCode.FAILURES;
        }
        if (e instanceof IOException || e instanceof CoreException) {
            session.terminal().error(e instanceof IOException unread ? FileProblem.of(unread) : e.getMessage());
            return ExitCode.BAD_INPUT;
        }
        session.terminal().error("internal error: " + e
                + (root.showsTraces() ? "" : " (run again with --stacktrace and report what it prints)"));
        return ExitCode.INTERNAL;
    }
}
