package org.alidade.engine.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.alidade.engine.ResultStore;
import org.alidade.engine.archive.Archive;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code alidade archive}. */
@Command(name = "archive", mixinStandardHelpOptions = true, description = {
        "Packs results into one file to keep beside a paper.",
        "Plan, data hashes, versions, seeds, models and tables; 'alidade verify' runs cells of it again."})
final class ArchiveCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "RESULTS", description = "The folder of the results.")
    private Path results;

    @Option(names = "--out", paramLabel = "FILE", description = "The archive. Default: RESULTS.zip beside the folder.")
    private Path out;

    ArchiveCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws CommandException, IOException {
        Path folder = session.results(results);
        ResultStore store = new ResultStore(folder);
        Path file = out == null ? Archive.beside(store) : session.resolve(out);
        try (Cancellation cancellation = new Cancellation()) {
            int cells = Archive.write(store, file, cancellation.monitor());
            store.damaged().forEach(line -> session.terminal().error("warning: " + line + "; it is left out"));
            session.terminal().line("archive: " + file + " (" + cells + " cells, " + Files.size(file) + " bytes)");
        }
        return store.damaged().isEmpty() ? ExitCode.DONE : ExitCode.FAILURES;
    }
}
