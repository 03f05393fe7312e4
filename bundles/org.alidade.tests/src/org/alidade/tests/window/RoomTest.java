package org.alidade.tests.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.alidade.core.cell.ProbeCell;
import org.alidade.ui.compare.CompareEditor;
import org.alidade.ui.compare.CompareInput;
import org.alidade.ui.figure.FigureCanvas;
import org.alidade.ui.result.ResultEditor;
import org.alidade.ui.result.ResultInput;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On the smallest screen that the window is made for, nothing that says something is cut off. */
class RoomTest {

    private static final Point SMALLEST = new Point(1280, 800);

    @TempDir
    private Path folder;

    @RegisterExtension
    private final Driver driver = new Driver();
    private Shell window;
    private Point before;

    @BeforeEach
    void shrink() {
        window = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell();
        before = window.getSize();
        window.setSize(SMALLEST);
        driver.settle();
    }

    @AfterEach
    void grow() {
        window.setSize(before);
    }

    private void nothingIsCutOff(Shell shell, String where) {
        driver.settle();
        assertEquals(List.of(), CutOff.in(shell), where);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void ofAPlan(boolean besideAnInstance) throws CommandException, IOException {
        driver.open(Plans.matrix(folder, 2, 2));
        showInstance(besideAnInstance);
        Tree axes = driver.find(Tree.class, "axes");
        for (String part : List.of("Data sets", "Generated reviews", "Flat", "BiLSTM", "Permuted attention",
                "Exclusions")) {
            driver.select(axes, part);
            nothingIsCutOff(window, part);
        }
        driver.turnTo("Matrix");
        nothingIsCutOff(window, "Matrix");
    }

    private void showInstance(boolean wished) throws CommandException {
        if (wished) {
            driver.execute("org.alidade.ui.showInstance");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void ofResultsAndTheirComparison(boolean besideAnInstance) throws CommandException, IOException, PartInitException {
        StoredResults results = new StoredResults(folder, 20);
        ResultInput one = input(results.store(StoredResults.training("BiLSTM", 1)));
        ResultInput other = input(results.store(StoredResults.training("CNN", 1)));
        driver.page().openEditor(one, ResultEditor.ID);
        driver.waitFor("the figure", () -> driver.findAll(FigureCanvas.class, "figure").size() == 1);
        showInstance(besideAnInstance);
        pages("Figures and Rows", "Summary", "All Configurations", "Provenance");
        driver.page().openEditor(new CompareInput(List.of(one, other)), CompareEditor.ID);
        driver.waitFor("the figures", () -> driver.findAll(FigureCanvas.class, "compare.figure").size() == 2);
        pages("Figures", "Settings", "Summary", "Instances");
    }

    private ResultInput input(ProbeCell cell) {
        return new ResultInput(folder, cell.key(), cell.label());
    }

    private void pages(String... titles) {
        for (String title : titles) {
            driver.turnTo(title);
            driver.waitFor("all jobs", Job.getJobManager()::isIdle);
            nothingIsCutOff(window, title);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.alidade.ui.contributions", "org.alidade.ui.debate", "org.alidade.ui.tour",
            "org.alidade.ui.help", "org.alidade.ui.instance"})
    void ofAView(String view) throws PartInitException {
        driver.page().showView(view);
        nothingIsCutOff(window, view);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void ofTheWelcomePageAndDamagedPlans(boolean besideAnInstance) throws CommandException, IOException {
        showInstance(besideAnInstance);
        driver.execute("org.alidade.ui.welcome");
        nothingIsCutOff(window, "Welcome");
        driver.open(Plans.damaged(folder));
        nothingIsCutOff(window, "a damaged plan");
        driver.open(Plans.unknownEncoder(folder));
        nothingIsCutOff(window, "a plan with a problem");
        driver.open(Plans.withoutData(folder));
        driver.runAll();
        driver.waitFor("the message", () -> !driver.find(Label.class, "matrix.counts").getText().isEmpty());
        nothingIsCutOff(window, "a plan without its data");
    }

    @ParameterizedTest
    @ValueSource(strings = {"newExperiment", "newDataset"})
    void ofAWizard(String command) throws CommandException {
        driver.inDialog(() -> {
            Shell wizard = driver.find(Button.class, "wizard.cancel").getShell();
            nothingIsCutOff(wizard, "first page");
            if (driver.find(Button.class, "wizard.next").isEnabled()) {
                driver.click(driver.find(Button.class, "wizard.next"));
                nothingIsCutOff(wizard, "second page");
            }
            driver.click(driver.find(Button.class, "wizard.cancel"));
        });
        driver.execute("org.alidade.ui." + command);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Data sets", "Models", "Encoders", "Attentions", "Probes", "Exclusions"})
    void ofADialogThatAddsToAPlan(String axis) throws CommandException, IOException {
        driver.open(Plans.matrix(folder, 2, 2));
        driver.select(driver.find(Tree.class, "axes"), axis);
        driver.inDialog(() -> {
            Shell dialog = dialog();
            nothingIsCutOff(dialog, axis);
            dialog.close();
        });
        driver.click(driver.find(Button.class, "axes.add"));
    }

    private Shell dialog() {
        return Stream.of(window.getShells()).filter(Shell::isVisible).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"writeReport", "checkReport", "archiveResults", "verifyArchive"})
    void ofADialogAboutFiles(String command) throws CommandException, IOException {
        StoredResults results = new StoredResults(folder, 20);
        results.store(StoredResults.training("BiLSTM", 1));
        driver.inDialog(() -> {
            Shell dialog = dialog();
            driver.findAll(Combo.class, "report.results").forEach(choice -> {
                choice.setText(folder.toString());
                driver.waitFor("the pages", Job.getJobManager()::isIdle);
            });
            nothingIsCutOff(dialog, command);
            dialog.close();
        });
        driver.execute("org.alidade.ui." + command);
    }

    @Test
    void ofThePreferences() throws CommandException {
        driver.inDialog(() -> {
            Shell dialog = Stream.of(window.getDisplay().getShells())
                    .filter(shell -> shell.getText().equals("Preferences")).findFirst().orElseThrow();
            Tree pages = driver.below(dialog, Tree.class);
            for (String page : Stream.of(pages.getItems()).map(TreeItem::getText).toList()) {
                driver.select(pages, page);
                nothingIsCutOff(dialog, page);
            }
            dialog.close();
        });
        driver.execute("org.eclipse.ui.window.preferences");
    }
}
