package org.alidade.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.ProbeCell;
import org.alidade.core.cell.TrainingCell;
import org.alidade.core.data.Split;
import org.alidade.engine.store.FolderLock;
import org.alidade.plan.model.Plan;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunnerTest {

    @TempDir
    private Path folder;

    private final Fakes fakes = new Fakes();
    private final Plan plan = Fakes.plan();

    @Test
    void everyTrainingAndProbeGetsAFolderOfItsOwn() throws Exception {
        RunOutcome outcome = run();
        assertEquals(Map.of(CellStatus.DONE, 4), outcome.counts());
        assertTrue(outcome.isComplete());
        assertEquals(List.of("model.npz", "history.csv", "predictions.csv", "summary.json", "timing.json", "cell.json")
                .stream().sorted().toList(), names(store().folder(trainings().get(0))));
        assertEquals(List.of("cell.json", "summary.json", "table.csv", "timing.json"),
                names(store().folder(probes().get(0))));
    }

    @Test
    void finishedCellsAreNotRunAgain() throws Exception {
        run();
        fakes.calls.clear();
        assertEquals(Map.of(CellStatus.REUSED, 4), run().counts());
        assertEquals(List.of(), fakes.calls);
    }

    @Test
    void aNewSeedRunsOnlyWhatIsNew() throws Exception {
        run();
        fakes.calls.clear();
        plan.getSeeds().add(3L);
        assertEquals(Map.of(CellStatus.REUSED, 4, CellStatus.DONE, 2), run().counts());
        assertEquals(List.of("train 3", "measure"), fakes.calls);
    }

    @Test
    void aNewProbeRestoresTheModelInsteadOfTrainingIt() throws Exception {
        run();
        fakes.calls.clear();
        plan.getProbes().add(Fakes.use("probe3"));
        assertEquals(Map.of(CellStatus.REUSED, 4, CellStatus.DONE, 2), run().counts());
        assertEquals(List.of("restore 1", "measure", "restore 2", "measure"), fakes.calls);
    }

    @Test
    void aDeletedCellIsRunAgainToTheSameBytes() throws Exception {
        run();
        Map<String, String> before = contents();
        delete(store().folder(probes().get(1)));
        delete(store().folder(trainings().get(0)));
        assertEquals(Map.of(CellStatus.REUSED, 2, CellStatus.DONE, 2), run().counts());
        assertEquals(before, contents());
    }

    @Test
    void jobsDoNotChangeAByte() throws Exception {
        plan.getSeeds().addAll(List.of(3L, 4L, 5L, 6L));
        Fakes.with(plan.getModels().get(0), "rate", "0.1", "0.2");
        run(options());
        Map<String, String> alone = contents();
        delete(store().folder());
        run(options().withJobs(4));
        assertEquals(alone, contents());
        // 12 trainings of 5 files and 12 probes of 3, beside plan, index and lock
        assertEquals(12 * 5 + 12 * 3 + 3, alone.size());
    }

    @Test
    void aFailingProbeFailsItsOwnCellsAndIsTriedAgain() throws Exception {
        plan.getProbes().add(Fakes.with(Fakes.use("probe3"), "behaviour", "sometimes"));
        RunOutcome outcome = run();
        assertEquals(Map.of(CellStatus.DONE, 4, CellStatus.FAILED, 2), outcome.counts());
        var failure = outcome.failures().get(0).failure().orElseThrow();
        assertEquals("probe3", failure.contribution());
        assertEquals("org.fakes.probe3 2.0.0", failure.bundle());
        assertEquals("IllegalStateException: it fails sometimes", failure.message());
        assertTrue(failure.trace().contains("FakeProbe.measure"), failure.trace());

        fakes.failing = false;
        assertEquals(Map.of(CellStatus.REUSED, 4, CellStatus.DONE, 2), run().counts());
        assertTrue(store().records().stream().allMatch(CellRecord::isDone));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"fail", "error", "overflow", "quit", "disorder", "twins", "nowhere"})
    void aFailingTrainingLeavesItsProbesUndoneAndOthersUnaffected(String behaviour) throws Exception {
        plan.getModels().add(Fakes.with(Fakes.use("model"), "behaviour", behaviour));
        RunOutcome outcome = run();
        assertEquals(Map.of(CellStatus.DONE, 4, CellStatus.FAILED, 2, CellStatus.NOT_RUN, 2), outcome.counts());
        assertFalse(outcome.failures().get(0).failure().orElseThrow().message().contains("\n"));
        assertEquals(6, store().records().size());
    }

    @Test
    void aThreadThatIsLeftInterruptedSpoilsNothing() throws Exception {
        Fakes.with(plan.getModels().get(0), "behaviour", "interrupt");
        plan.getProbes().add(Fakes.with(Fakes.use("probe3"), "behaviour", "interrupt"));
        assertEquals(Map.of(CellStatus.DONE, 6), run().counts());
    }

    @Test
    void anEncoderThatFailsInsideAModelIsBlamedItself() throws Exception {
        Fakes.with(plan.getEncoders().get(0), "behaviour", "fail");
        assertEquals("org.fakes.encoder 2.0.0", run().failures().get(0).failure().orElseThrow().bundle());
    }

    @Test
    void aTrainingThatFailedIsTriedAgainWithItsProbes() throws Exception {
        Fakes.with(plan.getModels().get(0), "behaviour", "sometimes");
        run();
        fakes.failing = false;
        assertEquals(Map.of(CellStatus.DONE, 4), run(options().withOnly(Set.of(Only.FAILED))).counts());
    }

    @Test
    void onlyMissingLeavesFailedCellsAlone() throws Exception {
        plan.getProbes().add(Fakes.with(Fakes.use("probe3"), "behaviour", "sometimes"));
        run();
        fakes.failing = false;
        plan.getSeeds().add(3L);
        assertEquals(Map.of(CellStatus.REUSED, 4, CellStatus.FAILED, 2, CellStatus.DONE, 3),
                run(options().withOnly(Set.of(Only.MISSING))).counts());
    }

    @Test
    void onlyFailedLeavesMissingCellsAlone() throws Exception {
        assertEquals(Map.of(CellStatus.NEW, 4), run(options().withOnly(Set.of(Only.FAILED))).counts());
        assertEquals(List.of(), fakes.calls);
    }

    @Test
    void aCancelledRunEndsWithinASecondAndLeavesNothingOfWhatWasUnderWay() throws Exception {
        plan.getProbes().add(Fakes.with(Fakes.use("probe3"), "behaviour", "slow"));
        var monitor = new NullProgressMonitor();
        var outcome = start(monitor);
        assertTrue(fakes.slow.await(5, TimeUnit.SECONDS));
        long begin = System.nanoTime();
        monitor.setCanceled(true);
        assertTrue(outcome.get(5, TimeUnit.SECONDS).isCancelled());
        assertTrue(System.nanoTime() - begin < 1_000_000_000, "took longer than a second");
        assertEquals(Map.of(CellStatus.DONE, 2, CellStatus.CANCELLED, 4), outcome.get().counts());
        assertEquals(2, names(store().folder().resolve("cells")).size());
        assertEquals(List.of(), outcome.get().failures());
    }

    @Test
    void aContributionThatDoesNotListenIsLeftBehind() throws Exception {
        Fakes.with(plan.getModels().get(0), "behaviour", "deaf");
        var monitor = new NullProgressMonitor();
        var outcome = start(monitor);
        assertTrue(fakes.slow.await(5, TimeUnit.SECONDS));
        monitor.setCanceled(true);
        assertEquals(1, outcome.get(5, TimeUnit.SECONDS).warnings().size());
        assertEquals(Map.of(CellStatus.CANCELLED, 4), outcome.get().counts());
    }

    @Test
    void aRunThatIsCancelledBeforeItBeginsDoesNothing() throws Exception {
        var monitor = new NullProgressMonitor();
        monitor.setCanceled(true);
        assertEquals(Map.of(CellStatus.CANCELLED, 4), start(monitor).get().counts());
        assertEquals(List.of(), fakes.calls);
    }

    @Test
    void whatAKilledRunLeftIsRemovedAndRunAgain() throws Exception {
        run();
        Path finished = store().folder(probes().get(0));
        Path half = finished.resolveSibling(".tmp-999999999-1-" + finished.getFileName());
        Files.move(finished, half);
        Files.delete(half.resolve("table.csv"));
        assertEquals(Map.of(CellStatus.REUSED, 3, CellStatus.DONE, 1), run().counts());
        assertFalse(Files.exists(half));
    }

    /** Processes of containers have low numbers, which soon belong to others. The lock says that nobody writes. */
    @Test
    void whatAKilledRunLeftIsRemovedThoughItsProcessNumberIsInUse() throws Exception {
        run();
        long living = ProcessHandle.current().parent().orElseThrow().pid();
        Path half = Files.createDirectory(store().folder().resolve("cells/.tmp-" + living + "-1-abc"));
        run();
        assertFalse(Files.exists(half));
    }

    @Test
    void aRecordIsFoundByItsKey() throws Exception {
        run();
        var cell = probes().get(1);
        assertEquals(store().record(cell), store().record(cell.key()));
        assertEquals(cell, store().record(cell.key()).orElseThrow().cell());
        assertEquals(Optional.empty(), store().record("0".repeat(32)));
        assertEquals(Optional.empty(), store().record("../cells"));
        assertEquals(Optional.empty(), store().record(""));
    }

    @Test
    void aDamagedCellIsNamedAndRunAgain() throws Exception {
        run();
        Path table = store().folder(probes().get(0)).resolve("cell.json");
        Files.writeString(table, "{ \"format\"");
        assertEquals(1, store().damaged().size());
        assertTrue(store().damaged().get(0).startsWith(table + " is damaged: line 1: not JSON"),
                store().damaged().get(0));
        assertEquals(3, store().records().size());
        assertEquals(Map.of(CellStatus.REUSED, 3, CellStatus.DONE, 1), run().counts());
        assertEquals(List.of(), store().damaged());
    }

    @Test
    void aDamagedModelFailsTheProbesThatNeedIt() throws Exception {
        run();
        Path model = store().folder(trainings().get(0)).resolve("model.npz");
        Files.write(model, new byte[(int) Files.size(model)]);
        plan.getProbes().add(Fakes.use("probe3"));
        RunOutcome outcome = run();
        assertEquals(Map.of(CellStatus.REUSED, 4, CellStatus.DONE, 1, CellStatus.FAILED, 1), outcome.counts());
        assertTrue(outcome.failures().get(0).failure().orElseThrow().message().startsWith(model + " is damaged"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"table.csv", "summary.json"})
    void aTruncatedFileIsNoResultAndIsComputedAgainWithAWarning(String name) throws Exception {
        run();
        Map<String, String> before = contents();
        Path file = store().folder(probes().get(0)).resolve(name);
        long size = Files.size(file);
        Files.writeString(file, Files.readString(file).substring(0, 20));
        String damage = file + " is damaged: it has 20 bytes, expected " + size;
        assertEquals(List.of(damage), store().damaged());

        StatusBoard board = new StatusBoard(expansion(), RunListener.NONE);
        runner().survey(expansion(), options(), board, new NullProgressMonitor());
        assertEquals(Map.of(CellStatus.REUSED, 3, CellStatus.NEW, 1), board.counts());
        assertTrue(board.state(0, 0).detail().startsWith(damage), board.state(0, 0).detail());

        RunOutcome outcome = run();
        assertEquals(Map.of(CellStatus.REUSED, 3, CellStatus.DONE, 1), outcome.counts());
        assertEquals(List.of(damage + "; the cell counts as missing and is computed again"), outcome.warnings());
        assertEquals(before, contents());
    }

    @Test
    void resultsOfTheTimeBeforeSizesWereKeptAreReused() throws Exception {
        run();
        for (CellRecord record : store().records()) {
            Path cell = store().folder(record.cell()).resolve("cell.json");
            Files.writeString(cell, Files.readString(cell).replaceFirst("(?s),\\s*\"files\" : \\{.*\\}\\s*\\}", "\n}"));
        }
        assertFalse(Files.readString(store().folder(probes().get(0)).resolve("cell.json")).contains("sha256"));
        assertEquals(Map.of(CellStatus.REUSED, 4), run().counts());
    }

    @Test
    void ofASelectionNothingElseIsRun() throws Exception {
        plan.getProbes().add(Fakes.use("probe3"));
        RunOutcome outcome = run(options().withCells(Set.of(new PlannedCell(1, RunListener.TRAINING))));
        assertEquals(Map.of(CellStatus.DONE, 1, CellStatus.NEW, 5), outcome.counts());
        assertEquals(List.of("train 2"), fakes.calls);
        assertFalse(outcome.isCancelled());
    }

    @Test
    void aSelectedProbeHasItsMissingTrainingMadeAndNoOtherProbe() throws Exception {
        plan.getProbes().add(Fakes.use("probe3"));
        assertEquals(Map.of(CellStatus.DONE, 2, CellStatus.NEW, 4),
                run(options().withCells(Set.of(new PlannedCell(1, 1)))).counts());
        assertEquals(List.of("train 2", "measure"), fakes.calls);
    }

    @Test
    void aSelectedProbeOnAFinishedTrainingRestoresIt() throws Exception {
        run(options().withCells(Set.of(new PlannedCell(0, RunListener.TRAINING))));
        fakes.calls.clear();
        assertEquals(Map.of(CellStatus.REUSED, 1, CellStatus.DONE, 1, CellStatus.NEW, 2),
                run(options().withCells(Set.of(new PlannedCell(0, 0)))).counts());
        assertEquals(List.of("restore 1", "measure"), fakes.calls);
    }

    @Test
    void aSelectedCellWithAResultIsReusedAndDoesNotTrain() throws Exception {
        run();
        delete(store().folder(trainings().get(0)));
        fakes.calls.clear();
        assertEquals(Map.of(CellStatus.REUSED, 3, CellStatus.NEW, 1),
                run(options().withCells(Set.of(new PlannedCell(0, 0)))).counts());
        assertEquals(List.of(), fakes.calls);
    }

    @Test
    void aSelectedRunThatIsStoppedStopsTheSelectionOnly() throws Exception {
        plan.getProbes().add(Fakes.with(Fakes.use("probe3"), "behaviour", "slow"));
        var monitor = new NullProgressMonitor();
        var outcome = start(options().withCells(Set.of(new PlannedCell(1, 1))), monitor);
        assertTrue(fakes.slow.await(5, TimeUnit.SECONDS));
        monitor.setCanceled(true);
        assertEquals(Map.of(CellStatus.DONE, 1, CellStatus.CANCELLED, 1, CellStatus.NEW, 4),
                outcome.get(5, TimeUnit.SECONDS).counts());
    }

    @Test
    void resultsTellHowLongTheyTookWheneverTheyWereComputed() throws Exception {
        StatusBoard board = new StatusBoard(expansion(), RunListener.NONE);
        runner().run(expansion(), options(), board, new NullProgressMonitor());
        StatusBoard later = new StatusBoard(expansion(), RunListener.NONE);
        runner().survey(expansion(), options(), later, new NullProgressMonitor());
        assertTrue(board.seconds(0, 0).orElseThrow() >= 0);
        assertEquals(board.seconds(0, 0), later.seconds(0, 0));
        assertEquals(board.seconds(1, RunListener.TRAINING), later.seconds(1, RunListener.TRAINING));
    }

    @Test
    void theProgressNamesTheCellThatIsComputed() throws Exception {
        plan.getProbes().set(0, Fakes.with(Fakes.use("probe3"), "behaviour", "slow"));
        CompletableFuture<String> named = new CompletableFuture<>();
        var monitor = new NullProgressMonitor() {
            @Override
            public void subTask(String name) {
                if (name.contains("probe3")) {
                    named.complete(name);
                }
            }
        };
        var outcome = start(options(), monitor);
        assertEquals("The probe3 on The data, The model, The encoder, The attention, seed 1",
                named.get(5, TimeUnit.SECONDS));
        monitor.setCanceled(true);
        outcome.get(5, TimeUnit.SECONDS);
    }

    @Test
    void foreignFilesAmongTheCellsAreNamedAndLeftAlone() throws Exception {
        run();
        Path foreign = Files.createDirectory(store().folder().resolve("cells/holiday pictures"));
        assertEquals(List.of(foreign + " is damaged: it is no folder of a cell"), store().damaged());
        assertEquals(4, store().records().size());
    }

    @Test
    void recordsComeInTheOrderOfThePlan() throws Exception {
        plan.getSeeds().add(0, 7L);
        run();
        assertEquals(List.of(7L, 7L, 1L, 1L, 2L, 2L),
                store().records().stream().map(record -> record.cell().training().seed()).toList());
    }

    @Test
    void whatWasMeasuredIsReadBackAsItWas() throws Exception {
        run();
        var training = store().training(trainings().get(0));
        assertEquals(List.of("bad", "good"), training.labels());
        assertEquals(4, training.counts().get("test/good"));
        assertEquals(1.0, training.quality().get("accuracy"));
        assertEquals(.7, training.epochs().get(0).loss());
        assertEquals("[0.25, 0.75]", store().predictions(trainings().get(0)).get(1).probabilities().toString());
        var probe = store().probe(probes().get(0));
        assertEquals(8, probe.table().rows());
        assertEquals(Map.of("the first is never measured", 1), probe.table().missingReasons("even"));
        assertEquals(7, probe.summary().get(1).count());
        assertEquals("draws", probe.figures().get(0).id());
    }

    @Test
    void anOpenedTrainingReadsAsItDidWhenItWasTrained() throws Exception {
        run();
        try (OpenTraining open = runner().open(expansion().trainings().get(1), folder, new NullProgressMonitor())) {
            assertEquals(8, open.readings(new NullProgressMonitor()).size());
            assertEquals(8, open.corpus().examples(Split.TEST).size());
        }
        assertEquals("restore 2", fakes.calls.get(fakes.calls.size() - 1));
    }

    @Test
    void missingDataStopsTheRunBeforeAnythingIsWritten() {
        plan.getDatasets().add(Fakes.with(Fakes.use("data"), "file", "absent/missing.csv"));
        CoreException e = assertThrows(CoreException.class, this::run);
        assertEquals("data set 'data': no such file or folder: " + folder.resolve("absent/missing.csv"),
                e.getMessage());
        assertFalse(Files.exists(store().folder()));
    }

    @Test
    void missingDataIsLeftOutWhereThatIsWanted() throws CoreException {
        plan.getDatasets().add(Fakes.with(Fakes.use("data"), "file", "absent/missing.csv"));
        StatusBoard board = new StatusBoard(expansion(), RunListener.NONE);
        RunOutcome outcome = runner().run(expansion(), options().withUnreadable(Unreadable.LEAVE_OUT), board,
                new NullProgressMonitor());
        assertEquals(4, outcome.count(CellStatus.DONE));
        assertEquals(4, outcome.count(CellStatus.IMPOSSIBLE));
        assertEquals("data set 'data': no such file or folder: " + folder.resolve("absent/missing.csv"),
                board.state(2, RunListener.TRAINING).detail());
    }

    @Test
    void missingDataThatNoSelectedCellNeedsStopsNothing() throws CoreException {
        plan.getDatasets().add(Fakes.with(Fakes.use("data"), "file", "absent/missing.csv"));
        StatusBoard board = new StatusBoard(expansion(), RunListener.NONE);
        RunOptions first = options().withCells(Set.of(new PlannedCell(0, RunListener.TRAINING)));
        RunOutcome outcome = runner().run(expansion(), first, board, new NullProgressMonitor());
        assertEquals(1, outcome.count(CellStatus.DONE));
        assertEquals("data set 'data': no such file or folder: " + folder.resolve("absent/missing.csv"),
                board.state(2, RunListener.TRAINING).detail());
        RunOptions missing = options().withCells(Set.of(new PlannedCell(2, 0)));
        assertThrows(CoreException.class,
                () -> runner().run(expansion(), missing, RunListener.NONE, new NullProgressMonitor()));
    }

    @Test
    void aResultsFolderThatIsAFileIsRefused() throws Exception {
        Files.writeString(folder.resolve("results"), "a file");
        CoreException e = assertThrows(CoreException.class, this::run);
        assertTrue(e.getMessage().endsWith("results is a file, expected a folder"), e.getMessage());
    }

    @Test
    void aSecondRunOnTheSameFolderIsRefused() throws Exception {
        Files.createDirectories(store().folder());
        try (FolderLock lock = FolderLock.take(store().folder())) {
            CoreException e = assertThrows(CoreException.class, this::run);
            assertTrue(e.getMessage().contains("is in use by another run"), e.getMessage());
        }
        assertEquals(4, run().count(CellStatus.DONE));
    }

    @Test
    void aSurveyTellsWithoutRunning() throws Exception {
        run();
        plan.getSeeds().add(3L);
        fakes.calls.clear();
        StatusBoard board = new StatusBoard(expansion(), RunListener.NONE);
        runner().survey(expansion(), options(), board, new NullProgressMonitor());
        assertEquals(Map.of(CellStatus.REUSED, 4, CellStatus.NEW, 2), board.counts());
        assertEquals(List.of(), fakes.calls);
        assertEquals(trainings().get(0), board.cell(0).orElseThrow());
    }

    private RunOutcome run() throws CoreException {
        return run(options());
    }

    private RunOutcome run(RunOptions options) throws CoreException {
        return runner().run(expansion(), options, RunListener.NONE, new NullProgressMonitor());
    }

    private CompletableFuture<RunOutcome> start(NullProgressMonitor monitor) {
        return start(options(), monitor);
    }

    private CompletableFuture<RunOutcome> start(RunOptions options, NullProgressMonitor monitor) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return runner().run(expansion(), options, RunListener.NONE, monitor);
            } catch (CoreException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private Runner runner() {
        return new Runner(fakes.contributions(), store());
    }

    private Expansion expansion() {
        return Expansion.of(plan, fakes.contributions());
    }

    private RunOptions options() {
        return RunOptions.of(folder);
    }

    private ResultStore store() {
        return new ResultStore(folder.resolve("results"));
    }

    private List<TrainingCell> trainings() throws IOException {
        return store().records().stream().map(CellRecord::cell).filter(TrainingCell.class::isInstance)
                .map(TrainingCell.class::cast).toList();
    }

    private List<ProbeCell> probes() throws IOException {
        return store().records().stream().map(CellRecord::cell).filter(ProbeCell.class::isInstance)
                .map(ProbeCell.class::cast).toList();
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> children = Files.list(directory)) {
            return children.map(child -> child.getFileName().toString()).sorted().toList();
        }
    }

    /** Every file's bytes by its path, but for the timings. */
    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(store().folder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith("timing.json")) {
                    contents.put(store().folder().relativize(file).toString(),
                            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return contents;
    }

    private static void delete(Path directory) throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(directory)) {
            files.forEach(file -> all.add(0, file));
        }
        for (Path file : all) {
            Files.delete(file);
        }
    }
}
