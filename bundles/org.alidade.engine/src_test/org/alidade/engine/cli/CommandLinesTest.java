package org.alidade.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.alidade.engine.Fakes;
import org.alidade.engine.store.Tampering;
import org.alidade.plan.PlanFiles;
import org.alidade.plan.model.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLinesTest {

    @TempDir
    private Path folder;

    private final Fakes fakes = new Fakes();
    private final Plan plan = Fakes.plan();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aPlanRunsAndItsMainNumbersArePrinted() throws IOException {
        assertEquals(0, executePlan("run"));
        String text = out.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("The data, The model, The encoder, The attention, seed 1: accuracy 1.000, AUC 1.000"),
                text);
        assertTrue(text.contains("Even 42.9 % (n 7, 1 missing)"), text);
        assertTrue(text.contains("4 cells: 4 done"), text);
        assertTrue(text.contains("results: " + folder.resolve("plan-results")), text);
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aFailedCellMakesExitCode1AndNamesWhoFailed() throws IOException {
        Fakes.with(plan.getProbes().get(0), "behaviour", "fail");
        assertEquals(1, executePlan("run"));
        String text = err.toString(StandardCharsets.UTF_8);
        assertTrue(
                text.startsWith("alidade: The probe on The data, The model, The encoder, The attention, seed 1 failed: "
                        + "IllegalArgumentException: it failed, as told (probe from org.fakes.probe 2.0.0)"),
                text);
        assertEquals(2, text.lines().count());
    }

    @Test
    void aDamagedResultCostsItsOwnLineOnly() throws IOException {
        executePlan("run");
        Path table = table();
        Tampering.change(table, text -> "id,draw,even\n");
        out.reset();
        assertEquals(0, executePlan("run"));
        String text = out.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains(table + " is damaged: line 1: it ends after 0 rows, expected 8"), text);
        assertTrue(text.contains("4 cells: 4 reused"), text);
    }

    private Path table() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("plan-results"))) {
            return files.filter(file -> file.endsWith("table.csv")).findFirst().orElseThrow();
        }
    }

    @Test
    void aCheckTellsWhatWouldBeReused() throws IOException {
        executePlan("run");
        plan.getSeeds().add(3L);
        plan.getExclusions().add(Fakes.without("2"));
        out.reset();
        assertEquals(0, executePlan("check"));
        String text = out.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("6 cells: 2 new, 2 reused, 2 excluded"), text);
        assertTrue(text.contains("left out by exclusions[0] of the plan"), text);
    }

    @Test
    void aCheckWritesNothing() throws IOException {
        assertEquals(0, executePlan("check"));
        assertFalse(Files.exists(folder.resolve("plan-results")));
    }

    @Test
    void onlyAndJobsAreUnderstood() throws IOException {
        assertEquals(0, executePlan("run", "--only", "failed", "--jobs", "3"));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("4 cells: 4 new"),
                out.toString(StandardCharsets.UTF_8));
        assertEquals(0, executePlan("run", "--only=failed,missing", "--results", "elsewhere"));
        assertTrue(Files.isDirectory(folder.resolve("elsewhere/cells")));
    }

    @Test
    void anUnknownContributionIsOneLine() throws IOException {
        plan.getProbes().get(0).setId("x.y");
        assertBadInput(executePlan("run"),
                ": probes[0]: probe 'x.y' is not installed, expected one of probe, probe2, probe3");
    }

    @Test
    void aPlanWithoutCellsIsOneLine() throws IOException {
        plan.getExclusions().add(Fakes.without(""));
        assertBadInput(executePlan("run"), "plan.alidade: exclusions: the exclusions leave no cell to train");
    }

    @Test
    void missingDataIsOneLine() throws IOException {
        Fakes.with(plan.getDatasets().get(0), "file", "missing.csv");
        assertBadInput(executePlan("run"), "data set 'data': no such file or folder: " + folder.resolve("missing.csv"));
    }

    @Test
    void severalThatAreMissingAreAllNamedUnlessTheyAreToBeLeftOut() throws IOException {
        Fakes.with(plan.getDatasets().get(0), "file", "a/missing.csv", "b/missing.csv");
        assertEquals(2, executePlan("check"));
        List<String> lines = err.toString(StandardCharsets.UTF_8).lines().toList();
        String where = "alidade: warning: " + folder.resolve("plan.alidade") + ": datasets[0]/settings[file]: ";
        assertEquals(List.of(where + folder.resolve("a/missing.csv") + " is not there; a run would stop",
                where + folder.resolve("b/missing.csv") + " is not there; a run would stop",
                "alidade: data set 'data': no such file or folder: " + folder.resolve("a/missing.csv")), lines);
        err.reset();
        executePlan("check", "--available-data");
        assertFalse(err.toString(StandardCharsets.UTF_8).contains("warning"), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void pathsInPlansStartFromTheDataFolder() throws IOException {
        Fakes.with(plan.getDatasets().get(0), "file", "missing.csv");
        Files.createDirectory(folder.resolve("corpora"));
        assertBadInput(executePlan("run", "--data", "corpora"), folder.resolve("corpora/missing.csv").toString());
    }

    @Test
    void aMissingDataFolderIsOneLine() throws IOException {
        assertBadInput(executePlan("run", "--data", "absent"),
                "data folder " + folder.resolve("absent") + " is no folder");
    }

    @Test
    void aResultsFolderThatIsAFileIsOneLine() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        assertEquals(2, executePlan("run", "--results", "file/results"));
        assertEquals("alidade: results folder " + folder.resolve("file/results") + " cannot be made: "
                + folder.resolve("file") + " is a file, expected a folder\n", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsNotXmlIsOneLine() throws IOException {
        Files.writeString(folder.resolve("plan.alidade"), "seeds: 1, 2");
        assertBadInput(execute("run", "plan.alidade"), "plan.alidade, line 1: is not XML");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            run                              | Missing required parameter: 'PLAN'
            run absent.alidade               | absent.alidade: no such plan file
            run plan.alidade --jobs 0        | --jobs is 0, expected at least 1
            run plan.alidade --jobs many     | Invalid value for option '--jobs': 'many' is not an int
            run plan.alidade --time-limit -1 | --time-limit is -1, expected at least 0 seconds
            run plan.alidade --only some     | expected one of
            fly                              | Unmatched argument at index 0: 'fly'
            list planets                     | expected one of
            report absent                    | no results folder
            report .                         | no results in
            report . --format docx           | expected one of
            install http://x y.feature.group | --allow-http
            """)
    void badArgumentsAreOneLine(String arguments, String expected) throws IOException {
        PlanFiles.save(plan, folder.resolve("plan.alidade"));
        assertBadInput(execute(arguments.split(" ")), expected);
    }

    @Test
    void whatIsInstalledIsListed() {
        assertEquals(0, execute("list"));
        String text = out.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("  probe2    1.0.0    The probe2    org.fakes.probe2 2.0.0"), text);
        assertTrue(text.contains("problems:" + System.lineSeparator() + "  none"), text);
    }

    @Test
    void aDataSetTellsItsCountsItsHashAndItsFirstExamples() {
        assertEquals(0, execute("data", "data", "examples=6", "--examples", "1"));
        String text = out.toString(StandardCharsets.UTF_8);
        assertTrue(text.startsWith("The data (data 1.0.0), classification"), text);
        assertTrue(text.contains("test   6     6     3    3"), text);
        assertTrue(text.contains("vocabulary: 7 words"), text);
        assertTrue(text.matches("(?s).*content hash: [0-9a-f]{64}.*"), text);
        assertTrue(text.contains("train  TRAIN:0  bad  word0 other"), text);
        assertFalse(text.contains("TRAIN:1"), text);
    }

    @Test
    void aPreviewReadsTheFirstExamplesOnly() {
        assertEquals(0, execute("data", "data", "--preview"));
        String text = out.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("test  TEST:1  good  word1 other"), text);
        assertFalse(text.contains("content hash"), text);
    }

    @Test
    void aDataSetThatIsUnknownWronglySetOrUnreadableIsRefused() {
        assertEquals(2, execute("data", "absent"));
        assertEquals(2, execute("data", "data", "examples=many"));
        assertEquals(2, execute("data", "data", "file=missing.csv"));
        assertEquals(List.of("alidade: data set 'absent' is not installed, expected one of data, pairs",
                "alidade: setting 'examples' is \"many\", expected an integer from 1 to 100",
                "alidade: no such file or folder: " + folder.resolve("missing.csv")),
                err.toString(StandardCharsets.UTF_8).lines().toList());
    }

    @Test
    void oneKindCanBeListedWithDetails() {
        assertEquals(0, execute("list", "models", "-v"));
        String text = out.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("rate = 0.1  (a number from 0 to 1) Rate"), text);
        assertFalse(text.contains("probes:"), text);
    }

    @Test
    void helpAndVersionAreResultsAndNotErrors() {
        assertEquals(0, execute("--help"));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("uninstall"));
        assertEquals(0, execute("--version"));
        assertEquals(0, execute("run", "--help"));
        assertEquals(0, execute());
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aDamagedCellMakesTheReportsExitCode1() throws IOException {
        executePlan("run");
        try (var cells = Files.list(folder.resolve("plan-results/cells"))) {
            Files.delete(cells.sorted().findFirst().orElseThrow().resolve("cell.json"));
        }
        assertEquals(1, execute("report", "plan-results"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("cell.json is missing; it is left out"),
                err.toString(StandardCharsets.UTF_8));
        assertTrue(Files.exists(folder.resolve("plan-results/report/index.html")));
    }

    @Test
    void aReportFolderThatIsAFileIsOneLine() throws IOException {
        executePlan("run");
        Files.writeString(folder.resolve("file"), "");
        assertEquals(2, execute("report", "plan-results", "--out", "file"));
        assertEquals("alidade: " + folder.resolve("file") + " is a file, expected a folder\n",
                err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void anArchiveIsPackedAndCellsOfItComeOutTheSame() throws IOException {
        executePlan("run");
        assertEquals(0, execute("archive", "plan-results"));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("archive: " + folder.resolve("plan-results.zip")
                + " (4 cells, "));
        out.reset();
        assertEquals(0, execute("verify", "plan-results.zip", "--cells", "2"));
        String text = out.toString(StandardCharsets.UTF_8);
        assertTrue(text.startsWith("running 2 of 4 cells again\nidentical         "), text);
        assertEquals(2, text.lines().filter(line -> line.startsWith("identical ")).count(), text);
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aCellThatComesOutDifferentMakesExitCode1AndIsKeptWhereAsked() throws IOException {
        executePlan("run");
        try (var files = Files.walk(folder.resolve("plan-results"))) {
            for (Path table : files.filter(file -> file.endsWith("table.csv")).toList()) {
                Tampering.change(table, text -> text.replaceFirst("0\\.\\d+", "0.5"));
            }
        }
        assertEquals(1, execute("verify", "plan-results", "--cells", "9", "--out", "again"));
        String text = out.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("table.csv, row 1, column draw: archived 0.5, now 0."), text);
        assertTrue(Files.isDirectory(folder.resolve("again/cells")));
        assertEquals(2, execute("verify", "plan-results", "--out", "again"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("again is not empty; nothing was run"));
    }

    @ParameterizedTest
    @CsvSource({"verify nothing.zip, no archive", "verify plan.alidade, it is no zip file",
            "verify . --cells 0, expected at least 1 cell", "archive nothing, no results folder",
            "archive ., no results in"})
    void badArchivesAreOneLine(String command, String expected) throws IOException {
        PlanFiles.save(plan, folder.resolve("plan.alidade"));
        assertBadInput(execute(command.split(" ")), expected);
    }

    @Test
    void aNewPluginIsAProjectOfItsOwn() {
        assertEquals(0, execute("new-plugin", "--kind", "probe", "--id", "com.example.rank", "--site", "file:/site"));
        assertTrue(Files.exists(folder.resolve("com.example.rank/com.example.rank/plugin.xml")));
        assertEquals(2, execute("new-plugin", "--kind", "probe", "--id", "com.example.rank", "--site", "file:/site"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("is not empty; nothing was written"));
    }

    @ParameterizedTest
    @CsvSource({"contract, no contribution 'x.y' is installed", "certify, no probe 'x.y' is installed"})
    void whatIsNotInstalledCannotBeExamined(String command, String expected) throws IOException {
        assertBadInput(execute(command, "x.y"), expected);
    }

    /** Nothing here depends on the contract kit. */
    @ParameterizedTest
    @CsvSource({"contract", "certify"})
    void withoutTheContractKitNothingIsExamined(String command) throws IOException {
        assertBadInput(execute(command, "probe"), "the contract kit (org.alidade.contract) is not installed");
    }

    private void assertBadInput(int code, String expected) throws IOException {
        String text = err.toString(StandardCharsets.UTF_8);
        assertEquals(2, code, text);
        assertTrue(text.startsWith("alidade: ") && text.contains(expected), text);
        assertEquals(1, text.lines().count(), text);
        try (var files = Files.list(folder)) {
            assertFalse(files.anyMatch(file -> file.toString().endsWith("results")));
        }
    }

    private int executePlan(String command, String... options) throws IOException {
        PlanFiles.save(plan, folder.resolve("plan.alidade"));
        String[] arguments = new String[options.length + 2];
        arguments[0] = command;
        arguments[1] = "plan.alidade";
        System.arraycopy(options, 0, arguments, 2, options.length);
        return execute(arguments);
    }

    private int execute(String... arguments) {
        return Commands.execute(fakes, new FakeInstallation(), folder, out, err, arguments);
    }
}
