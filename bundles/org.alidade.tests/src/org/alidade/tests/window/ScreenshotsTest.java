package org.alidade.tests.window;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.ProbeCell;
import org.alidade.engine.ResultStore;
import org.alidade.engine.StoredReport;
import org.alidade.report.Format;
import org.alidade.report.Report;
import org.alidade.ui.compare.CompareEditor;
import org.alidade.ui.compare.CompareInput;
import org.alidade.ui.debate.DebateView;
import org.alidade.ui.figure.FigureCanvas;
import org.alidade.ui.instance.InstanceView;
import org.alidade.ui.result.ResultEditor;
import org.alidade.ui.result.ResultInput;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Takes pictures of the window in its typical states, into the absolute folder that system property alidade.screenshots
 * names.
 */
@Tag("nd4j")
@EnabledIfSystemProperty(named = ScreenshotsTest.FOLDER, matches = "/.+")
class ScreenshotsTest {

    static final String FOLDER = "alidade.screenshots";

    /** The smallest screen that the window is made for. */
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    private static final String GRADIENT = "org.alidade.probes.gradient";

    @TempDir
    private Path folder;

    @RegisterExtension
    private final Driver driver = new Driver();
    private final Path pictures = Path.of(System.getProperty(FOLDER, ""));

    @Test
    void theWindowInItsTypicalStates() throws CommandException, CoreException, IOException {
        Files.createDirectories(pictures);
        PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell().setSize(WIDTH, HEIGHT);
        driver.closeEditors();
        driver.execute("org.alidade.ui.welcome");
        picture("01-welcome");
        driver.closeEditors();
        wizards();
        plan();
        matrix();
        ResultStore store = new ResultStore(folder.resolve("experiment-results"));
        List<ResultInput> gradients = store.records().stream().map(CellRecord::cell)
                .filter(ProbeCell.class::isInstance).map(ProbeCell.class::cast)
                .filter(cell -> cell.probe().id().equals(GRADIENT))
                .map(cell -> new ResultInput(store.folder(), cell.key(), cell.label())).toList();
        result(gradients.get(0));
        instance();
        driver.closeEditors();
        compare(gradients);
        driver.closeEditors();
        report(store);
        damage(store, gradients.get(0));
        views();
        assertTrue(Files.exists(pictures.resolve("50-about.png")));
        driver.closeEditors();
    }

    private void wizards() throws CommandException, IOException {
        Path corpus = Files.writeString(folder.resolve("reviews.csv"), """
                text,label,exp_split
                a moving and often funny film,1,train
                the plot never finds its way,0,train
                so good,1,dev
                so bad,0,test
                """);
        driver.inDialog(() -> {
            driver.find(Text.class, "new.folder").setText(folder.toString());
            picture("02-new-experiment");
            driver.click(driver.find(Button.class, "wizard.next"));
            picture("03-new-experiment-contributions");
            driver.click(driver.find(Button.class, "wizard.finish"));
        });
        driver.execute("org.alidade.ui.newExperiment");
        driver.inDialog(() -> {
            driver.select(driver.find(Table.class, "data.readers"), "Labelled texts");
            picture("04-data-set");
            driver.click(driver.find(Button.class, "wizard.next"));
            driver.find(Text.class, "setting.file").setText(corpus.toString());
            picture("05-data-set-settings");
            driver.click(driver.find(Button.class, "wizard.next"));
            driver.waitFor("the rows", () -> driver.find(Table.class, "preview.rows").getItemCount() > 0);
            picture("06-data-set-preview");
            driver.click(driver.find(Button.class, "wizard.cancel"));
        });
        driver.execute("org.alidade.ui.newDataset");
    }

    private void plan() {
        picture("07-plan");
        driver.select(driver.find(Tree.class, "axes"), "Flat");
        picture("08-plan-settings");
        driver.select(driver.find(Tree.class, "axes"), "Probes");
        driver.inDialog(() -> {
            picture("09-plan-add");
            driver.find(Text.class, "add.filter").getShell().close();
        });
        driver.click(driver.find(Button.class, "axes.add"));
    }

    private void matrix() throws CommandException {
        driver.execute("org.alidade.ui.runAll");
        driver.pause(4000);
        picture("10-matrix-running");
        driver.waitFor("the run's end", () -> driver.isEnabled("org.alidade.ui.runAll"));
        picture("11-matrix-done");
        Combo groups = driver.find(Combo.class, "matrix.group");
        driver.choose(groups, 1);
        picture("12-matrix-grouped");
        driver.choose(groups, 0);
        driver.find(Text.class, "matrix.filter").setText("seed:2");
        picture("13-matrix-filtered");
        driver.find(Text.class, "matrix.filter").setText("");
        NatTable grid = driver.find(NatTable.class, "matrix");
        driver.click(grid, grid.getColumnCount() - 1, 1, SWT.NONE);
        driver.execute("org.alidade.ui.exclude");
        picture("14-matrix-excluded");
        driver.turnTo("Experiment");
        picture("15-plan-exclusion");
        driver.execute("org.eclipse.ui.edit.undo");
        Tree tree = driver.find(Tree.class, "experiments");
        driver.waitFor("the plan", () -> tree.getItemCount() > 0);
        for (TreeItem item : tree.getItems()) {
            unfold(item);
        }
        picture("16-navigator");
    }

    /** Opens an item of a tree, and those below it. */
    private void unfold(TreeItem item) {
        item.setExpanded(true);
        Event event = new Event();
        event.item = item;
        item.getParent().notifyListeners(SWT.Expand, event);
        driver.pause(1000);
        for (TreeItem below : item.getItems()) {
            if (!below.getExpanded() && below.getItemCount() > 0) {
                unfold(below);
            }
        }
    }

    private void result(ResultInput input) throws CoreException {
        driver.page().openEditor(input, ResultEditor.ID);
        driver.waitFor("the figure", () -> !driver.findAll(FigureCanvas.class, "figure").isEmpty());
        picture("20-result");
        FigureCanvas figure = driver.find(FigureCanvas.class, "figure");
        Rectangle area = figure.getClientArea();
        figure.setFocus();
        figure.brush(new Rectangle(area.width * 2 / 3, 0, area.width / 3, area.height), Set.of());
        picture("21-result-brushed");
        figure.zoom(area.width * 2 / 3, area.height / 2, 1);
        picture("22-result-zoomed");
        NatTable rows = driver.find(NatTable.class, "result.table");
        driver.type(rows, 1, 1, "test:1");
        picture("23-result-filtered");
        driver.turnTo("Summary");
        picture("24-result-summary");
        driver.turnTo("All Configurations");
        driver.waitFor("the panels", () -> !driver.findAll(FigureCanvas.class, "multiples").isEmpty());
        picture("25-result-all");
        driver.turnTo("Provenance");
        picture("26-result-provenance");
        driver.turnTo("Figures and Rows");
    }

    private void instance() throws CommandException {
        driver.execute("org.alidade.ui.showInstance");
        driver.waitFor("the model's rows", () -> {
            List<Button> stop = driver.findAll(Button.class, "instance.stop");
            return stop.size() == 1 && !stop.get(0).isEnabled();
        });
        String[] pages = {"30-instance", "31-instance-table", "32-instance-surgery", "33-instance-notes"};
        CTabFolder tabs = driver.find(CTabFolder.class, "instance.tabs");
        for (int i = 0; i < pages.length; i++) {
            tabs.setSelection(i);
            tabs.notifyListeners(SWT.Selection, new Event());
            picture(pages[i]);
            if (i == 2) {
                driver.click(driver.find(Button.class, "surgery.flip"));
                driver.pause(2000);
                picture("32-instance-surgery-flip");
                large(InstanceView.ID, "32-instance-surgery-large");
            }
        }
        tabs.setSelection(0);
        tabs.notifyListeners(SWT.Selection, new Event());
        large(InstanceView.ID, "30-instance-large");
    }

    /** A picture of a view that fills the window. */
    private void large(String view, String name) {
        driver.maximise(view);
        picture(name);
        driver.maximise(view);
    }

    private void compare(List<ResultInput> results) throws CoreException {
        driver.page().openEditor(new CompareInput(List.of(results.get(0), results.get(results.size() - 1))),
                CompareEditor.ID);
        driver.waitFor("the figures", () -> !driver.findAll(FigureCanvas.class, "compare.figure").isEmpty());
        picture("34-compare");
        for (String page : List.of("Instances", "Summary", "Settings")) {
            driver.turnTo(page);
            picture("34-compare-" + page.toLowerCase(Locale.ROOT));
        }
        driver.closeEditors();
        driver.page().openEditor(results.get(0), ResultEditor.ID);
        driver.page().showView(DebateView.ID);
        driver.waitFor("verdicts", () -> driver.find(Tree.class, "debate").getItemCount() > 0);
        picture("35-debate");
        large(DebateView.ID, "35-debate-large");
        driver.page().hideView(driver.page().findView(DebateView.ID));
    }

    private void report(ResultStore store) throws CommandException, IOException {
        driver.inDialog(() -> {
            driver.waitFor("the results", () -> driver.find(Button.class, "wizard.next").isEnabled());
            picture("36-report");
            driver.click(driver.find(Button.class, "wizard.next"));
            driver.waitFor("the pages", () -> !driver.find(Label.class, "preview.count").getText().isEmpty());
            driver.click(driver.find(Button.class, "preview.next"));
            picture("37-report-preview");
            driver.click(driver.find(Button.class, "wizard.cancel"));
        });
        driver.execute("org.alidade.ui.writeReport");
        Report.write(store, StoredReport.options(store, StoredReport.folder(store))
                .withFormats(List.of(Format.LATEX)), new NullProgressMonitor());
        driver.inDialog(() -> driver.click(driver.find(Button.class, "wizard.finish")));
        driver.execute("org.alidade.ui.checkReport");
        driver.waitFor("the check", () -> !driver.findAll(NatTable.class, "check.table").isEmpty());
        picture("38-report-check");
    }

    private void damage(ResultStore store, ResultInput input) throws CommandException, CoreException, IOException {
        Path table = store.folder(input.key()).resolve("table.csv");
        String whole = Files.readString(table);
        Files.writeString(table, whole.substring(0, whole.length() * 2 / 3));
        driver.page().openEditor(input, ResultEditor.ID);
        driver.waitFor("what is wrong", () -> !driver.findAll(Label.class, "damage").isEmpty());
        picture("40-damaged-result");
        driver.open(Plans.unknownEncoder(folder));
        picture("41-problem");
        driver.open(Plans.damaged(folder));
        picture("42-damaged-plan");
        driver.open(Plans.withoutData(folder));
        driver.execute("org.alidade.ui.runAll");
        picture("43-no-data");
        driver.closeEditors();
    }

    private void views() throws CommandException, CoreException {
        for (String view : List.of("contributions", "tour", "help")) {
            driver.page().showView("org.alidade.ui." + view);
            picture("44-" + view);
        }
        dialog("org.eclipse.ui.window.preferences", "45-preferences");
        dialog("org.eclipse.ui.help.aboutAction", "50-about");
    }

    private void dialog(String command, String name) throws CommandException {
        driver.inDialog(() -> {
            picture(name);
            PlatformUI.getWorkbench().getDisplay().getActiveShell().close();
        });
        driver.execute(command);
    }

    /** Copies what is on the screen where the window is, dialogs included. */
    private void picture(String name) {
        driver.pause(600);
        Shell window = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell();
        Rectangle bounds = window.getBounds();
        GC screen = new GC(window.getDisplay());
        Image image = new Image(window.getDisplay(), bounds.width, bounds.height);
        screen.copyArea(image, bounds.x, bounds.y);
        screen.dispose();
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {image.getImageData()};
        image.dispose();
        loader.save(pictures.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
    }
}
