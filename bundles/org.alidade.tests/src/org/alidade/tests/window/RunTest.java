package org.alidade.tests.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

import org.alidade.ui.run.PlanRun;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectCellCommand;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A plan is run in the window and its results are looked at. */
@Tag("nd4j")
class RunTest {

    /** The plans have one value an axis, which takes no column; only the seed does. */
    private static final int TRAINING = 1;

    @TempDir
    private Path folder;

    @RegisterExtension
    private final Driver driver = new Driver();

    @Test
    void aRunFillsTheMatrixAndItsResultsOpenWithFigureAndRows() throws CommandException, IOException {
        Path file = Plans.tiny(folder);
        driver.open(file);
        driver.runAll();
        NatTable matrix = driver.find(NatTable.class, "matrix");
        for (int column = TRAINING; column < matrix.getColumnCount(); column++) {
            String cell = Driver.cell(matrix, column, 1);
            assertTrue(cell.matches("\u2713 done  -?\\d+\\.\\d+( %)?"), Driver.cell(matrix, column, 0) + ": " + cell);
        }
        assertTrue(Files.isDirectory(folder.resolve("tiny-results")));

        driver.doubleClick(matrix, TRAINING + 1, 1);
        driver.waitFor("the result's rows", () -> !driver.findAll(NatTable.class, "result.table").isEmpty());
        NatTable rows = driver.find(NatTable.class, "result.table");
        assertEquals(2 + 30, rows.getPreferredRowCount(), "the heading, the filter, and one row an instance");
        assertEquals(1, driver.findAll(Canvas.class, "figure").size());
    }

    @Test
    void aRunCanBeStoppedAndGoesOnLater() throws CommandException, IOException {
        driver.open(Plans.endless(folder));
        driver.execute("org.alidade.ui.runAll");
        NatTable matrix = driver.find(NatTable.class, "matrix");
        driver.waitFor("the training to begin", () -> Driver.cell(matrix, TRAINING, 1).contains("running"));
        assertFalse(driver.isEnabled("org.alidade.ui.runAll"), "one run at a time");
        assertTrue(driver.statusLineSays("Running endless.alidade"));
        driver.execute("org.alidade.ui.stop");
        driver.waitFor("the run's end", () -> driver.isEnabled("org.alidade.ui.runAll"));
        assertEquals("\u25a0 stopped", Driver.cell(matrix, TRAINING, 1));
        assertTrue(driver.statusLineSays("endless.alidade: stopped; 0 computed, 0 reused, 3 without result"));
        assertFalse(driver.isEnabled("org.alidade.ui.stop"));
    }

    @Test
    void closingTheWindowAsksWhileARunIsGoingOn() throws CommandException, IOException {
        driver.open(Plans.endless(folder));
        driver.execute("org.alidade.ui.runAll");
        AtomicBoolean asked = new AtomicBoolean();
        driver.closeWhenOpen("Experiment Running", () -> asked.set(true));
        assertFalse(PlatformUI.getWorkbench().close(), "who does not answer stays");
        assertTrue(asked.get());
        assertEquals(1, PlanRun.active().size(), "the run goes on");
    }

    @Test
    void aRunWithoutItsDataNamesTheFileAndLeavesNothingBehind() throws CommandException, IOException {
        driver.open(Plans.withoutData(folder));
        driver.runAll();
        String message = driver.find(Label.class, "matrix.counts").getText();
        assertTrue(message.contains("corpus.csv"), message);
        assertFalse(Files.exists(folder.resolve("nodata-results")));
    }

    @Test
    void anExperimentOpenedAgainKnowsItsResults() throws CommandException, IOException {
        Path file = Plans.tiny(folder);
        driver.open(file);
        driver.runAll();
        driver.closeEditors();
        driver.open(file);
        driver.turnTo("Matrix");
        NatTable matrix = driver.find(NatTable.class, "matrix");
        driver.waitFor("the results found",
                () -> Driver.cell(matrix, TRAINING + 1, 1).matches("\u21ba reused  -?\\d+\\.\\d+( %)?"));
    }

    @Test
    void resultsAreFoundBesideCellsWhoseDataIsMissingAndThoseSayWhy() throws CommandException, IOException {
        Path file = Plans.tiny(folder);
        driver.open(file);
        driver.runAll();
        driver.closeEditors();
        Files.writeString(file, Files.readString(file).replace("<models",
                "<datasets id=\"org.alidade.datasets.csv\"/>\n<models"));
        driver.open(file);
        driver.turnTo("Matrix");
        NatTable matrix = driver.find(NatTable.class, "matrix");
        int trainingBesideDatasets = TRAINING + 1;
        driver.waitFor("the results found", () -> Driver.cell(matrix, trainingBesideDatasets, 1).contains("reused"));
        driver.waitFor("the reason", () -> Driver.cell(matrix, trainingBesideDatasets, 2).contains("impossible"));
        matrix.doCommand(new SelectCellCommand(matrix, trainingBesideDatasets, 2, false, false));
        driver.waitFor("the reason", () -> driver.propertiesSay("data set 'org.alidade.datasets.csv': "
                + folder.resolve("corpus.csv") + ": found no such file, expected a file"));
    }

    @Test
    void aPlanCanBeRunWhileAViewOrOneOfItsResultsHasTheFocus()
            throws CommandException, PartInitException, IOException {
        driver.open(Plans.tiny(folder));
        driver.page().showView("org.alidade.ui.contributions");
        driver.settle();
        driver.runAll();
        driver.doubleClick(driver.find(NatTable.class, "matrix"), TRAINING + 1, 1);
        driver.waitFor("the result", () -> !driver.findAll(NatTable.class, "result.table").isEmpty());
        assertTrue(driver.isEnabled("org.alidade.ui.runAll"), "beside a result of the plan");
        String header = driver.find(Label.class, "result.header").getText();
        assertTrue(header.contains("Generated reviews, Flat, Affine, Additive, seed 1"), header);
        driver.execute("org.alidade.ui.runAll");
        assertEquals("tiny.alidade", driver.page().getActiveEditor().getTitle());
        driver.waitFor("the run's end", () -> driver.isEnabled("org.alidade.ui.runAll"));
    }

    @Test
    void theReportOfAPlanIsWrittenIntoItsResultsFolder() throws CommandException, IOException {
        driver.open(Plans.tiny(folder));
        driver.runAll();
        AtomicBoolean told = new AtomicBoolean();
        driver.inDialog(() -> {
            driver.waitFor("the results to be read", () -> driver.find(Button.class, "wizard.finish").isEnabled());
            driver.closeWhenOpen("Report", () -> told.set(true));
            driver.click(driver.find(Button.class, "wizard.finish"));
        });
        driver.execute("org.alidade.ui.writeReport");
        driver.waitFor("the dialog that offers to open the report", told::get);
        assertTrue(Files.readString(folder.resolve("tiny-results/report/index.html")).contains("Tiny"));
    }
}
