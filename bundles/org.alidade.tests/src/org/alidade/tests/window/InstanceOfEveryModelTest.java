package org.alidade.tests.window;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.TrainingCell;
import org.alidade.engine.ResultStore;
import org.alidade.ui.figure.FigureCanvas;
import org.alidade.ui.instance.InstanceView;
import org.alidade.ui.selection.InstanceSelection;
import org.alidade.ui.selection.Selections;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Models of documents, of pairs and of questions are looked at and changed like those of single texts. */
@Tag("nd4j")
class InstanceOfEveryModelTest {

    private static final int TABLE = 1;
    private static final int SURGERY = 2;

    @TempDir
    private Path folder;

    @RegisterExtension
    private final Driver driver = new Driver();

    @ParameterizedTest
    @CsvSource({"han, minutes, bilstm", "flan, minutes, bigru", "pair, whereabouts, average", "pair, stories, cnn"})
    void itsRowsAppearAndItsAttentionCanBeChanged(String model, String dataset, String encoder)
            throws CommandException, IOException {
        look(Plans.tiny(folder, model, dataset, encoder));
        driver.waitFor("the model's rows", this::isDone);
        String header = driver.find(Label.class, "instance.header").getText();
        assertTrue(header.contains("predicted"), header);
        assertFalse(driver.findAll(FigureCanvas.class, "instance.heatmap").isEmpty());
        driver.maximise(InstanceView.ID);
        turnTo(TABLE);
        NatTable table = driver.find(NatTable.class, "instance.table");
        for (String row : List.of("Attention", "Permuted (1)", "Uniform")) {
            assertTrue(Driver.column(table, row) >= 1, row);
        }
        turnTo(SURGERY);
        driver.click(driver.find(Button.class, "surgery.flip"));
        driver.waitFor("the search's end",
                () -> !driver.find(Label.class, "surgery.result").getText().equals("Searching..."));
        String flip = driver.find(Label.class, "surgery.result").getText();
        assertTrue(flip.contains("flips the decision") || flip.contains("cannot be flipped"), flip);
    }

    private void look(Path plan) throws CommandException, IOException {
        driver.open(plan);
        driver.runAll();
        ResultStore results = new ResultStore(folder.resolve("tiny-results"));
        TrainingCell training = results.records().stream().map(CellRecord::cell)
                .filter(TrainingCell.class::isInstance).map(TrainingCell.class::cast).findFirst().orElseThrow();
        Selections.of(driver.page().getWorkbenchWindow()).select(new InstanceSelection(results.folder(), training,
                List.of(results.predictions(training).get(0).id())), this);
        driver.execute("org.alidade.ui.showInstance");
    }

    private boolean isDone() {
        List<Button> stop = driver.findAll(Button.class, "instance.stop");
        return stop.size() == 1 && !stop.get(0).isEnabled();
    }

    private void turnTo(int tab) {
        CTabFolder tabs = driver.find(CTabFolder.class, "instance.tabs");
        tabs.setSelection(tab);
        tabs.notifyListeners(SWT.Selection, new Event());
        driver.settle();
    }
}
