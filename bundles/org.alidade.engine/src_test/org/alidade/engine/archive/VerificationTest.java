package org.alidade.engine.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.ProbeCell;
import org.alidade.core.contribution.Contributions;
import org.alidade.engine.Expansion;
import org.alidade.engine.Fakes;
import org.alidade.engine.ResultStore;
import org.alidade.engine.RunListener;
import org.alidade.engine.RunOptions;
import org.alidade.engine.Runner;
import org.alidade.engine.store.Tampering;
import org.alidade.plan.model.Plan;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {

    @TempDir
    private Path folder;

    private final Fakes fakes = new Fakes();
    private final Plan plan = Fakes.plan();

    @Test
    void cellsThatComeOutTheSameAreIdentical() throws Exception {
        run();
        List<CellVerdict> verdicts = verify(fakes.contributions(), 10);
        assertEquals(store().records().stream().map(CellRecord::cell).toList(),
                verdicts.stream().map(CellVerdict::cell).toList());
        assertEquals(List.of(Outcome.IDENTICAL), outcomes(verdicts));
    }

    @Test
    void theChoiceDependsOnItsSeedAloneAndHasTheOrderOfThePlan() throws Exception {
        plan.getSeeds().addAll(List.of(3L, 4L, 5L, 6L, 7L));
        run();
        Verification verification = verification(fakes.contributions());
        List<CellRecord> chosen = verification.choose(5, 1);
        assertEquals(chosen, verification.choose(5, 1));
        assertEquals(5, chosen.size());
        assertEquals(chosen, store().records().stream().filter(chosen::contains).toList());
        assertTrue(!chosen.equals(verification.choose(5, 2)));
    }

    @Test
    void theFirstNumberThatDiffersIsNamedByTableRowAndColumn() throws Exception {
        run();
        change("table.csv", text -> text.replaceFirst("(?m)^([^,\\n]*,)0\\.\\d+", "$10.5"));
        CellVerdict verdict = worst(verify(fakes.contributions(), 10));
        assertEquals(Outcome.DIFFERENT, verdict.outcome());
        assertTrue(verdict.detail().matches("table\\.csv, row \\d+, column draw: archived 0\\.5, now 0\\.\\d+"),
                verdict.detail());
    }

    @Test
    void aSmallDifferenceIsTolerated() throws Exception {
        run();
        change("history.csv", text -> text.replaceFirst("0\\.7", "0.70001"));
        CellVerdict verdict = worst(verify(fakes.contributions(), 10));
        assertEquals(Outcome.WITHIN_TOLERANCE, verdict.outcome(), verdict.detail());
        assertTrue(verdict.detail().startsWith("largest difference "), verdict.detail());
        assertTrue(verdict.detail().contains("history.csv, row 1, column "), verdict.detail());
    }

    @Test
    void whatIsNotInstalledCostsItsOwnCellsOnly() throws Exception {
        run();
        Contributions without = new Contributions(fakes.contributions().usable().stream()
                .filter(descriptor -> !descriptor.id().equals("probe")).toList(), List.of());
        List<CellVerdict> verdicts = verify(without, 10);
        for (CellVerdict verdict : verdicts) {
            boolean probe = verdict.cell() instanceof ProbeCell;
            assertEquals(probe ? Outcome.NOT_RUN : Outcome.IDENTICAL, verdict.outcome(), verdict.detail());
            assertEquals(probe ? "Probe 'probe' is not installed" : "", verdict.detail());
        }
    }

    @Test
    void aCellThatFailsNowIsDifferent() throws Exception {
        Fakes.with(plan.getProbes().get(0), "behaviour", "sometimes");
        fakes.failing = false;
        run();
        fakes.failing = true;
        CellVerdict verdict = worst(verify(fakes.contributions(), 10));
        assertEquals(Outcome.DIFFERENT, verdict.outcome());
        assertTrue(verdict.detail().startsWith("failed now: "), verdict.detail());
    }

    private void run() throws CoreException {
        new Runner(fakes.contributions(), store()).run(Expansion.of(plan, fakes.contributions()),
                RunOptions.of(folder), RunListener.NONE, new NullProgressMonitor());
    }

    private ResultStore store() {
        return new ResultStore(folder.resolve("results"));
    }

    private Verification verification(Contributions installed) {
        return new Verification(installed, store(), new ResultStore(folder.resolve("again")), 1e-3);
    }

    private List<CellVerdict> verify(Contributions installed, int cells) throws CoreException, IOException {
        Verification verification = verification(installed);
        return verification.verify(verification.choose(cells, 0), RunOptions.of(folder), new NullProgressMonitor());
    }

    private static List<Outcome> outcomes(List<CellVerdict> verdicts) {
        return verdicts.stream().map(CellVerdict::outcome).distinct().toList();
    }

    private static CellVerdict worst(List<CellVerdict> verdicts) {
        return verdicts.stream().max((a, b) -> a.outcome().compareTo(b.outcome())).orElseThrow();
    }

    /** Changes the first file of a name among the archived results. */
    private void change(String name, UnaryOperator<String> change) throws IOException {
        for (CellRecord record : store().records()) {
            Path file = store().folder(record.cell()).resolve(name);
            if (Files.exists(file)) {
                Tampering.change(file, change);
                return;
            }
        }
    }
}
