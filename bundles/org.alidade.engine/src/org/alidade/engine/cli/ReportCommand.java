package org.alidade.engine.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.alidade.engine.ResultStore;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code alidade report}. */
@Command(name = "report", mixinStandardHelpOptions = true, description = {
        "Writes a report of results.",
        "Figures, tables, and what is needed to reproduce each number."})
final class ReportCommand implements Callable<Integer> {

    /** What kind of report. */
    enum Format {
        /** One page with everything inside. */
        HTML;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Session session;

    @Parameters(paramLabel = "RESULTS", description = "The folder of the results.")
    private Path results;

    @Option(names = "--format", paramLabel = "FORMAT", split = ",", defaultValue = "html", description = {
            "One or several of: ${COMPLETION-CANDIDATES}. Default: html."})
    private List<Format> formats;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder of the report. Default: RESULTS/report.")
    private Path out;

    ReportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws CommandException, IOException {
        Path folder = session.resolve(results);
        if (!Files.isDirectory(folder)) {
            throw new CommandException("no results folder " + folder);
        }
        ResultStore store = new ResultStore(folder);
        List<String> damaged = store.damaged();
        if (store.records().isEmpty()) {
            throw new CommandException("no results in " + folder + ", expected the folder that a run wrote"
                    + (damaged.isEmpty() ? "" : "; " + damaged.get(0)));
        }
        damaged.forEach(line -> session.terminal().error("warning: " + line + "; it is left out"));
        try (Cancellation cancellation = new Cancellation()) {
            for (Format format : formats) {
                Path written = new ReportWriter(store, out == null ? folder.resolve("report") : session.resolve(out))
                        .write(format, cancellation.monitor());
                session.terminal().line("report: " + written);
            }
        }
        return damaged.isEmpty() ? ExitCode.DONE : ExitCode.FAILURES;
    }
}
