package org.alidade.ui.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.contribution.InstalledContributions;
import org.alidade.core.table.TableBuilder;
import org.alidade.engine.ResultStore;
import org.alidade.engine.RunOptions;
import org.alidade.engine.archive.Archive;
import org.alidade.engine.archive.CellVerdict;
import org.alidade.engine.archive.Outcome;
import org.alidade.engine.archive.Verification;
import org.alidade.report.Places;
import org.alidade.ui.Messages;
import org.alidade.ui.preferences.RunPreferences;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * Archived results: do they come out again?
 *
 * @param archive   file, or folder of results
 * @param cells     how many are run again, at least 1
 * @param draw      seed of their choice
 * @param tolerance largest difference that is tolerated, at least 0
 * @param data      folder where relative paths to data start
 */
record ArchiveCheckInput(Path archive, int cells, long draw, double tolerance, Path data) implements CheckInput {

    private static final String CELL = "cell";
    private static final String DETAIL = "detail";
    private static final int UNPACKING = 10;
    private static final int RUNNING = 90;

    @Override
    public Checked check(IProgressMonitor monitor) throws IOException, CoreException {
        Path work = Files.createTempDirectory("alidade-verify");
        try {
            return check(work, SubMonitor.convert(monitor, UNPACKING + RUNNING));
        } finally {
            Places.delete(work);
        }
    }

    private Checked check(Path work, SubMonitor progress) throws IOException, CoreException {
        ResultStore archived = results().isPresent() ? new ResultStore(archive)
                : Archive.unpack(archive, Files.createDirectory(work.resolve("archived")), progress.split(UNPACKING));
        Verification verification = new Verification(InstalledContributions.read(), archived,
                new ResultStore(work.resolve("now")), tolerance);
        List<CellRecord> chosen = verification.choose(cells, draw);
        if (chosen.isEmpty()) {
            throw new IOException(Messages.bind(Messages.Verify_nothing, archive));
        }
        List<CellVerdict> verdicts = verification.verify(chosen,
                RunOptions.of(data).withJobs(RunPreferences.read().jobs()), progress.split(RUNNING));
        List<String> lines = new ArrayList<>(List.of(headline(verdicts, archived.records().size())));
        verification.machines().forEach(lines::add);
        return checked(String.join("\n", lines), verdicts);
    }

    private static Checked checked(String headline, List<CellVerdict> verdicts) {
        TableBuilder table = new TableBuilder(List.of(
                Checked.column(OUTCOME, Messages.Check_outcome, Messages.Verify_outcome_help),
                Checked.column(CELL, Messages.Verify_cell, Messages.Verify_cell_help),
                Checked.column(DETAIL, Messages.Check_change, Messages.Verify_detail_help)));
        verdicts.forEach(verdict -> table.row().set(OUTCOME, name(verdict.outcome()))
                .set(CELL, verdict.cell().label()).set(DETAIL, verdict.detail()).add());
        return new Checked(headline, table.build(),
                verdicts.stream().map(verdict -> List.of(verdict.cell().key())).toList());
    }

    private static String headline(List<CellVerdict> verdicts, int all) {
        String counts = String.join(", ", Arrays.stream(Outcome.values()).map(outcome -> verdicts.stream()
                .filter(verdict -> verdict.outcome() == outcome).count() + " " + name(outcome)).toList());
        return Messages.bind(Messages.Verify_counts, new Object[] {verdicts.size(), all, counts});
    }

    private static String name(Outcome outcome) {
        return switch (outcome) {
        case IDENTICAL -> Messages.Verify_identical;
        case WITHIN_TOLERANCE -> Messages.Verify_within;
        case DIFFERENT -> Messages.Verify_different;
        case NOT_RUN -> Messages.Verify_notRun;
        };
    }

    /** An archive's own cells are gone after the check. */
    @Override
    public Optional<Path> results() {
        return Optional.of(archive).filter(Files::isDirectory);
    }

    @Override
    public String getName() {
        return Messages.bind(Messages.Verify_name, archive.getFileName());
    }

    @Override
    public String getToolTipText() {
        return Messages.bind(Messages.Verify_about, archive);
    }
}
