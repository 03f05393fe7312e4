package org.alidade.engine.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.alidade.core.cell.CellRecord;
import org.alidade.engine.ResultStore;
import org.alidade.engine.RunOptions;
import org.alidade.engine.archive.Archive;
import org.alidade.engine.archive.CellVerdict;
import org.alidade.engine.archive.Outcome;
import org.alidade.engine.archive.Verification;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code alidade verify}. */
@Command(name = "verify", mixinStandardHelpOptions = true, description = {
        "Runs some cells of an archive again, and says whether they came out the same.",
        "Exit code 0: all identical or within the tolerance; 1: some differ or could not be run."})
final class VerifyCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "ARCHIVE", description = "What 'alidade archive' wrote, or a folder of results.")
    private Path archive;

    @Option(names = "--cells", paramLabel = "K", description = "Number of cells, drawn by chance. Default: "
            + Verification.DEFAULT_CELLS
            + ".")
    private int cells = Verification.DEFAULT_CELLS;

    @Option(names = "--choice", paramLabel = "N", description = "Seed of the draw. Default: 0.")
    private long choice;

    @Option(names = "--tolerance", paramLabel = "X", description = {
            "Largest difference of two numbers up to 1, of larger ones in proportion.",
            "Default: " + Verification.DEFAULT_TOLERANCE + ". On the same machine, results are equal to the bit."})
    private double tolerance = Verification.DEFAULT_TOLERANCE;

    @Option(names = "--data", paramLabel = "DIR", description = {
            "Folder where relative paths to data start.", "Default: the folder of the archive."})
    private Path data;

    @Option(names = "--jobs", paramLabel = "N", description = "Trainings side by side, as of 'alidade run'.")
    private Integer jobs;

    @Option(names = "--out", paramLabel = "DIR", description = {
            "Keep what was run in this folder, which must be empty or new.", "Default: it is deleted."})
    private Path out;

    VerifyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws CommandException, CoreException, IOException {
        if (cells < 1 || !(tolerance >= 0)) {
            throw new CommandException("expected at least 1 cell and a tolerance of at least 0, found --cells " + cells
                    + " --tolerance " + tolerance);
        }
        Path file = session.resolve(archive);
        if (!Files.exists(file)) {
            throw new CommandException("no archive " + file);
        }
        Path work = Files.createTempDirectory("alidade-verify");
        try (Cancellation cancellation = new Cancellation()) {
            return verify(file, work, cancellation.monitor());
        } finally {
            delete(work);
        }
    }

    private int verify(Path file, Path work, IProgressMonitor monitor)
            throws CommandException, CoreException, IOException {
        ResultStore archived = Files.isDirectory(file) ? new ResultStore(file)
                : Archive.unpack(file, Files.createDirectory(work.resolve("archived")), monitor);
        ResultStore fresh = new ResultStore(fresh(work));
        RunOptions options = RunOptions.of(data(file)).withJobs(Jobs.checked(jobs));
        Verification verification = new Verification(session.installed().get(), archived, fresh, tolerance);
        List<CellRecord> chosen = verification.choose(cells, choice);
        if (chosen.isEmpty()) {
            throw new CommandException("no finished cell in " + file);
        }
        session.terminal().line("running " + chosen.size() + " of " + archived.records().size() + " cells again");
        List<CellVerdict> verdicts = verification.verify(chosen, options, monitor);
        verdicts.forEach(verdict -> session.terminal().line(line(verdict)));
        verification.machines().forEach(line -> session.terminal().line("machine: " + line));
        return verdicts.stream().map(CellVerdict::outcome)
                .allMatch(outcome -> outcome == Outcome.IDENTICAL || outcome == Outcome.WITHIN_TOLERANCE)
                        ? ExitCode.DONE
                        : ExitCode.FAILURES;
    }

    private Path fresh(Path work) throws CommandException, IOException {
        if (out == null) {
            return work.resolve("now");
        }
        Path folder = session.resolve(out);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> children = Files.list(folder)) {
                if (children.findAny().isPresent()) {
                    throw new CommandException("folder " + folder + " is not empty; nothing was run");
                }
            }
        }
        return folder;
    }

    private Path data(Path file) throws CommandException {
        Path folder = data == null ? file.getParent() : session.resolve(data);
        if (!Files.isDirectory(folder)) {
            throw new CommandException("data folder " + folder + " is no folder");
        }
        return folder;
    }

    private static String line(CellVerdict verdict) {
        String outcome = switch (verdict.outcome()) {
        case IDENTICAL -> "identical";
        case WITHIN_TOLERANCE -> "within tolerance";
        case DIFFERENT -> "different";
        case NOT_RUN -> "not run";
        };
        return String.format("%-16s  %s%s", outcome, verdict.cell().label(),
                verdict.detail().isEmpty() ? "" : ": " + verdict.detail());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
