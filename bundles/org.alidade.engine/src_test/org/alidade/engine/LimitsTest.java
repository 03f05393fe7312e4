package org.alidade.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.alidade.plan.model.Plan;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contributions that do not end, take all memory, or print. */
class LimitsTest {

    private static final Duration SHORT = Duration.ofMillis(50);

    @TempDir
    private Path folder;

    private final Fakes fakes = new Fakes();
    private final Plan plan = Fakes.plan();

    @BeforeEach
    void oneSeedAndTwoProbes() {
        plan.getSeeds().remove(1);
        plan.getProbes().add(Fakes.use("probe3"));
    }

    @Test
    void aProbeThatTakesTooLongFailsByNameAndTheNextRuns() throws Exception {
        Fakes.with(plan.getProbes().get(0), "behaviour", "slow");
        RunOutcome outcome = run(options().withTimeLimit(SHORT));
        assertEquals(Map.of(CellStatus.DONE, 2, CellStatus.FAILED, 1), outcome.counts());
        var failure = outcome.failures().get(0).failure().orElseThrow();
        assertEquals("probe", failure.contribution());
        assertEquals("took longer than the time limit of 0.05 s for a cell; it was stopped", failure.message());
    }

    @Test
    void aTrainingThatTakesTooLongLeavesItsProbesUndone() throws Exception {
        Fakes.with(plan.getModels().get(0), "behaviour", "slow");
        RunOutcome outcome = run(options().withTimeLimit(SHORT));
        assertEquals(Map.of(CellStatus.FAILED, 1, CellStatus.NOT_RUN, 2), outcome.counts());
        assertEquals("model", outcome.failures().get(0).failure().orElseThrow().contribution());
    }

    @Test
    void aProbeThatHangsIsLeftToItselfAndTheNextRunsOnAModelOfItsOwn() throws Exception {
        Fakes.with(plan.getProbes().get(0), "behaviour", "deaf");
        RunOutcome outcome = run(options().withTimeLimit(SHORT));
        assertEquals(Map.of(CellStatus.DONE, 2, CellStatus.FAILED, 1), outcome.counts());
        assertTrue(outcome.failures().get(0).failure().orElseThrow().message().endsWith(
                "and does not stop: it is left running without effect"));
        assertTrue(fakes.calls.contains("restore 1"), fakes.calls.toString());
    }

    @Test
    void aTrainingThatHangsIsLeftToItself() throws Exception {
        Fakes.with(plan.getModels().get(0), "behaviour", "deaf");
        plan.getSeeds().add(2L);
        RunOutcome outcome = run(options().withTimeLimit(SHORT).withJobs(2));
        assertEquals(Map.of(CellStatus.FAILED, 2, CellStatus.NOT_RUN, 4), outcome.counts());
    }

    @Test
    void aProbeWhoseMemoryOthersTookIsRunAgainWithoutThem() throws Exception {
        Fakes.with(plan.getProbes().get(0), "behaviour", "memory");
        RunOutcome outcome = run(options().withJobs(2));
        assertEquals(Map.of(CellStatus.DONE, 3), outcome.counts());
        assertEquals(List.of("train 1", "measure", "restore 1", "measure", "measure"), fakes.calls);
    }

    @Test
    void aProbeThatTakesAllMemoryByItselfFails() throws Exception {
        Fakes.with(plan.getProbes().get(0), "behaviour", "hog");
        RunOutcome outcome = run(options().withJobs(2));
        assertEquals(Map.of(CellStatus.DONE, 2, CellStatus.FAILED, 1), outcome.counts());
        assertTrue(outcome.failures().get(0).failure().orElseThrow().message().startsWith("ran out of memory"));
    }

    @Test
    void whatAContributionPrintsIsKeptFromTheConsoleAndTold() throws Exception {
        Fakes.with(plan.getProbes().get(0), "behaviour", "print");
        RunOutcome outcome = run(options());
        assertEquals(Map.of(CellStatus.DONE, 3), outcome.counts());
        assertEquals(List.of("Probe 'probe' of org.fakes.probe 2.0.0 printed 2 lines to the console, kept from it: "
                + "Hello"), outcome.warnings());
    }

    private RunOptions options() {
        return RunOptions.of(folder);
    }

    private RunOutcome run(RunOptions options) throws CoreException {
        return new Runner(fakes.contributions(), new ResultStore(folder.resolve("results")))
                .run(Expansion.of(plan, fakes.contributions()), options, RunListener.NONE, new NullProgressMonitor());
    }
}
