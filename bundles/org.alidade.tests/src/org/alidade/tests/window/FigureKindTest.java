package org.alidade.tests.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.alidade.core.cell.ProbeCell;
import org.alidade.report.figure.FigureAxes;
import org.alidade.report.figure.FigureRow;
import org.alidade.tests.guest.GuestBundle;
import org.alidade.tests.guest.StripDrawer;
import org.alidade.ui.figure.FigureCanvas;
import org.alidade.ui.figure.FigureFiles;
import org.alidade.ui.result.ResultEditor;
import org.alidade.ui.result.ResultInput;
import org.alidade.ui.selection.Selections;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A result whose figure is of a kind that a third party contributes. */
class FigureKindTest {

    private static final String STRIP = """
            <extension point="org.alidade.core.figures">
              <figure id="org.example.guest.strip" version="1.0.0" name="Strip" description="A stroke a row."
                  class="CLASS" needs="y" logarithmic="x"/>
            </extension>
            """;

    @TempDir
    private Path folder;

    @RegisterExtension
    private final Driver driver = new Driver();
    private ProbeCell cell;

    @BeforeEach
    void store() throws IOException {
        cell = new StoredResults(folder, 12).store(StoredResults.training("BiLSTM", 1));
        Path summary = folder.resolve("cells").resolve(cell.key()).resolve("summary.json");
        Files.writeString(summary, Files.readString(summary).replace("SCATTER", "org.example.guest.strip"));
    }

    private void open() throws PartInitException {
        driver.page().openEditor(new ResultInput(folder, cell.key(), cell.label()), ResultEditor.ID);
    }

    private FigureCanvas figure() {
        driver.waitFor("the figure", () -> driver.findAll(FigureCanvas.class, "figure").size() == 1);
        return driver.find(FigureCanvas.class, "figure");
    }

    private void waitForProblem(String problem) {
        driver.waitFor("'" + problem + "', found " + driver.findAll(Label.class, "figure.problem").stream()
                .map(Label::getText).toList(),
                () -> driver.findAll(Label.class, "figure.problem").stream()
                        .anyMatch(label -> label.getText().contains(problem)));
    }

    @Test
    void itIsDrawnBrushedZoomedAndSavedAsAnyOther() throws Exception {
        try (GuestBundle guest = GuestBundle.install("org.example.guest",
                STRIP.replace("CLASS", StripDrawer.class.getName()), StripDrawer.class)) {
            open();
            FigureCanvas figure = figure();
            driver.brushAll(figure);
            assertEquals(12, figure.marked().size());
            assertTrue(figure.marked().contains(new FigureRow(0, 3)));
            assertEquals(12, Selections.of(driver.page().getWorkbenchWindow()).current().orElseThrow().ids().size());
            figure.zoom(figure.getSize().x / 2, figure.getSize().y / 2, 3);
            assertTrue(FigureAxes.isZoomed(figure.chart()));
            Path file = folder.resolve("strip.svg");
            Job save = FigureFiles.save(figure, file);
            driver.waitFor("the file", () -> save.getState() == Job.NONE && Files.exists(file));
            assertTrue(Files.readString(file).contains("Largest weight"));
        }
    }

    @Test
    void oneThatIsNotInstalledIsNamedInTheFiguresPlaceAndTheRowsAreThere() throws Exception {
        open();
        waitForProblem("its kind of figure, org.example.guest.strip, is not installed");
    }

    @Test
    void oneWhoseClassIsMissingIsNamedInTheFiguresPlace() throws Exception {
        try (GuestBundle guest = GuestBundle.install("org.example.guest", STRIP.replace("CLASS", "a.Missing"))) {
            open();
            waitForProblem("Figure kind 'org.example.guest.strip' from org.example.guest 1.2.3");
        }
    }
}
