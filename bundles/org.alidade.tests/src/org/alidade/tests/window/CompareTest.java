package org.alidade.tests.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alidade.core.cell.ProbeCell;
import org.alidade.report.figure.FigureRow;
import org.alidade.ui.compare.CompareEditor;
import org.alidade.ui.compare.CompareInput;
import org.alidade.ui.compare.CompareInputFactory;
import org.alidade.ui.figure.FigureCanvas;
import org.alidade.ui.result.ResultEditor;
import org.alidade.ui.result.ResultInput;
import org.alidade.ui.selection.InstanceSelection;
import org.alidade.ui.selection.Selections;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.XMLMemento;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Stored results are compared. */
class CompareTest {

    /** Left of the columns: the marks. Above the rows: headings and filters. */
    private static final int FIRST = 2;

    @TempDir
    private Path folder;

    @RegisterExtension
    private final Driver driver = new Driver();

    private CompareInput input(ProbeCell... cells) {
        return new CompareInput(
                Stream.of(cells).map(cell -> new ResultInput(folder, cell.key(), cell.label())).toList());
    }

    private void open(ProbeCell... cells) throws PartInitException {
        driver.page().openEditor(input(cells), CompareEditor.ID);
        driver.waitFor("the figures", () -> !driver.findAll(FigureCanvas.class, "compare.figure").isEmpty());
    }

    @Test
    void figuresStandSideBySideUnderNamesThatTellThemApart() throws IOException, PartInitException {
        StoredResults results = new StoredResults(folder, 20);
        open(results.store(StoredResults.training("BiLSTM", 1)), results.store(StoredResults.training("CNN", 1)));
        assertEquals(2, driver.findAll(FigureCanvas.class, "compare.figure").size());
        assertEquals(List.of("A: BiLSTM, seed 1", "B: CNN, seed 1"),
                driver.findAll(Label.class, "compare.name").stream().map(Label::getText).toList());
    }

    @Test
    void theyCanStandInOneFigureWhoseRowsAreLinkedToo() throws IOException, PartInitException {
        StoredResults results = new StoredResults(folder, 20);
        open(results.store(StoredResults.training("BiLSTM", 1)), results.store(StoredResults.training("CNN", 1)));
        Button together = driver.find(Button.class, "compare.together");
        together.setSelection(true);
        driver.click(together);
        driver.waitFor("one figure", () -> driver.findAll(FigureCanvas.class, "compare.figure").size() == 1);
        FigureCanvas figure = driver.find(FigureCanvas.class, "compare.figure");
        driver.brushAll(figure);
        assertEquals(Set.of(0, 1), figure.marked().stream().map(FigureRow::table).collect(Collectors.toSet()));
        together.setSelection(false);
        driver.click(together);
        driver.waitFor("two figures", () -> driver.findAll(FigureCanvas.class, "compare.figure").size() == 2);
    }

    @Test
    void onlyTheSettingsThatDifferAreShown() throws IOException, PartInitException {
        StoredResults results = new StoredResults(folder, 20);
        open(results.store(StoredResults.training("BiLSTM", 1)), results.store(StoredResults.training("CNN", 2)));
        driver.turnTo("Settings");
        NatTable settings = driver.find(NatTable.class, "compare.settings");
        assertEquals(1 + 2, settings.getPreferredRowCount(), "encoder and seed");
        assertEquals("Seed", Driver.cell(settings, 0, 2));
        assertEquals("2", Driver.cell(settings, 2, 2));
    }

    @Test
    void meansStandSideBySideWithDifferenceIntervalAndTests() throws IOException, PartInitException {
        StoredResults results = new StoredResults(folder, 40);
        ProbeCell one = results.store(StoredResults.training("BiLSTM", 1));
        results.store(StoredResults.training("BiLSTM", 2));
        ProbeCell other = results.store(StoredResults.training("CNN", 3));
        results.store(StoredResults.training("CNN", 4));
        open(one, other);
        driver.turnTo("Summary");
        driver.waitFor("the tests", () -> !driver.findAll(NatTable.class, "compare.summary").isEmpty());
        NatTable summary = driver.find(NatTable.class, "compare.summary");
        assertEquals("Change (probability)", Driver.cell(summary, 0, 1));
        double difference = number(summary, 4);
        assertEquals(number(summary, 3) - number(summary, 2), difference, 2e-4, "four digits are shown");
        assertTrue(number(summary, 5) <= difference && difference <= number(summary, 6));
        assertTrue(number(summary, 7) > 0 && number(summary, 7) <= 1, "a probability");
        assertEquals("B \u2212 A", Driver.cell(summary, 1, 1));
        assertTrue(driver.find(Label.class, "compare.summary.title").getText().contains("Seeds of each: 2;"));
    }

    private static double number(NatTable summary, int column) {
        return Double.parseDouble(Driver.cell(summary, column, 1));
    }

    @Test
    void differencesOfInstancesAreJoinedSortedAndLinked() throws IOException, PartInitException {
        StoredResults results = new StoredResults(folder, 20);
        ProbeCell one = results.store(StoredResults.training("BiLSTM", 1));
        open(one, results.store(StoredResults.training("CNN", 2)));
        driver.maximise();
        driver.turnTo("Instances");
        NatTable table = driver.find(NatTable.class, "compare.table");
        driver.waitFor("the instances", () -> table.getRowCount() > FIRST);
        double first = Double.parseDouble(Driver.cell(table, 2, FIRST));
        double second = Double.parseDouble(Driver.cell(table, 3, FIRST));
        assertEquals(second - first, Double.parseDouble(Driver.cell(table, 4, FIRST)), 2e-4, "four digits are shown");
        driver.click(table, 4, 0, SWT.NONE);
        driver.waitFor("an order", () -> Driver.cell(table, 4, 0).endsWith("\u25b2"));
        assertTrue(Double.parseDouble(Driver.cell(table, 4, FIRST)) <= Double
                .parseDouble(Driver.cell(table, 4, FIRST + 1)));
        driver.click(table, 1, FIRST, SWT.NONE);
        InstanceSelection selected = Selections.of(driver.page().getWorkbenchWindow()).current().orElseThrow();
        assertEquals(List.of(Driver.cell(table, 1, FIRST)), selected.ids());
        driver.turnTo("Figures");
        assertEquals(List.of(1, 1), driver.findAll(FigureCanvas.class, "compare.figure").stream()
                .map(figure -> figure.marked().size()).toList(), "marked in both figures");
    }

    @Test
    void instancesAreFilteredByClassAndTextAndDescribedByThePropertiesView()
            throws IOException, PartInitException, CommandException {
        StoredResults results = new StoredResults(folder, 20);
        results.storeTexts(StoredResults.training("BiLSTM", 1));
        open(results.store(StoredResults.training("BiLSTM", 1)), results.store(StoredResults.training("CNN", 2)));
        driver.maximise();
        driver.turnTo("Instances");
        NatTable table = driver.find(NatTable.class, "compare.table");
        driver.waitFor("the texts", () -> "Text".equals(Driver.cell(table, table.getColumnCount() - 1, 0)));
        driver.type(table, Driver.column(table, "Class"), 1, "=positive");
        driver.waitFor("half of them", () -> "test:3".equals(Driver.cell(table, 1, FIRST + 1)));
        driver.type(table, Driver.column(table, "Text"), 1, "text 7");
        driver.waitFor("the one with the text", () -> "test:7".equals(Driver.cell(table, 1, FIRST)));
        driver.execute("org.alidade.ui.showAllRows");
        driver.waitFor("all of them", () -> "test:0".equals(Driver.cell(table, 1, FIRST)));

        IEditorPart editor = driver.page().getActiveEditor();
        driver.restore();
        driver.page().showView(IPageLayout.ID_PROP_SHEET);
        driver.page().activate(editor);
        driver.waitFor("what is compared", () -> driver.propertiesSay("B"));
        driver.click(table, 1, FIRST + 7, SWT.NONE);
        driver.waitFor("the row", () -> driver.propertiesSay("test:7") && driver.propertiesSay("text 7"));
    }

    @Test
    void selectedInstancesAreShownAlone() throws IOException, PartInitException, CommandException {
        StoredResults results = new StoredResults(folder, 20);
        open(results.store(StoredResults.training("BiLSTM", 1)), results.store(StoredResults.training("CNN", 2)));
        driver.turnTo("Instances");
        NatTable table = driver.find(NatTable.class, "compare.table");
        driver.waitFor("the instances", () -> table.getRowCount() > FIRST);
        driver.click(table, 1, FIRST + 3, SWT.NONE);
        driver.execute("org.alidade.ui.onlySelected");
        Label status = driver.find(Label.class, "rows.status");
        driver.waitFor("one row", () -> status.getText().equals("1 of 20 rows; 1 instance selected"));
        assertEquals("test:3", Driver.cell(table, 1, FIRST));
        driver.execute("org.alidade.ui.showAllRows");
        driver.waitFor("all rows", () -> status.getText().equals("20 rows; 1 instance selected"));
        driver.execute("org.alidade.ui.selectNothing");
        driver.waitFor("no selection", () -> status.getText().equals("20 rows"));
    }

    @Test
    void resultsOfDifferentDataAreComparedButNotJoined() throws IOException, PartInitException {
        StoredResults results = new StoredResults(folder, 20);
        open(results.store(StoredResults.training("BiLSTM", 1)),
                results.store(StoredResults.training("BiLSTM", 1, "1".repeat(64))));
        driver.turnTo("Instances");
        assertTrue(driver.find(Label.class, "compare.obstacle").getText().contains("different data"));
        driver.turnTo("Summary");
        driver.waitFor("the summary", () -> !driver.findAll(NatTable.class, "compare.summary").isEmpty());
        assertEquals("", Driver.cell(driver.find(NatTable.class, "compare.summary"), 7, 1), "no paired test");
    }

    @Test
    void aDamagedResultIsNamedAndAComparisonIsRememberedOverAStart() throws IOException, PartInitException {
        StoredResults results = new StoredResults(folder, 20);
        ProbeCell one = results.store(StoredResults.training("BiLSTM", 1));
        ProbeCell other = results.store(StoredResults.training("CNN", 1));
        Files.delete(folder.resolve("cells").resolve(other.key()).resolve("table.csv"));
        XMLMemento memento = XMLMemento.createWriteRoot("editor");
        input(one, other).saveState(memento);
        CompareInput restored = (CompareInput) new CompareInputFactory().createElement(memento);
        assertEquals(input(one, other), restored);
        driver.page().openEditor(restored, CompareEditor.ID);
        driver.waitFor("what is wrong", () -> driver.findAll(Label.class, "compare.message").stream()
                .anyMatch(label -> label.getText().contains("table.csv")));
    }

    @Test
    void aDamagedFurtherSeedIsLeftOut() throws IOException, PartInitException {
        StoredResults results = new StoredResults(folder, 20);
        ProbeCell one = results.store(StoredResults.training("BiLSTM", 1));
        ProbeCell other = results.store(StoredResults.training("CNN", 1));
        ProbeCell further = results.store(StoredResults.training("CNN", 2));
        Path table = folder.resolve("cells").resolve(further.key()).resolve("table.csv");
        Files.writeString(table, "x".repeat((int) Files.size(table)));
        open(one, other);
        driver.turnTo("Summary");
        driver.waitFor("the tests", () -> !driver.findAll(NatTable.class, "compare.summary").isEmpty());
        assertTrue(driver.find(Label.class, "compare.summary.title").getText().contains("Seeds of each: 1;"));
        driver.turnTo("Instances");
        assertEquals(1, driver.findAll(NatTable.class, "compare.table").size());
        assertTrue(driver.isEnabled("org.alidade.ui.copyCsv"));
        driver.turnTo("Figures");
        assertEquals(2, driver.findAll(FigureCanvas.class, "compare.figure").size());
        assertFalse(driver.isEnabled("org.alidade.ui.copyCsv"), "no rows are seen");
    }

    @Test
    void whatWasRunAgainIsComparedAnew() throws IOException, PartInitException {
        StoredResults results = new StoredResults(folder, 20);
        ProbeCell one = results.store(StoredResults.training("BiLSTM", 1));
        ProbeCell other = results.store(StoredResults.training("CNN", 1));
        open(one, other);
        driver.turnTo("Instances");
        driver.waitFor("the rows", () -> driver.find(Label.class, "rows.status").getText().equals("20 rows"));
        for (ProbeCell cell : List.of(one, other)) {
            new StoredResults(folder, 8).store(cell.training());
            Files.setLastModifiedTime(folder.resolve("cells").resolve(cell.key()).resolve("cell.json"),
                    FileTime.from(Instant.now().plus(1, ChronoUnit.HOURS)));
        }
        IEditorPart editor = driver.page().getActiveEditor();
        driver.page().activate(driver.page().showView(IPageLayout.ID_PROP_SHEET));
        driver.page().activate(editor);
        driver.waitFor("the new rows", () -> driver.findAll(Label.class, "rows.status").stream()
                .anyMatch(label -> label.getText().equals("8 rows")));
    }

    @Test
    void theResultThatIsShownAsksWithWhichToCompare() throws IOException, PartInitException, CommandException {
        StoredResults results = new StoredResults(folder, 20);
        ProbeCell one = results.store(StoredResults.training("BiLSTM", 1));
        results.store(StoredResults.training("CNN", 1));
        driver.page().openEditor(new ResultInput(folder, one.key(), one.label()), ResultEditor.ID);
        driver.waitFor("the rows", () -> !driver.findAll(NatTable.class, "result.table").isEmpty());
        driver.whenOpen("Compare With", this::accept);
        driver.execute("org.alidade.ui.compare");
        driver.waitFor("the figures", () -> driver.findAll(FigureCanvas.class, "compare.figure").size() == 2);
    }

    /** Selects the first of the list and presses the default button, as Enter does. */
    private void accept(Shell dialog) {
        Table list = driver.below(dialog, Table.class);
        driver.waitFor("what can be chosen", () -> list.getItemCount() > 0);
        list.select(0);
        list.notifyListeners(SWT.Selection, new Event());
        dialog.getDefaultButton().notifyListeners(SWT.Selection, new Event());
    }
}
