package org.alidade.tests.window;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

import org.alidade.ui.figure.FigureCanvas;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectCellCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Takes pictures of the window in its typical states, into the absolute folder that system property alidade.screenshots
 * names.
 */
@Tag("nd4j")
@EnabledIfSystemProperty(named = ScreenshotsTest.FOLDER, matches = "/.+")
class ScreenshotsTest {

    static final String FOLDER = "alidade.screenshots";

    @TempDir
    private Path folder;

    private final Driver driver = new Driver();
    private final Path pictures = Path.of(System.getProperty(FOLDER, ""));

    @Test
    void theWindowInItsTypicalStates() throws CommandException, CoreException, IOException {
        Files.createDirectories(pictures);
        driver.page().closeAllEditors(false);
        picture("1-empty");
        driver.inDialog(() -> {
            driver.find(Text.class, "new.folder").setText(folder.toString());
            picture("2-new");
            driver.click(driver.find(Button.class, "wizard.finish"));
        });
        driver.execute("org.alidade.ui.newExperiment");
        picture("3-experiment");
        driver.select(driver.find(Tree.class, "axes"), "Flat");
        picture("4-settings");
        driver.select(driver.find(Tree.class, "axes"), "Probes");
        driver.inDialog(() -> {
            picture("5-add");
            driver.find(Text.class, "add.filter").getShell().close();
        });
        driver.click(driver.find(Button.class, "axes.add"));
        driver.execute("org.alidade.ui.runAll");
        driver.pause(4000);
        picture("6-running");
        driver.waitFor("the run's end", () -> driver.isEnabled("org.alidade.ui.runAll"));
        picture("7-matrix");
        NatTable matrix = driver.find(NatTable.class, "matrix");
        for (int column = Driver.column(matrix, "Training") + 1; column < matrix.getColumnCount(); column++) {
            driver.doubleClick(matrix, column, 1);
            driver.waitFor("the result", () -> !driver.findAll(NatTable.class, "result.table").isEmpty());
            picture("8-result-" + column);
            brush(driver.find(FigureCanvas.class, "figure"));
            picture("8-result-" + column + "-brushed");
            driver.turnTo("Summary");
            picture("9-summary-" + column);
            driver.turnTo("Provenance");
            picture("9-provenance-" + column);
            driver.page().closeEditor(driver.page().getActiveEditor(), false);
            driver.settle();
        }
        driver.page().showView("org.alidade.ui.contributions");
        driver.execute("org.alidade.ui.openExperiment",
                Map.of("org.alidade.ui.file", Plans.unknownEncoder(folder).toString()));
        picture("10-problem");
        driver.execute("org.alidade.ui.openExperiment",
                Map.of("org.alidade.ui.file", Plans.damaged(folder).toString()));
        picture("11-damaged");
        driver.execute("org.alidade.ui.openExperiment",
                Map.of("org.alidade.ui.file", Plans.withoutData(folder).toString()));
        driver.execute("org.alidade.ui.runAll");
        picture("12-nodata");
        dialog("org.eclipse.ui.window.preferences", "13-preferences");
        dialog("org.eclipse.ui.help.aboutAction", "14-about");
        assertTrue(Files.exists(pictures.resolve("14-about.png")));
        driver.page().closeAllEditors(false);
    }

    @Test
    void theMatrixAsItRunsAndIsSearched() throws CommandException, IOException {
        Files.createDirectories(pictures);
        driver.page().closeAllEditors(false);
        Shell window = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell();
        Point before = window.getSize();
        window.setSize(1280, 800);
        driver.execute("org.alidade.ui.openExperiment",
                Map.of("org.alidade.ui.file", Plans.matrix(folder, 40, 3).toString()));
        driver.turnTo("Matrix");
        picture("15-matrix-new");
        NatTable matrix = driver.find(NatTable.class, "matrix");
        matrix.doCommand(new SelectCellCommand(matrix, 4, 3, false, false));
        driver.execute("org.alidade.ui.exclude");
        driver.execute("org.alidade.ui.runAll");
        driver.waitFor("some results", () -> Driver.cell(matrix, 5, 4).contains("done"));
        picture("16-matrix-running");
        driver.find(Text.class, "matrix.filter").setText("encoder:affine seed:3");
        picture("17-matrix-filtered");
        driver.find(Text.class, "matrix.filter").setText("");
        Combo groups = driver.find(Combo.class, "matrix.group");
        groups.select(1);
        groups.notifyListeners(SWT.Selection, new Event());
        driver.doubleClick(matrix, 0, 1);
        picture("18-matrix-grouped");
        driver.execute("org.alidade.ui.stop");
        driver.waitFor("the run's end", () -> driver.isEnabled("org.alidade.ui.runAll"));
        picture("19-matrix-stopped");
        dialog("org.alidade.ui.showRunLog", "20-run-log");
        window.setSize(before);
        driver.page().closeAllEditors(false);
    }

    /** Brushes the right half of a figure, then zooms to where it is brushed. */
    private static void brush(FigureCanvas figure) {
        Rectangle area = figure.getClientArea();
        figure.setFocus();
        figure.brush(new Rectangle(area.width * 2 / 3, 0, area.width / 3, area.height), Set.of());
        figure.zoom(area.width * 2 / 3, area.height / 2, 1);
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
