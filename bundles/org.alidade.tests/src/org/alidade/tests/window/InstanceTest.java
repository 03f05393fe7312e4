package org.alidade.tests.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.TrainingCell;
import org.alidade.engine.Notes;
import org.alidade.engine.Prediction;
import org.alidade.engine.ResultStore;
import org.alidade.ui.figure.FigureCanvas;
import org.alidade.ui.instance.InstanceView;
import org.alidade.ui.selection.InstanceSelection;
import org.alidade.ui.selection.Selections;
import org.alidade.ui.surgery.WeightBars;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** An instance is looked at, down to its tokens, and its attention changed. */
@Tag("nd4j")
class InstanceTest {

    private static final int HEAT_MAP = 0;
    private static final int TABLE = 1;
    private static final int SURGERY = 2;
    private static final int NOTES = 3;

    @TempDir
    private Path folder;

    @RegisterExtension
    private final Driver driver = new Driver();
    private ResultStore results;
    private TrainingCell training;

    @BeforeEach
    void run() throws CommandException, IOException {
        driver.open(Plans.tiny(folder));
        driver.runAll();
        results = new ResultStore(folder.resolve("tiny-results"));
        training = results.records().stream().map(CellRecord::cell).filter(TrainingCell.class::isInstance)
                .map(TrainingCell.class::cast).findFirst().orElseThrow();
    }

    @Test
    void aSelectedInstanceIsShownWithItsPredictionAndTheRowsOfItsModel() throws CommandException, IOException {
        look(0);
        Prediction made = results.predictions(training).get(0);
        driver.waitFor("the model's rows", this::isDone);
        String header = driver.find(Label.class, "instance.header").getText();
        assertTrue(header.contains(made.id()), header);
        assertTrue(header.contains("Label " + made.label() + ", predicted " + made.predicted()), header);
        driver.maximise(InstanceView.ID);
        turnTo(TABLE);
        NatTable table = driver.find(NatTable.class, "instance.table");
        for (String row : List.of("Attention", "Permuted (1)", "Uniform", "Gradient x input", "Attention gradient",
                "Leave one out", "Rationale")) {
            assertTrue(Driver.column(table, row) > 1, row);
        }
        driver.maximise(InstanceView.ID);
    }

    @Test
    void pointingAtAWordTellsItsWeight() throws CommandException {
        look(0);
        driver.waitFor("the model's rows", this::isDone);
        driver.maximise(InstanceView.ID);
        turnTo(TABLE);
        NatTable table = driver.find(NatTable.class, "instance.table");
        String begin = Driver.cell(table, Driver.column(table, "Unit"), 2) + ": Attention ";
        double weight = number(table, Driver.column(table, "Attention"), 2);
        turnTo(HEAT_MAP);
        driver.waitFor("the heat map to be drawn", () -> tip(begin).isPresent());
        String tip = tip(begin).orElseThrow();
        assertEquals(weight, Double.parseDouble(tip.substring(begin.length(), tip.indexOf(", unit"))), 1e-4,
                "four digits are shown");
        driver.maximise(InstanceView.ID);
    }

    /** What is told of the first word somewhere in the heat map: it is made anew whenever more is known. */
    private Optional<String> tip(String begin) {
        return driver.findAll(FigureCanvas.class, "instance.heatmap").stream().flatMap(InstanceTest::tips)
                .filter(tip -> tip.startsWith(begin) && tip.contains(", unit 1 of ")).findFirst();
    }

    /** What is told wherever the pointer goes. */
    private static Stream<String> tips(FigureCanvas canvas) {
        Rectangle area = canvas.getClientArea();
        return IntStream.range(0, area.height / 4).boxed().flatMap(y -> IntStream.range(0, area.width / 4)
                .mapToObj(x -> {
                    Event event = new Event();
                    event.x = 4 * x;
                    event.y = 4 * y;
                    canvas.notifyListeners(SWT.MouseMove, event);
                    return String.valueOf(canvas.getToolTipText());
                }));
    }

    @Test
    void theTableKeepsItsOrderFromInstanceToInstance() throws CommandException {
        look(0);
        driver.waitFor("the model's rows", this::isDone);
        driver.maximise(InstanceView.ID);
        turnTo(TABLE);
        NatTable table = driver.find(NatTable.class, "instance.table");
        int attention = Driver.column(table, "Attention");
        driver.click(table, attention, 0, SWT.NONE);
        driver.click(table, attention, 0, SWT.NONE);
        driver.waitFor("the largest first", () -> Driver.cell(table, attention, 0).endsWith("\u25bc")
                && number(table, attention, 2) >= number(table, attention, 3));
        String largest = Driver.cell(table, attention, 2);
        driver.execute("org.alidade.ui.nextInstance");
        driver.waitFor("the model's rows", this::isDone);
        driver.waitFor("the next one's in the same order", () -> !largest.equals(Driver.cell(table, attention, 2))
                && number(table, attention, 2) >= number(table, attention, 3));
        driver.maximise(InstanceView.ID);
    }

    private static double number(NatTable table, int column, int row) {
        return Double.parseDouble(Driver.cell(table, column, row));
    }

    @Test
    void commandsStepThroughTheTestSplitAndToWrongPredictions() throws CommandException, IOException {
        look(0);
        driver.waitFor("the model's rows", this::isDone);
        List<Prediction> all = results.predictions(training);
        driver.execute("org.alidade.ui.nextInstance");
        assertShown(all.get(1).id());
        driver.execute("org.alidade.ui.previousInstance");
        assertShown(all.get(0).id());
        driver.execute("org.alidade.ui.previousInstance");
        assertShown(all.get(0).id());
        all.stream().skip(1).filter(made -> !made.label().equals(made.predicted())).findFirst().ifPresent(wrong -> {
            driver.click(driver.find(Button.class, "instance.wrong"));
            assertShown(wrong.id());
        });
        driver.waitFor("the model's rows", this::isDone);
    }

    @Test
    void aDraggedWeightChangesThePredictionAtOnceAndIsUndone() throws CommandException {
        operate();
        WeightBars bars = driver.find(WeightBars.class, "surgery.bars");
        String before = driver.find(Label.class, "surgery.prediction").getText();
        assertTrue(before.contains("Moved 0.000"), before);
        Rectangle place = bars.place(0);
        mouse(bars, SWT.MouseDown, place.x + 5, place.y + 20);
        mouse(bars, SWT.MouseMove, place.x + 5, place.y + 5);
        String during = driver.find(Label.class, "surgery.prediction").getText();
        mouse(bars, SWT.MouseUp, place.x + 5, place.y + 5);
        assertFalse(during.contains("Moved 0.000"), during);
        driver.click(driver.find(Button.class, "surgery.undo"));
        assertEquals(before, driver.find(Label.class, "surgery.prediction").getText());
        driver.click(driver.find(Button.class, "surgery.redo"));
        assertEquals(during, driver.find(Label.class, "surgery.prediction").getText());
        driver.click(driver.find(Button.class, "surgery.reset"));
        assertEquals(before, driver.find(Label.class, "surgery.prediction").getText());
    }

    @Test
    void everyButtonIsInReachBesideAResult() throws CommandException {
        look(0);
        driver.waitFor("the model's rows", this::isDone);
        for (String name : List.of("previous", "next", "wrong", "jump", "rows", "permute", "bars", "save", "stop")) {
            Button button = driver.find(Button.class, "instance." + name);
            Rectangle room = button.getParent().getClientArea();
            Rectangle place = button.getBounds();
            assertEquals(place, place.intersection(room), name);
        }
    }

    @Test
    void undoAndRedoAreThoseOfTheWorkbenchUnlessSomeoneTypes() throws CommandException {
        operate();
        assertFalse(driver.isEnabled("org.eclipse.ui.edit.undo"), "nothing has been changed");
        WeightBars bars = driver.find(WeightBars.class, "surgery.bars");
        driver.focus(bars);
        String before = driver.find(Label.class, "surgery.prediction").getText();
        key(bars, SWT.ARROW_UP);
        String after = driver.find(Label.class, "surgery.prediction").getText();
        driver.execute("org.eclipse.ui.edit.undo");
        assertEquals(before, driver.find(Label.class, "surgery.prediction").getText());
        driver.execute("org.eclipse.ui.edit.redo");
        assertEquals(after, driver.find(Label.class, "surgery.prediction").getText());
        driver.focus(driver.find(Text.class, "surgery.words"));
        assertFalse(driver.isEnabled("org.eclipse.ui.edit.undo"), "someone types");
    }

    @Test
    void theArrowKeysChangeAndLockWeights() throws CommandException {
        operate();
        WeightBars bars = driver.find(WeightBars.class, "surgery.bars");
        key(bars, SWT.ARROW_RIGHT);
        key(bars, SWT.ARROW_UP);
        String moved = driver.find(Label.class, "surgery.prediction").getText();
        assertTrue(moved.contains("Moved 0.010"), moved);
        key(bars, 'l');
        key(bars, SWT.ARROW_UP);
        assertEquals(moved, driver.find(Label.class, "surgery.prediction").getText(), "it is locked");
    }

    @Test
    void aWeightIsTypedOverItsBar() throws CommandException {
        operate();
        WeightBars bars = driver.find(WeightBars.class, "surgery.bars");
        bars.setFocus();
        String before = driver.find(Label.class, "surgery.prediction").getText();
        Event digit = new Event();
        digit.keyCode = '0';
        digit.character = '0';
        bars.notifyListeners(SWT.KeyDown, digit);
        Text field = driver.find(Text.class, "surgery.weight");
        assertEquals("0", field.getText());
        field.setText("0.one");
        field.notifyListeners(SWT.DefaultSelection, new Event());
        assertFalse(field.isDisposed(), "that is no number");
        assertEquals("A number from 0 to 1", field.getToolTipText());
        field.setText("1,5");
        field.notifyListeners(SWT.DefaultSelection, new Event());
        assertFalse(field.isDisposed(), "that is more than all");
        field.setText("1");
        field.notifyListeners(SWT.DefaultSelection, new Event());
        assertTrue(field.isDisposed());
        turnTo(TABLE);
        NatTable table = driver.find(NatTable.class, "instance.table");
        assertEquals("1.0000", Driver.cell(table, Driver.column(table, "Surgery"), 2));
        turnTo(SURGERY);
        driver.click(driver.find(Button.class, "surgery.undo"));
        assertEquals(before, driver.find(Label.class, "surgery.prediction").getText(), "one step");
    }

    @Test
    void thePropertiesViewDescribesTheInstance()
            throws CommandException, IOException, PartInitException {
        driver.page().showView(IPageLayout.ID_PROP_SHEET);
        look(0);
        driver.waitFor("the model's rows", this::isDone);
        Prediction made = results.predictions(training).get(0);
        driver.waitFor("the instance", () -> driver.propertiesSay(made.id()));
        assertTrue(driver.propertiesSay("Probabilities"));
        assertTrue(driver.propertiesSay(made.label().equals(made.predicted()) ? "yes" : "no"), "whether it is right");
    }

    @Test
    void searchesSayWhatTheyFound() throws CommandException {
        operate();
        search("surgery.flip");
        String flip = driver.find(Label.class, "surgery.result").getText();
        assertTrue(flip.contains("flips the decision") || flip.contains("cannot be flipped"), flip);
        boolean flipped = driver.find(Label.class, "surgery.prediction").getText().contains("flipped");
        assertEquals(flip.contains("flips the decision"), flipped);
        search("surgery.largest");
        assertTrue(driver.find(Label.class, "surgery.result").getText().startsWith("JSD "));
        assertFalse(driver.find(Label.class, "surgery.prediction").getText().contains("flipped"));
        search("surgery.within");
        assertTrue(driver.find(Label.class, "surgery.result").getText().startsWith("JSD "));
    }

    @Test
    void whatWasDoneDuringASearchIsNotReplacedByWhatItFinds() throws CommandException {
        operate();
        WeightBars bars = driver.find(WeightBars.class, "surgery.bars");
        driver.find(Button.class, "surgery.largest").notifyListeners(SWT.Selection, new Event());
        Event up = new Event();
        up.keyCode = SWT.ARROW_UP;
        bars.notifyListeners(SWT.KeyDown, up);
        String moved = driver.find(Label.class, "surgery.prediction").getText();
        driver.waitFor("the search's end", () -> driver.find(Label.class, "surgery.result").getText()
                .equals("The attention was changed during the search; search again"));
        assertEquals(moved, driver.find(Label.class, "surgery.prediction").getText());
    }

    @Test
    void surgeryLastsWhenMoreIsAskedOfTheSameInstance() throws CommandException {
        operate();
        search("surgery.largest");
        String changed = driver.find(Label.class, "surgery.prediction").getText();
        driver.click(driver.find(Button.class, "instance.permute"));
        driver.waitFor("the model's rows", this::isDone);
        assertEquals(changed, driver.find(Label.class, "surgery.prediction").getText());
        assertTrue(driver.find(Button.class, "surgery.undo").isEnabled());
    }

    @Test
    void aNoteIsKeptBesideTheResultsAndOpenedAgain() throws CommandException, IOException {
        operate();
        search("surgery.largest");
        String changed = driver.find(Label.class, "surgery.prediction").getText();
        driver.find(Text.class, "surgery.words").setText("Attention elsewhere, same decision");
        driver.click(driver.find(Button.class, "surgery.keep"));
        assertEquals(1, Notes.of(results).read().notes().size());
        CTabFolder tabs = driver.find(CTabFolder.class, "instance.tabs");
        driver.waitFor("the number of notes", () -> tabs.getItem(NOTES).getText().equals("Notes (1 here)"));
        driver.execute("org.alidade.ui.nextInstance");
        driver.waitFor("none on that one", () -> tabs.getItem(NOTES).getText().equals("Notes"));
        driver.waitFor("the model's rows", this::isDone);
        turnTo(NOTES);
        Table notes = driver.find(Table.class, "notes");
        driver.waitFor("the note", () -> notes.getItemCount() == 1);
        assertEquals("Attention elsewhere, same decision", notes.getItem(0).getText(5));
        notes.setSelection(0);
        notes.notifyListeners(SWT.Selection, new Event());
        driver.click(driver.find(Button.class, "notes.open"));
        assertShown(results.predictions(training).get(0).id());
        driver.waitFor("the surgery of the note",
                () -> changed.equals(driver.find(Label.class, "surgery.prediction").getText()));
        driver.waitFor("the model's rows", this::isDone);
        turnTo(NOTES);
        notes.setSelection(0);
        notes.notifyListeners(SWT.Selection, new Event());
        driver.click(driver.find(Button.class, "notes.remove"));
        driver.waitFor("no note", () -> notes.getItemCount() == 0);
        assertTrue(Notes.of(results).read().notes().isEmpty());
    }

    @Test
    void aDamagedModelLeavesWhatTheFilesSay() throws CommandException, IOException {
        Files.write(results.folder(training).resolve("model.npz"), new byte[] {1, 2, 3});
        look(0);
        driver.waitFor("the model's end", this::isDone);
        String message = driver.find(Label.class, "instance.message").getText();
        assertTrue(message.startsWith("Only what the files say is shown: ") || message.contains("cannot be read"),
                message);
        turnTo(SURGERY);
        assertFalse(driver.find(Button.class, "surgery.flip").isEnabled());
    }

    @Test
    void aPlanThatIsGoneLeavesWhatTheFilesSay() throws CommandException, IOException {
        Files.delete(results.plan());
        look(0);
        driver.waitFor("the model's end", this::isDone);
        String message = driver.find(Label.class, "instance.message").getText();
        assertTrue(message.startsWith("Only what the files say is shown: the plan beside the results"), message);
        String header = driver.find(Label.class, "instance.header").getText();
        assertTrue(header.contains("predicted"), header);
        assertEquals(1, driver.findAll(FigureCanvas.class, "instance.heatmap").size(),
                "which says that there are none");
    }

    @Test
    void anInstanceThatThereIsNotIsToldSo() throws CommandException {
        select("nowhere:1");
        driver.waitFor("the model's end", this::isDone);
        String message = driver.find(Label.class, "instance.message").getText();
        assertTrue(message.contains("nowhere:1 is not in the test split"), message);
    }

    private void look(int index) throws CommandException {
        try {
            select(results.predictions(training).get(index).id());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Looks at the surgery of the first instance. */
    private void operate() throws CommandException {
        look(0);
        driver.waitFor("the model's rows", this::isDone);
        turnTo(SURGERY);
    }

    private void select(String id) throws CommandException {
        Selections.of(driver.page().getWorkbenchWindow())
                .select(new InstanceSelection(results.folder(), training, List.of(id)), this);
        driver.execute("org.alidade.ui.showInstance");
    }

    private boolean isDone() {
        List<Button> stop = driver.findAll(Button.class, "instance.stop");
        return stop.size() == 1 && !stop.get(0).isEnabled();
    }

    private void assertShown(String id) {
        String header = driver.find(Label.class, "instance.header").getText();
        assertTrue(header.startsWith(id + " of "), header);
    }

    private void search(String button) {
        driver.click(driver.find(Button.class, button));
        driver.waitFor("the search's end",
                () -> !driver.find(Label.class, "surgery.result").getText().equals("Searching..."));
    }

    private void turnTo(int tab) {
        CTabFolder tabs = driver.find(CTabFolder.class, "instance.tabs");
        tabs.setSelection(tab);
        tabs.notifyListeners(SWT.Selection, new Event());
        driver.settle();
    }

    private void mouse(WeightBars bars, int type, int x, int y) {
        Event event = new Event();
        event.button = 1;
        event.x = x;
        event.y = y;
        bars.notifyListeners(type, event);
        driver.settle();
    }

    private void key(WeightBars bars, int code) {
        Event event = new Event();
        event.keyCode = code;
        bars.notifyListeners(SWT.KeyDown, event);
        driver.settle();
    }
}
