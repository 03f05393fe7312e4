package org.alidade.tests.window;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.alidade.core.cell.ProbeCell;
import org.alidade.report.figure.FigureRow;
import org.alidade.ui.figure.FigureCanvas;
import org.alidade.ui.result.ResultEditor;
import org.alidade.ui.result.ResultInput;
import org.alidade.ui.result.ResultInputFactory;
import org.alidade.ui.selection.InstanceSelection;
import org.alidade.ui.selection.Selections;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.XMLMemento;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A stored result is looked at: rows, figures, and the selection that they share. */
class ResultTest {

    /** Left of the columns: the marks. */
    private static final int INSTANCE = 1;
    private static final int CHANGE = 3;
    private static final int CORRECT = 6;
    /** Above the rows: headings and filters. */
    private static final int FIRST = 2;

    @TempDir
    private Path folder;

    @RegisterExtension
    private final Driver driver = new Driver();

    /** Other tests store results of the same data: what is selected there concerns these, too. */
    private NatTable open(ProbeCell cell) throws PartInitException {
        driver.page().openEditor(new ResultInput(folder, cell.key(), cell.label()), ResultEditor.ID);
        return rows();
    }

    /** The rows, when they and what the training says of them have been read. */
    private NatTable rows() {
        driver.waitFor("the rows", () -> driver.findAll(NatTable.class, "result.table").stream()
                .anyMatch(table -> "Correct".equals(Driver.cell(table, CORRECT, 0))));
        return driver.find(NatTable.class, "result.table");
    }

    private NatTable open(int rows) throws IOException, PartInitException {
        return open(new StoredResults(folder, rows).store(StoredResults.training("BiLSTM", 1)));
    }

    private void waitForStatus(String text) {
        driver.waitFor("'" + text + "', found '" + status() + "'", () -> status().equals(text));
    }

    private String status() {
        return driver.find(Label.class, "rows.status").getText();
    }

    private List<String> selected() {
        return Selections.of(driver.page().getWorkbenchWindow()).current().map(InstanceSelection::ids)
                .orElse(List.of());
    }

    @Test
    void aThirdPartysResultShowsItsRowsAndWhatTheTrainingSaysOfThem() throws IOException, PartInitException {
        NatTable table = open(6);
        assertEquals("test:0", Driver.cell(table, INSTANCE, FIRST));
        assertEquals("Correct", Driver.cell(table, CORRECT, 0));
        assertEquals("no", Driver.cell(table, CORRECT, FIRST), "every third is predicted wrong");
        assertEquals("yes", Driver.cell(table, CORRECT, FIRST + 1));
        assertEquals("6 rows", status());
        driver.waitFor("the figure", () -> driver.findAll(FigureCanvas.class, "figure").size() == 1);
    }

    @Test
    void damagedPredictionsCostTheClassesAndAreNamed() throws IOException, PartInitException {
        ProbeCell cell = new StoredResults(folder, 6).store(StoredResults.training("BiLSTM", 1));
        Path predictions = folder.resolve("cells").resolve(cell.training().key()).resolve("predictions.csv");
        Files.writeString(predictions, Files.readString(predictions).replace("test:2,negative", "test:2"));
        driver.page().openEditor(new ResultInput(folder, cell.key(), cell.label()), ResultEditor.ID);
        driver.waitFor("the rows", () -> !driver.findAll(Label.class, "rows.status").isEmpty());
        String remark = "6 rows; without classes: " + predictions + " is damaged: line 4: ";
        driver.waitFor("what they lack", () -> status().startsWith(remark));
    }

    @Test
    void headingsSortAndAFurtherOneWithShift() throws IOException, PartInitException {
        NatTable table = open(6);
        driver.click(table, CORRECT, 0, SWT.NONE);
        driver.waitFor("the wrong ones first", () -> Driver.cell(table, INSTANCE, FIRST + 1).equals("test:3"));
        driver.click(table, INSTANCE, 0, SWT.MOD2);
        driver.waitFor("an order", () -> Driver.cell(table, INSTANCE, 0).equals("Instance \u25b22"));
        driver.click(table, INSTANCE, 0, SWT.MOD2);
        driver.waitFor("the other way round", () -> Driver.cell(table, INSTANCE, FIRST).equals("test:3"));
        assertEquals("Correct \u25b21", Driver.cell(table, CORRECT, 0));
    }

    @Test
    void filtersAreTypedAboveTheColumnsAndTakenBack() throws IOException, PartInitException, CommandException {
        NatTable table = open(60);
        driver.type(table, CORRECT, 1, "=no");
        waitForStatus("20 of 60 rows");
        driver.type(table, CHANGE, 1, "nonsense");
        driver.waitFor("the refusal", () -> status().startsWith("Change: found \"nonsense\", expected a number"));
        driver.type(table, CHANGE, 1, "0..1");
        waitForStatus("20 of 60 rows");
        assertTrue(driver.find(Link.class, "rows.clear").isVisible());
        driver.execute("org.alidade.ui.showAllRows");
        waitForStatus("60 rows");
        assertEquals("", Driver.cell(table, CORRECT, 1).replace("null", ""));
    }

    @Test
    void selectedRowsSelectInstancesMarkThemInTheFigureAndEscapeTakesThemBack()
            throws IOException, PartInitException {
        NatTable table = open(6);
        driver.maximise();
        driver.waitFor("the figure", () -> !driver.findAll(FigureCanvas.class, "figure").isEmpty());
        driver.click(table, INSTANCE, FIRST + 1, SWT.NONE);
        driver.click(table, INSTANCE, FIRST + 4, SWT.MOD1);
        assertEquals(List.of("test:4", "test:1"), selected(), "the one looked at comes first");
        assertEquals("\u25cf", Driver.cell(table, 0, FIRST + 1));
        assertEquals("", Driver.cell(table, 0, FIRST + 2));
        FigureCanvas figure = driver.find(FigureCanvas.class, "figure");
        driver.waitFor("marks in the figure",
                () -> figure.marked().equals(Set.of(new FigureRow(0, 1), new FigureRow(0, 4))));
        waitForStatus("6 rows; 2 instances selected");
        assertTrue(driver.statusLineSays("6 rows; 2 instances selected"));
        driver.press(table, SWT.ESC);
        assertEquals(List.of(), selected());
        assertEquals("", Driver.cell(table, 0, FIRST + 1));
    }

    @Test
    void keysLeadToTheEndsAndSelectAll() throws IOException, PartInitException {
        NatTable table = open(60);
        driver.maximise();
        driver.click(table, INSTANCE, FIRST, SWT.NONE);
        driver.press(table, SWT.END, SWT.MOD1);
        assertEquals(List.of("test:59"), selected());
        assertTrue(visible(table, "test:59"), "scrolled to the end");
        driver.press(table, SWT.HOME, SWT.MOD1);
        assertEquals(List.of("test:0"), selected());
        driver.press(table, SWT.ARROW_DOWN, SWT.NONE);
        assertEquals(List.of("test:1"), selected());
        driver.press(table, 'a', SWT.MOD1);
        waitForStatus("60 rows; 60 instances selected");
    }

    @Test
    void whatIsSelectedElsewhereIsMarkedScrolledToAndAloneIfWished() throws IOException, PartInitException {
        NatTable table = open(1000);
        StoredResults other = new StoredResults(folder, 1000);
        Selections.of(driver.page().getWorkbenchWindow()).select(
                new InstanceSelection(other.folder(), StoredResults.training("CNN", 7), List.of("test:900", "test:3")),
                this);
        waitForStatus("1,000 rows; 2 instances selected");
        assertTrue(visible(table, "test:900"), "scrolled to the one that is looked at");
        Button only = driver.find(Button.class, "rows.only");
        only.setSelection(true);
        driver.click(only);
        waitForStatus("2 of 1,000 rows; 2 instances selected");
        Selections.of(driver.page().getWorkbenchWindow()).select(
                new InstanceSelection(other.folder(), StoredResults.training("CNN", 7), List.of("test:3")), this);
        waitForStatus("2 of 1,000 rows; 1 instance selected");
        Selections.of(driver.page().getWorkbenchWindow()).select(new InstanceSelection(other.folder(),
                StoredResults.training("CNN", 7, "1".repeat(64)), List.of("test:900")), this);
        waitForStatus("0 of 1,000 rows");
    }

    private static boolean visible(NatTable table, String id) {
        for (int row = FIRST; row < table.getRowCount(); row++) {
            if (id.equals(Driver.cell(table, INSTANCE, row))) {
                return true;
            }
        }
        return false;
    }

    @Test
    void rowsAreCopiedAsCsvAndLatex() throws IOException, PartInitException, CommandException {
        NatTable table = open(6);
        driver.click(table, INSTANCE, FIRST + 1, SWT.NONE);
        driver.execute("org.alidade.ui.copyCsv");
        List<String> lines = clipboard().lines().toList();
        assertEquals("instance,predicted,x,y,joined.label,joined.correct", lines.get(0));
        assertTrue(lines.get(1).startsWith("test:1,positive,"), lines.get(1));
        assertEquals(2, lines.size());
        driver.press(table, SWT.ESC);
        driver.execute("org.alidade.ui.copyLatex");
        assertEquals(6, clipboard().lines().filter(line -> line.startsWith("test:")).count(),
                "all if none is selected");
        driver.execute("org.eclipse.ui.edit.copy");
        assertTrue(clipboard().startsWith("instance\tpredicted\t"));
    }

    private static String clipboard() {
        Clipboard clipboard = new Clipboard(PlatformUI.getWorkbench().getDisplay());
        try {
            return String.valueOf(clipboard.getContents(TextTransfer.getInstance()));
        } finally {
            clipboard.dispose();
        }
    }

    @Test
    void theFigureCanShowAllSeedsTogether() throws IOException, PartInitException {
        StoredResults results = new StoredResults(folder, 6);
        ProbeCell cell = results.store(StoredResults.training("BiLSTM", 1));
        results.store(StoredResults.training("BiLSTM", 2));
        results.store(StoredResults.training("CNN", 3));
        open(cell);
        driver.waitFor("a choice of seeds", () -> !driver.findAll(Combo.class, "figures.seeds").isEmpty());
        Combo seeds = driver.find(Combo.class, "figures.seeds");
        assertEquals(List.of("Seed 1 alone", "All 2 seeds together"), List.of(seeds.getItems()));
        FigureCanvas before = driver.find(FigureCanvas.class, "figure");
        driver.choose(seeds, 1);
        driver.waitFor("another figure", before::isDisposed);
        driver.waitFor("the figure", () -> !driver.findAll(FigureCanvas.class, "figure").isEmpty());
        Selections.of(driver.page().getWorkbenchWindow())
                .select(new InstanceSelection(folder, cell.training(), List.of("test:5")), this);
        assertEquals(Set.of(new FigureRow(0, 5), new FigureRow(1, 5)),
                driver.find(FigureCanvas.class, "figure").marked());
        assertFalse(seeds.isDisposed());
    }

    /** How long it takes, {@link ResponseTimes} tells. */
    @Test
    void aHundredThousandRowsAreSortedAndFilteredAway() throws IOException, PartInitException {
        NatTable table = open(100_000);
        assertEquals("100,000 rows", status());
        driver.click(table, CHANGE, 0, SWT.NONE);
        driver.waitFor("the order", () -> Driver.cell(table, CHANGE, 0).endsWith("\u25b2"));
        driver.type(table, CORRECT, 1, "=no");
        waitForStatus("33,334 of 100,000 rows");
    }

    @Test
    void aResultThatWasRunAgainIsShownAnewInTheSameOrderAndADeletedOneSaysSo() throws IOException, PartInitException {
        NatTable before = open(6);
        IEditorPart editor = driver.page().getActiveEditor();
        driver.click(before, INSTANCE, 0, SWT.NONE);
        driver.waitFor("an order", () -> Driver.cell(before, INSTANCE, 0).endsWith("\u25b2"));
        driver.waitFor("all that is read", Job.getJobManager()::isIdle);
        Set<String> menu = driver.menu(before, INSTANCE, FIRST).keySet();
        assertTrue(menu.contains("Copy Rows as LaTeX"), menu.toString());
        comeBackTo(editor, new StoredResults(folder, 8).store(StoredResults.training("BiLSTM", 1)), 1);
        waitForStatus("8 rows");
        assertTrue(before.isDisposed());
        assertEquals(menu, driver.menu(rows(), INSTANCE, FIRST).keySet());
        driver.waitFor("the same order", () -> Driver.cell(rows(), INSTANCE, 0).endsWith("\u25b2"));
        driver.waitFor("all that is read", Job.getJobManager()::isIdle);
        ProbeCell cell = StoredResults.probe(StoredResults.training("BiLSTM", 1));
        Files.delete(file(cell, "cell.json"));
        activate(editor);
        driver.waitFor("that it was deleted",
                () -> driver.find(Label.class, "result.header").getText().contains("deleted since"));
        assertEquals("8 rows", status(), "what was read is still there");
        comeBackTo(editor, new StoredResults(folder, 7).store(StoredResults.training("BiLSTM", 1)), 2);
        waitForStatus("7 rows");
        assertFalse(driver.find(Label.class, "result.header").getText().contains("deleted"));
    }

    private void comeBackTo(IEditorPart editor, ProbeCell cell, int hours) throws IOException, PartInitException {
        Files.setLastModifiedTime(file(cell, "cell.json"),
                FileTime.from(Instant.now().plus(hours, ChronoUnit.HOURS)));
        activate(editor);
    }

    private void activate(IEditorPart editor) throws PartInitException {
        driver.page().activate(driver.page().showView(IPageLayout.ID_PROP_SHEET));
        driver.page().activate(editor);
        driver.settle();
    }

    @Test
    void textsThatAnotherProbeShowsAreAColumnThatCanBeFiltered() throws IOException, PartInitException {
        StoredResults results = new StoredResults(folder, 6);
        ProbeCell cell = results.store(StoredResults.training("BiLSTM", 1));
        results.storeTexts(StoredResults.training("CNN", 2));
        NatTable table = open(cell);
        driver.maximise();
        driver.waitFor("the texts", () -> columns(table).contains("Text"));
        assertEquals("text 4", Driver.cell(table, columns(table).indexOf("Text"), FIRST + 4));
        assertEquals("2", Driver.cell(table, columns(table).indexOf("Length"), FIRST + 4));
        driver.type(table, columns(table).indexOf("Text"), 1, "XT 3");
        waitForStatus("1 of 6 rows");
    }

    private static List<String> columns(NatTable table) {
        return IntStream.range(0, table.getColumnCount()).mapToObj(column -> Driver.cell(table, column, 0)).toList();
    }

    private void openDamaged(ProbeCell cell) throws PartInitException {
        driver.page().openEditor(new ResultInput(folder, cell.key(), cell.label()), ResultEditor.ID);
        driver.waitFor("what is wrong", () -> !driver.findAll(Label.class, "damage").isEmpty());
    }

    private Path file(ProbeCell cell, String name) {
        return folder.resolve("cells").resolve(cell.key()).resolve(name);
    }

    @Test
    void aTruncatedTableSaysWhichFileAndLineShowsTheTextAndRecovers() throws IOException, PartInitException {
        ProbeCell cell = new StoredResults(folder, 6).store(StoredResults.training("BiLSTM", 1));
        Path table = file(cell, "table.csv");
        String whole = Files.readString(table);
        String cut = whole.substring(0, whole.indexOf("test:4") + 8);
        Files.writeString(table, cut);
        openDamaged(cell);
        assertEquals("File: " + table + ", line 6", driver.find(Label.class, "damage.where").getText());
        Text text = driver.find(Text.class, "damage.text");
        driver.waitFor("the raw text", () -> text.getText().equals(cut));
        assertEquals("test:4,n", text.getSelectionText());
        assertFalse(text.getEditable());
        assertThrows(AssertionError.class, () -> driver.turnTo("All Configurations"), "it is no result to compare");
        Files.writeString(table, whole);
        driver.click(driver.find(Button.class, "damage.again"));
        driver.waitFor("the rows", () -> !driver.findAll(NatTable.class, "result.table").isEmpty());
        driver.turnTo("Provenance");
        driver.turnTo("Summary");
    }

    @Test
    void whatCanBeReadOfADamagedResultIsShownBesideTheDamage() throws IOException, PartInitException {
        ProbeCell cell = new StoredResults(folder, 6).store(StoredResults.training("BiLSTM", 1));
        Path file = file(cell, "table.csv");
        String whole = Files.readString(file);
        Files.writeString(file, whole.substring(0, whole.indexOf("test:4") + 8));
        openDamaged(cell);
        driver.turnTo("Readable Rows");
        driver.waitFor("the figure", () -> !driver.findAll(FigureCanvas.class, "figure").isEmpty());
        assertTrue(driver.find(Label.class, "damage.rest").getText().contains("4 can be read"));
        assertEquals("4 rows", status());
        driver.turnTo("Summary");
        assertEquals("6", Driver.cell(driver.find(NatTable.class, "result.summary"), 2, 1), "as it was stored");
        driver.turnTo("Provenance");
        assertTrue(Driver.texts(driver.find(Tree.class, "provenance")).contains(cell.key()));
        driver.closeEditors();

        Files.writeString(file, whole);
        Files.delete(file(cell, "summary.json"));
        openDamaged(cell);
        driver.turnTo("Provenance");
        assertThrows(AssertionError.class, () -> driver.turnTo("Readable Rows"), "nobody knows what the columns are");
        driver.closeEditors();

        new StoredResults(folder, 6).store(StoredResults.training("BiLSTM", 1));
        Files.writeString(file(cell, "timing.json"), "");
        openDamaged(cell);
        driver.turnTo("Readable Rows");
        assertTrue(driver.find(Label.class, "damage.rest").getText().contains("6 can be read"));
        Files.writeString(file(cell, "timing.json"), "{\"seconds\" : 1.5}");
        driver.turnTo("Damaged");
        driver.click(driver.find(Button.class, "damage.again"));
        driver.waitFor("the rows", () -> !driver.findAll(NatTable.class, "result.table").isEmpty());
        driver.turnTo("All Configurations");
        assertThrows(AssertionError.class, () -> driver.turnTo("Readable Rows"), "all is well again");
    }

    @Test
    void missingFilesForeignVersionsAndMissingFoldersAreNamedAndNothingIsTouched()
            throws IOException, PartInitException {
        StoredResults results = new StoredResults(folder, 6);
        ProbeCell cell = results.store(StoredResults.training("BiLSTM", 1));
        Files.delete(file(cell, "summary.json"));
        openDamaged(cell);
        assertTrue(driver.find(Label.class, "damage").getText().endsWith("the file summary.json is missing"));
        assertFalse(Files.exists(file(cell, "summary.json")));
        driver.closeEditors();

        ProbeCell foreign = results.store(StoredResults.training("BiLSTM", 2));
        Path json = file(foreign, "cell.json");
        Files.writeString(json, Files.readString(json).replace("\"format\" : 1", "\"format\" : 99"));
        openDamaged(foreign);
        String message = driver.find(Label.class, "damage").getText();
        assertTrue(message.contains("format is 99, expected 1"), message);
        driver.closeEditors();

        openDamaged(StoredResults.probe(StoredResults.training("gone", 3)));
        assertTrue(driver.find(Label.class, "damage.files.title").getText().startsWith("The folder does not exist"));
        driver.click(driver.find(Button.class, "damage.copy"));
        assertTrue(clipboard().startsWith(folder.toString()));
    }

    @Test
    void anEditorIsRestoredThoughItsResultsAreGone() {
        ProbeCell cell = StoredResults.probe(StoredResults.training("BiLSTM", 1));
        XMLMemento memento = XMLMemento.createWriteRoot("editor");
        new ResultInput(folder.resolve("gone"), cell.key(), "a label").saveState(memento);
        IEditorInput restored = (IEditorInput) new ResultInputFactory().createElement(memento);
        assertDoesNotThrow(() -> driver.page().openEditor(restored, ResultEditor.ID));
        driver.waitFor("what is wrong", () -> !driver.findAll(Label.class, "damage").isEmpty());
        assertFalse(Files.exists(folder.resolve("gone")));
    }

    @Test
    void theSummaryTellsMeanAndIntervalOverSeeds() throws IOException, PartInitException {
        StoredResults results = new StoredResults(folder, 50);
        ProbeCell cell = results.store(StoredResults.training("BiLSTM", 1));
        results.store(StoredResults.training("BiLSTM", 2));
        open(cell);
        driver.turnTo("Summary");
        driver.waitFor("the seeds", () -> !driver.findAll(NatTable.class, "result.seeds").isEmpty());
        NatTable seeds = driver.find(NatTable.class, "result.seeds");
        assertEquals("2", Driver.cell(seeds, 2, 1));
        double mean = Double.parseDouble(Driver.cell(seeds, 3, 1));
        double one = Double.parseDouble(Driver.cell(seeds, 7, 1));
        double two = Double.parseDouble(Driver.cell(seeds, 8, 1));
        assertEquals((one + two) / 2, mean, 1e-4, "four digits are shown");
        assertTrue(Double.parseDouble(Driver.cell(seeds, 4, 1)) < mean);
        assertTrue(Double.parseDouble(Driver.cell(seeds, 5, 1)) > mean);
        assertEquals("positive", Driver.cell(seeds, 1, 2));
        assertEquals("2", Driver.cell(seeds, 2, 2), "groups too");
    }

    @Test
    void thePropertiesViewDescribesTheResultAndThenTheSelectedRow() throws IOException, PartInitException {
        NatTable table = open(6);
        IEditorPart editor = driver.page().getActiveEditor();
        driver.page().showView(IPageLayout.ID_PROP_SHEET);
        driver.page().activate(editor);
        Tree properties = driver.below(driver.page().getWorkbenchWindow().getShell(), Tree.class,
                tree -> tree.isVisible() && Driver.texts(tree).contains("Cell"));
        assertTrue(Driver.texts(properties).contains("Encoder"), Driver.texts(properties).toString());
        driver.click(table, INSTANCE, FIRST + 2, SWT.NONE);
        driver.waitFor("the row", () -> Driver.texts(properties).contains("Row"));
        assertTrue(Driver.texts(properties).contains("test:2"), Driver.texts(properties).toString());
        assertTrue(Driver.texts(properties).contains("Column Instance"), Driver.texts(properties).toString());

        driver.closeEditors();
        NatTable again = open(6);
        driver.click(again, INSTANCE, FIRST + 1, SWT.NONE);
        driver.click(again, INSTANCE, FIRST + 3, SWT.MOD1);
        driver.waitFor("the row of the next editor", () -> driver.propertiesSay("test:3"));
        assertTrue(driver.propertiesSay("Selected rows"));
        assertTrue(driver.propertiesSay("2 different"), "two instances");
    }

    @Test
    void whatIsBrushedOrSelectedElsewhereIsDescribedByThePropertiesViewToo() throws IOException, PartInitException {
        NatTable table = open(6);
        IEditorPart editor = driver.page().getActiveEditor();
        driver.page().showView(IPageLayout.ID_PROP_SHEET);
        driver.page().activate(editor);
        driver.click(table, INSTANCE, FIRST + 1, SWT.NONE);
        driver.waitFor("the row", () -> driver.propertiesSay("test:1"));
        driver.waitFor("the figure", () -> !driver.findAll(FigureCanvas.class, "figure").isEmpty());
        driver.brushAll(driver.find(FigureCanvas.class, "figure"));
        driver.waitFor("all rows", () -> driver.propertiesSay("6 different"));
        Selections.of(driver.page().getWorkbenchWindow()).select(
                new InstanceSelection(folder, StoredResults.training("BiLSTM", 1), List.of("test:4", "test:2")), this);
        driver.waitFor("those of the other part", () -> driver.propertiesSay("2 different"));
        assertTrue(driver.propertiesSay("test:4"), "the one that is looked at");
        driver.press(table, SWT.ESC);
        driver.waitFor("the result again", () -> driver.propertiesSay("Encoder"));
        assertFalse(driver.propertiesSay("Row"));
    }

    @Test
    void smallMultiplesShowEveryConfigurationWithItsSeedsTogether() throws IOException, PartInitException {
        StoredResults results = new StoredResults(folder, 6);
        ProbeCell cell = results.store(StoredResults.training("BiLSTM", 1));
        results.store(StoredResults.training("BiLSTM", 2));
        results.store(StoredResults.training("CNN", 1));
        open(cell);
        driver.turnTo("All Configurations");
        driver.waitFor("the figure", () -> !driver.findAll(FigureCanvas.class, "multiples").isEmpty());
        FigureCanvas figure = driver.find(FigureCanvas.class, "multiples");
        Selections.of(driver.page().getWorkbenchWindow())
                .select(new InstanceSelection(folder, cell.training(), List.of("test:5")), this);
        assertEquals(Set.of(new FigureRow(0, 5), new FigureRow(1, 5), new FigureRow(2, 5)), figure.marked(),
                "rows of three tables in two panels");
        Selections.of(driver.page().getWorkbenchWindow()).select(
                new InstanceSelection(folder, cell.training(), List.of()),
                this);
        driver.brushAll(figure);
        assertEquals(6, selected().size());
    }
}
