package org.alidade.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.Failure;
import org.alidade.core.cell.ProbeCell;
import org.alidade.core.cell.TrainingCell;
import org.alidade.core.table.Table;
import org.alidade.plan.model.Plan;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trainings beside those of the plan: what probes ask for, and files that models learn from. */
class FurtherTrainingsTest {

    @TempDir
    private Path folder;
    private final Fakes fakes = new Fakes();
    private ResultStore store;

    @BeforeEach
    void openStore() {
        store = new ResultStore(folder.resolve("results"));
    }

    @Test
    void aProbeHasAnotherModelTrainedAndMeasuresIt() throws CoreException, IOException {
        RunOutcome outcome = run(plan("7", 1));
        assertTrue(outcome.isComplete(), outcome.toString());
        assertEquals(List.of("train 1", "train 7"), trainings());
        assertEquals(.07, table().number("draw", 0), 1e-6);
    }

    @Test
    void whatProbesAskedForIsKeptApartFromThePlansCells() throws CoreException, IOException {
        run(plan("7", 1));
        assertEquals(List.of(1L), trained(store));
        try (Stream<Path> further = Files.list(store.folder().resolve("further"))) {
            assertEquals(1, further.count());
        }
    }

    @Test
    void twoProbesShareOneTrainingAlsoWhenTheyRunSideBySide() throws CoreException {
        Plan plan = plan("7", 1, 2, 3, 4);
        plan.getProbes().add(Fakes.use("curious2"));
        run(plan, 2);
        assertEquals(1, Collections.frequency(fakes.calls, "train 7"));
        assertEquals(7, Collections.frequency(fakes.calls, "restore 7"));
    }

    @Test
    void aTrainingThatAProbeAskedForIsReusedByAPlanThatHasIt() throws CoreException, IOException {
        run(plan("7", 1));
        RunOutcome outcome = run(plan("7", 1, 7));
        assertEquals(1, Collections.frequency(fakes.calls, "train 7"));
        assertEquals(2, outcome.count(CellStatus.REUSED) - 1, "training 1 and its probe, training 7");
        assertEquals(List.of(1L, 7L), trained(store));
        assertTrue(store.damaged().isEmpty());
    }

    @Test
    void aTrainingOfThePlanIsNotTrainedAgainForAProbe() throws CoreException, IOException {
        run(plan("2", 1, 2));
        assertEquals(List.of("train 1", "train 2"), trainings());
        assertEquals(List.of(1L, 2L), trained(store));
    }

    @Test
    void aTrainingOfThePlanThatDiffersInASettingIsFoundByItsKey() throws CoreException, IOException {
        Plan plan = plan("faster", 1);
        plan.getModels().clear();
        plan.getModels().add(Fakes.with(Fakes.use("model"), "rate", ".1", ".5"));
        assertTrue(run(plan).isComplete());
        assertEquals(List.of("train 1", "train 1"), trainings());
        assertEquals(List.of(), furtherFolders());
    }

    @Test
    void aFailedCellOfAFormerPlanDoesNotHideWhatAProbeHadTrained() throws CoreException {
        run(sometimes(plan("same", 7)));
        fakes.failing = false;
        Plan plan = sometimes(plan("7", 1));
        plan.getProbes().add(Fakes.with(Fakes.use("curious2"), "further", "7"));
        assertTrue(run(plan).isComplete());
        assertEquals(List.of("train 7", "train 1", "train 7"), trainings());
        assertEquals(1, Collections.frequency(fakes.calls, "restore 7"));
    }

    @Test
    void aDamagedFileOfAFurtherTrainingIsBlamedOnItsModelAndSaysWhatToDo() throws CoreException, IOException {
        run(plan("7", 1));
        Path damaged = furtherFolders().get(0).resolve("model.npz");
        Files.write(damaged, new byte[(int) Files.size(damaged)]);
        Failure failure = run(withAnotherProbe(plan("7", 1))).failures().get(0).failure().orElseThrow();
        assertEquals("model", failure.contribution());
        assertTrue(failure.message().contains(damaged.toString()), failure.message());
        assertTrue(failure.message().endsWith("; delete its folder to train again"), failure.message());
    }

    @Test
    void aTruncatedFileOfAFurtherTrainingHasItTrainedAgain() throws CoreException, IOException {
        run(plan("7", 1));
        Files.writeString(furtherFolders().get(0).resolve("model.npz"), "no numbers");
        assertTrue(run(withAnotherProbe(plan("7", 1))).isComplete());
        assertEquals(2, Collections.frequency(fakes.calls, "train 7"));
    }

    @Test
    void aFurtherTrainingWhoseRecordIsDamagedIsNamedAndTrainedAgain() throws CoreException, IOException {
        run(plan("7", 1));
        Files.writeString(furtherFolders().get(0).resolve("cell.json"), "{");
        assertEquals(1, store.damaged().size());
        assertTrue(run(withAnotherProbe(plan("7", 1))).isComplete());
        assertEquals(2, Collections.frequency(fakes.calls, "train 7"));
        assertEquals(List.of(), store.damaged());
    }

    @Test
    void resultsThatCannotBeReadEndTheRunAndAreNotBlamedOnTheProbe() throws CoreException, IOException {
        run(plan("7", 1));
        Path record = furtherFolders().get(0).resolve("cell.json");
        Files.delete(record);
        Files.createDirectory(record);
        Plan plan = withAnotherProbe(plan("7", 1));
        CoreException ended = assertThrows(CoreException.class, () -> run(plan));
        assertTrue(ended.getMessage().startsWith("results folder " + store.folder() + " cannot be written to: "),
                ended.getMessage());
        assertEquals(2, store.records().size(), "training 1 and its first probe");
    }

    @Test
    void noVariationIsTheSubjectItself() throws CoreException {
        run(plan("same,1", 1));
        assertEquals(List.of("train 1"), trainings());
    }

    @Test
    void aPupilLearnsFromTheModelThatItIsGiven() throws CoreException {
        RunOutcome outcome = run(plan("7,pupil", 1));
        assertTrue(outcome.isComplete(), outcome.toString());
        assertEquals(List.of("train 1", "train 7", "train 1", "taught by 7.0"), trainings());
    }

    @Test
    void equalPupilsOfDifferentTeachersAreDifferentCells() throws CoreException, IOException {
        run(plan("7,pupil,8,pupil", 1));
        assertEquals(List.of("taught by 7.0", "taught by 8.0"),
                fakes.calls.stream().filter(call -> call.startsWith("taught")).toList());
        try (Stream<Path> further = Files.list(store.folder().resolve("further"))) {
            assertEquals(4, further.count());
        }
    }

    @Test
    void aFurtherTrainingThatFailsFailsTheProbesCellAndNamesTheModel() throws CoreException, IOException {
        RunOutcome outcome = run(plan("unwell", 1));
        assertEquals(1, outcome.count(CellStatus.FAILED));
        Failure failure = outcome.failures().get(0).failure().orElseThrow();
        assertEquals("model", failure.contribution());
        assertEquals("the training The data, The model, The encoder, The attention, seed 1 that it asked for failed: "
                + "IllegalArgumentException: it failed, as told", failure.message());
        assertEquals(List.of(1L), trained(store));
    }

    @Test
    void dataThatCannotBeReadForAFurtherTrainingIsBlamedOnTheDataSet() throws CoreException {
        Failure failure = run(plan("elsewhere", 1)).failures().get(0).failure().orElseThrow();
        assertEquals("data", failure.contribution());
        assertEquals("the training The data, The model, The encoder, The attention, seed 1 that it asked for failed: "
                + "data set 'data': no such file or folder: " + folder.resolve("missing.csv"), failure.message());
    }

    @Test
    void aPupilWithoutATeacherAndAnAbsentContributionFailTheProbesCell() throws CoreException {
        assertEquals("IllegalArgumentException: Model 'pupil' learns from a teacher, and the variation has none",
                failure("alone"));
        assertEquals("IllegalArgumentException: Encoder 'absent' is not installed", failure("absent"));
    }

    @Test
    void aModelThatIsTaughtCannotBeACellOfThePlan() {
        Plan plan = plan("7", 1);
        plan.getModels().clear();
        plan.getModels().add(Fakes.use("pupil"));
        Obstacle obstacle = Expansion.of(plan, fakes.contributions()).trainings().get(0).obstacle().orElseThrow();
        assertEquals(
                new Obstacle(CellStatus.IMPOSSIBLE, "The pupil learns from another model; only probes can train it"),
                obstacle);
    }

    @Test
    void keysHoldTheContentOfAFileAndNotItsPlace() throws CoreException, IOException {
        String none = key("");
        Files.writeString(folder.resolve("a.vec"), "cat 1 2\n");
        Files.writeString(folder.resolve("b.vec"), "cat 1 2\n");
        Files.writeString(folder.resolve("c.vec"), "cat 1 3\n");
        assertEquals(key("a.vec"), key("b.vec"));
        assertNotEquals(key("a.vec"), key("c.vec"));
        assertNotEquals(none, key("a.vec"));
    }

    @Test
    void keysHoldTheContentOfAFileThatWasChangedSinceItWasRead() throws CoreException, IOException {
        Path file = Files.writeString(folder.resolve("a.vec"), "cat 1 2\n");
        String before = key("a.vec");
        Files.writeString(file, "cat 1 3\n");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2019-06-02T00:00:00Z")));

        assertNotEquals(before, key("a.vec", "after"));
    }

    @Test
    void aMissingFileIsNamedBeforeAnythingRuns() {
        CoreException refused = assertThrows(CoreException.class, () -> key("absent.vec"));
        assertEquals("model 'model': no such file or folder: " + folder.resolve("absent.vec"), refused.getMessage());
        assertEquals(List.of(), fakes.calls);
    }

    private static Plan sometimes(Plan plan) {
        plan.getModels().clear();
        plan.getModels().add(Fakes.with(Fakes.use("model"), "behaviour", "sometimes"));
        return plan;
    }

    private static Plan withAnotherProbe(Plan plan) {
        plan.getProbes().add(Fakes.use("curious2"));
        return plan;
    }

    private List<Path> furtherFolders() throws IOException {
        try (Stream<Path> further = Files.list(store.folder().resolve("further"))) {
            return further.toList();
        }
    }

    private String failure(String further) throws CoreException {
        return run(plan(further, 1)).failures().get(0).failure().orElseThrow().message();
    }

    private String key(String vectors) throws CoreException, IOException {
        return key(vectors, "results" + vectors);
    }

    private String key(String vectors, String results) throws CoreException, IOException {
        Plan plan = plan("same", 1);
        plan.getModels().clear();
        plan.getModels().add(Fakes.with(Fakes.use("model"), "vectors", vectors));
        store = new ResultStore(folder.resolve(results));
        run(plan);
        return store.records().get(0).cell().training().key();
    }

    private static Plan plan(String further, long... seeds) {
        Plan plan = Fakes.plan();
        plan.getProbes().clear();
        plan.getProbes().add(Fakes.with(Fakes.use("curious"), "further", further));
        plan.getSeeds().clear();
        for (long seed : seeds) {
            plan.getSeeds().add(seed);
        }
        return plan;
    }

    private RunOutcome run(Plan plan) throws CoreException {
        return run(plan, 1);
    }

    private RunOutcome run(Plan plan, int jobs) throws CoreException {
        return new Runner(fakes.contributions(), store).run(Expansion.of(plan, fakes.contributions()),
                RunOptions.of(folder).withJobs(jobs), RunListener.NONE, new NullProgressMonitor());
    }

    private List<String> trainings() {
        return fakes.calls.stream().filter(call -> call.startsWith("train") || call.startsWith("taught")).toList();
    }

    private static List<Long> trained(ResultStore store) throws IOException {
        return store.records().stream().filter(CellRecord::isDone).map(CellRecord::cell)
                .flatMap(cell -> cell instanceof TrainingCell training ? Stream.of(training.seed()) : Stream.empty())
                .toList();
    }

    private Table table() throws IOException {
        for (CellRecord record : store.records()) {
            Optional<ProbeCell> probe = Optional.of(record.cell())
                    .filter(ProbeCell.class::isInstance)
                    .map(ProbeCell.class::cast);
            if (probe.isPresent()) {
                return store.probe(probe.get()).table();
            }
        }
        throw new AssertionError("no probe has a result");
    }
}
