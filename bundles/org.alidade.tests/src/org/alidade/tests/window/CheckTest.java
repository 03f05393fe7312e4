package org.alidade.tests.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import org.alidade.core.cell.ProbeCell;
import org.alidade.engine.ResultStore;
import org.alidade.engine.StoredReport;
import org.alidade.engine.archive.Archive;
import org.alidade.report.Format;
import org.alidade.report.Places;
import org.alidade.report.Report;
import org.alidade.ui.result.ResultInput;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Exported reports are checked, results archived, archives verified. */
class CheckTest {

    private static final String CHECK = "org.alidade.ui.checkReport";
    private static final String ARCHIVE = "org.alidade.ui.archiveResults";
    private static final String VERIFY = "org.alidade.ui.verifyArchive";
    /** Rows of the grid: heading, filters, first row. */
    private static final int FIRST = 2;
    /** Behind the one that marks rows. */
    private static final int OUTCOME = 1;

    @TempDir
    private Path folder;

    @RegisterExtension
    private final Driver driver = new Driver();

    @Test
    void numbersAreCurrentThenStaleThenMissing() throws CommandException, IOException {
        ResultStore store = exported();
        driver.inDialog(() -> {
            driver.find(Combo.class, "report.results").setText(store.folder().toString());
            assertEquals(StoredReport.folder(store).toString(), text("check.report").getText(), "found by itself");
            finish();
        });
        driver.execute(CHECK);
        driver.waitFor("the check", () -> headline().contains(" current"));
        assertTrue(headline().contains(" 0 stale"), headline());
        assertTrue(headline().contains(" 0 missing"), headline());
        assertEquals(Set.of("current"), outcomes());

        new StoredResults(store.folder(), 31).store(StoredResults.training("bilstm", 1));
        driver.click(driver.find(Button.class, "check.button"));
        driver.waitFor("the check", () -> headline().contains(" current") && !headline().contains(" 0 stale"));
        driver.waitFor("the rows", () -> outcomes().contains("stale"));
        assertEquals("stale", Driver.cell(grid(), OUTCOME, FIRST), "what is stale comes first");

        Places.delete(store.folder(StoredResults.probe(StoredResults.training("bilstm", 2))));
        driver.click(driver.find(Button.class, "check.button"));
        driver.waitFor("the check", () -> headline().contains(" current") && !headline().contains(" 0 missing"));
        driver.waitFor("the rows", () -> outcomes().contains("missing"));
    }

    @Test
    void aDoubleClickOpensTheCellBehindALine() throws CommandException, IOException {
        ResultStore store = exported();
        driver.inDialog(() -> {
            driver.find(Combo.class, "report.results").setText(store.folder().toString());
            finish();
        });
        driver.execute(CHECK);
        driver.waitFor("the rows", () -> !driver.findAll(NatTable.class, "check.table").isEmpty());
        driver.maximise();
        NatTable grid = grid();
        ProbeCell cell = StoredResults.probe(StoredResults.training("bilstm", 1));
        int cells = Driver.column(grid, "Cells");
        int row = FIRST;
        while (row < grid.getRowCount() && !Driver.cell(grid, cells, row).equals(cell.key())) {
            row++;
        }
        driver.click(grid, OUTCOME, row, SWT.NONE);
        driver.doubleClick(grid, OUTCOME, row);
        driver.waitFor("the result", () -> driver.page().getActiveEditor().getEditorInput() instanceof ResultInput);
        assertEquals(cell.key(), ((ResultInput) driver.page().getActiveEditor().getEditorInput()).key());
    }

    @Test
    void aFolderWithoutAReportIsRefusedAndADamagedOneTold() throws CommandException, IOException {
        ResultStore store = exported();
        Path manifest = StoredReport.folder(store).resolve("latex/alidade-report.json");
        Files.writeString(manifest, "{\"format\" : 1,");
        driver.inDialog(() -> {
            driver.find(Combo.class, "report.results").setText(store.folder().toString());
            text("check.report").setText(folder.toString());
            assertEquals("There is no report in " + folder
                    + ": expected alidade-report.json, which an export as LaTeX writes", error());
            assertFalse(driver.find(Button.class, "wizard.finish").isEnabled());
            text("check.report").setText(StoredReport.folder(store).toString());
            finish();
        });
        driver.execute(CHECK);
        driver.waitFor("the reason", () -> headline().startsWith(manifest + " is damaged"));
    }

    @Test
    void resultsAreArchivedWithoutWhatIsDamaged() throws CommandException, IOException {
        ResultStore store = exported();
        Path damaged = store.folder(StoredResults.training("bilstm", 2)).resolve("cell.json");
        Files.writeString(damaged, "{");
        AtomicBoolean told = new AtomicBoolean();
        driver.inDialog(() -> {
            driver.find(Combo.class, "report.results").setText(store.folder().toString());
            assertEquals(folder.resolve("results.zip").toString(), text("archive.file").getText());
            text("archive.file").setText(folder.resolve("nowhere/a.zip").toString());
            assertEquals("There is no folder " + folder.resolve("nowhere"), error());
            text("archive.file").setText(folder.resolve("a.zip").toString());
            driver.closeWhenOpen("Archive", () -> told.set(true));
            finish();
        });
        Path unpacked = Files.createDirectory(folder.resolve("unpacked"));
        driver.execute(ARCHIVE);
        driver.waitFor("the dialog that tells", told::get);
        assertEquals(3, Archive.unpack(folder.resolve("a.zip"), unpacked, new NullProgressMonitor()).records().size());
    }

    @Test
    void aCellOfAnArchiveComesOutTheSame() throws CommandException, IOException {
        Path plan = Plans.tiny(folder);
        driver.open(plan);
        driver.runAll();
        Path archive = folder.resolve("tiny-results.zip");
        Archive.write(new ResultStore(folder.resolve("tiny-results")), archive, new NullProgressMonitor());
        driver.inDialog(() -> {
            assertEquals(archive.toString(), text("verify.archive").getText(), "found by itself");
            assertEquals(folder.toString(), text("verify.data").getText());
            text("verify.tolerance").setText("some");
            assertEquals("The tolerance is \"some\", expected a number of at least 0", error());
            text("verify.tolerance").setText("0");
            driver.find(Spinner.class, "verify.cells").setSelection(1);
            finish();
        });
        driver.execute(VERIFY);
        driver.waitFor("the verdict", () -> headline().contains("identical"));
        assertTrue(headline().startsWith("1 of 3 cells were run again: 1 identical"), headline());
        driver.waitFor("the rows", () -> outcomes().equals(Set.of("identical")));
    }

    @Test
    void aFileThatIsNoArchiveIsToldAndACheckCancelled() throws CommandException, IOException {
        Path archive = Files.writeString(folder.resolve("no.zip"), "no zip");
        driver.inDialog(() -> {
            text("verify.archive").setText(archive.toString());
            finish();
        });
        driver.execute(VERIFY);
        driver.waitFor("the reason", () -> headline().contains(archive + " is damaged: it is no zip file"));
        Button button = driver.find(Button.class, "check.button");
        button.notifyListeners(SWT.Selection, new Event());
        button.notifyListeners(SWT.Selection, new Event()); // before the window hears of an end
        assertEquals("The check was cancelled", headline());
    }

    /** Results of two seeds, and a report of them. */
    private ResultStore exported() throws IOException {
        StoredResults results = new StoredResults(folder.resolve("results"), 30);
        results.store(StoredResults.training("bilstm", 1));
        results.store(StoredResults.training("bilstm", 2));
        ResultStore store = new ResultStore(results.folder());
        Report.write(store, StoredReport.options(store, StoredReport.folder(store))
                .withFormats(List.of(Format.LATEX)), new NullProgressMonitor());
        return store;
    }

    private void finish() {
        driver.click(driver.find(Button.class, "wizard.finish"));
    }

    private Text text(String name) {
        return driver.find(Text.class, name);
    }

    private String error() {
        WizardDialog dialog = (WizardDialog) driver.find(Button.class, "wizard.finish").getShell().getData();
        return dialog.getCurrentPage().getErrorMessage();
    }

    private String headline() {
        return driver.find(Label.class, "check.headline").getText();
    }

    private NatTable grid() {
        return driver.find(NatTable.class, "check.table");
    }

    /** Of the rows in sight. */
    private Set<String> outcomes() {
        Set<String> outcomes = new HashSet<>();
        for (NatTable grid : driver.findAll(NatTable.class, "check.table")) {
            for (int row = FIRST; row < grid.getRowCount(); row++) {
                outcomes.add(Driver.cell(grid, OUTCOME, row));
            }
        }
        return outcomes;
    }
}
