package org.alidade.tests.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.alidade.core.cell.CellRecord;
import org.alidade.engine.ResultStore;
import org.alidade.plan.PlanFiles;
import org.alidade.plan.model.Plan;
import org.alidade.ui.WidgetName;
import org.alidade.ui.result.ResultInput;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectCellCommand;
import org.eclipse.nebula.widgets.nattable.viewport.command.ShowRowInViewportCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The matrix page: what is shown of many cells, and what can be done with some of them. */
@Tag("nd4j")
class MatrixTest {

    /** Columns of the matrix of {@link Plans#matrix}: two axes, the seed, the training, two probes. */
    private static final int ENCODER = 0;
    private static final int SEED = 2;
    private static final int TRAINING = 3;
    private static final int GRADIENT = 4;

    @TempDir
    private Path folder;

    @RegisterExtension
    private final Driver driver = new Driver();

    @Test
    void rowsAreFilteredByWordsAndByStatus() throws CommandException, IOException {
        NatTable grid = open(3);
        assertEquals(12, rows(grid));
        Text filter = driver.find(Text.class, "matrix.filter");
        filter.setText("average seed:2");
        assertEquals(List.of("2", "2"), column(grid, SEED));
        assertTrue(driver.find(Label.class, "matrix.counts").getText().startsWith("2 of 12 rows shown"));
        filter.setText("");
        choose("NEW");
        assertEquals(12, rows(grid));
        assertTrue(item("NEW").getText().endsWith("new 36"), item("NEW").getText());
    }

    @Test
    void rowsAreGroupedByAnAxisUnderHeadingsThatCollapse() throws CommandException, IOException {
        NatTable grid = open(3);
        Combo groups = driver.find(Combo.class, "matrix.group");
        groups.select(1);
        groups.notifyListeners(SWT.Selection, new Event());
        driver.settle();
        assertEquals(2 + 12, rows(grid));
        assertEquals("\u25be Affine", Driver.cell(grid, ENCODER, 1));
        assertEquals("6 rows", Driver.cell(grid, SEED, 1));
        assertEquals("0 of 6", Driver.cell(grid, TRAINING, 1));
        driver.doubleClick(grid, ENCODER, 1);
        assertEquals(2 + 6, rows(grid));
        assertEquals("\u25b8 Affine", Driver.cell(grid, ENCODER, 1));
    }

    @Test
    void aClickOnAHeadingSorts() throws CommandException, IOException {
        NatTable grid = open(3);
        clickHeading(grid, SEED);
        assertEquals(List.of("1", "1", "1", "1", "2"), column(grid, SEED).subList(0, 5));
        clickHeading(grid, SEED);
        assertEquals("3", Driver.cell(grid, SEED, 1));
    }

    @Test
    void selectedCellsAreExcludedAndTakenInAgainAsStepsOfTheEditor() throws CommandException, IOException {
        NatTable grid = open(2);
        assertFalse(driver.isEnabled("org.alidade.ui.exclude"), "nothing is selected");
        select(grid, GRADIENT, 1);
        driver.execute("org.alidade.ui.exclude");
        assertEquals("\u2298 excluded", Driver.cell(grid, GRADIENT, 1));
        assertEquals("\u25cb new", Driver.cell(grid, TRAINING, 1));
        assertTrue(driver.page().getActiveEditor().isDirty());
        assertTrue(driver.statusLineSays("Exclusions: 1 added, 0 removed (Edit > Undo takes it back)"));
        assertFalse(driver.isEnabled("org.alidade.ui.exclude"), "the cell is still selected, and excluded");
        driver.execute("org.alidade.ui.include");
        assertEquals("\u25cb new", Driver.cell(grid, GRADIENT, 1));
        driver.execute("org.eclipse.ui.edit.undo");
        assertEquals("\u2298 excluded", Driver.cell(grid, GRADIENT, 1));
        driver.execute("org.eclipse.ui.file.save");
        Plan saved = PlanFiles.load(folder.resolve("matrix.alidade"));
        assertEquals("org.alidade.probes.gradient", saved.getExclusions().get(0).getProbe());
    }

    @Test
    void aRightClickSelectsACellAndItsMenuOffersEveryCommandOnce() throws CommandException, IOException {
        NatTable grid = open(2);
        Map<String, Boolean> first = driver.menu(grid, GRADIENT, 2);
        assertEquals(List.of("Open Result", "Compare...", "Show Reason", "Run Selected", "Exclude Selected",
                "Include Selected", "Copy"), List.copyOf(first.keySet()));
        assertTrue(first.get("Run Selected"), first.toString());
        assertTrue(first.get("Exclude Selected"), first.toString());
        driver.execute("org.alidade.ui.exclude");
        assertEquals("\u2298 excluded", Driver.cell(grid, GRADIENT, 2));
        driver.turnTo("Experiment");
        Tree axes = driver.find(Tree.class, "axes");
        driver.select(axes, "Permuted attention");
        driver.focus(axes);
        driver.execute("org.eclipse.ui.edit.delete");
        driver.turnTo("Matrix");
        NatTable other = driver.find(NatTable.class, "matrix");
        assertNotSame(grid, other, "there is a column less");
        assertEquals(first.keySet(), driver.menu(other, TRAINING, 1).keySet());
        assertTrue(driver.menu(other, TRAINING, 1).get("Run Selected"));
    }

    @Test
    void aRowIsExcludedByItsAxes() throws CommandException, IOException {
        NatTable grid = open(2);
        select(grid, ENCODER, 1);
        driver.execute("org.alidade.ui.exclude");
        assertEquals(List.of("\u2298 excluded", "\u2298 excluded", "\u2298 excluded"),
                IntStream.rangeClosed(TRAINING, GRADIENT + 1).mapToObj(column -> Driver.cell(grid, column, 1))
                        .toList());
        assertEquals("\u25cb new", Driver.cell(grid, TRAINING, 2));
    }

    @Test
    void selectedCellsRunAloneWithTheTrainingTheyNeed() throws CommandException, IOException {
        NatTable grid = open(2);
        select(grid, GRADIENT, 2);
        assertFalse(driver.isEnabled("org.alidade.ui.showRunLog"), "nothing has run");
        driver.runToTheEnd("org.alidade.ui.runSelected");
        assertTrue(Driver.cell(grid, TRAINING, 2).contains("done"), Driver.cell(grid, TRAINING, 2));
        assertTrue(Driver.cell(grid, GRADIENT, 2).contains("done"), Driver.cell(grid, GRADIENT, 2));
        assertEquals("\u25cb new", Driver.cell(grid, GRADIENT + 1, 2));
        assertEquals("\u25cb new", Driver.cell(grid, TRAINING, 1));
        assertTrue(driver.find(Label.class, "matrix.time").getText().startsWith("About "),
                driver.find(Label.class, "matrix.time").getText());
        driver.inDialog(() -> {
            Text log = driver.find(Text.class, "runLog.text");
            assertEquals(2, log.getText().lines().filter(line -> line.contains("  done  ")).count(), log.getText());
            assertTrue(log.getText().contains("Affine, Scaled dot product, seed 2: "), log.getText());
            log.getShell().close();
        });
        driver.execute("org.alidade.ui.showRunLog");
    }

    @Test
    void commandsOnCellsAreThereAgainAfterALookAtTheOtherPage() throws CommandException, IOException {
        NatTable grid = open(2);
        driver.runToTheEnd("org.alidade.ui.runAll");
        select(grid, GRADIENT, 1);
        driver.turnTo("Experiment");
        assertFalse(driver.isEnabled("org.alidade.ui.openCell"), "no cell is seen");
        driver.runToTheEnd("org.alidade.ui.runMissing");
        driver.turnTo("Experiment");
        driver.turnTo("Matrix");
        assertTrue(driver.isEnabled("org.alidade.ui.filterMatrix"));
        assertTrue(driver.isEnabled("org.alidade.ui.openCell"), "the cell is still selected");
    }

    @Test
    void enterOpensTheSelectedCellAndNotTheNext() throws CommandException, IOException {
        NatTable grid = open(2);
        select(grid, GRADIENT, 1);
        driver.runToTheEnd("org.alidade.ui.runSelected");
        select(grid, GRADIENT, 1);
        driver.press(grid, SWT.CR);
        assertTrue(driver.page().getActiveEditor().getEditorInput() instanceof ResultInput input
                && input.label().contains("seed 1"), driver.page().getActiveEditor().getTitle());
    }

    @Test
    void propertiesSayHowACellStandsAndWhatSeveralHaveInCommon() throws CommandException, IOException {
        NatTable grid = open(2);
        driver.page().resetPerspective();
        driver.focus(grid);
        select(grid, GRADIENT, 1);
        driver.waitFor("the cell", () -> driver.propertiesSay("Status"));
        assertTrue(driver.propertiesSay("Scaled dot product"), "the attention of its row");
        driver.execute("org.eclipse.ui.edit.selectAll");
        driver.waitFor("all cells", () -> driver.propertiesSay("Number of cells"));
        assertTrue(driver.propertiesSay("24"), "8 trainings with 2 probes each");
        assertTrue(driver.propertiesSay("Affine, BiLSTM"), "both encoders");
        assertTrue(driver.propertiesSay("1, 2"), "both seeds");
        assertTrue(driver.propertiesSay("\u25cb new"), "their status");
    }

    @Test
    void selectedResultsAreCompared() throws CommandException, IOException {
        NatTable grid = open(2);
        driver.focus(grid);
        select(grid, GRADIENT, 1);
        driver.runToTheEnd("org.alidade.ui.runSelected");
        driver.click(grid, GRADIENT, 2, SWT.NONE);
        driver.runToTheEnd("org.alidade.ui.runSelected");
        driver.click(grid, GRADIENT, 1, SWT.MOD1);
        driver.execute("org.alidade.ui.compare");
        assertEquals("org.alidade.ui.compareEditor", driver.page().getActiveEditor().getSite().getId());
    }

    @Test
    void selectedCellsAreCopiedWithWhatTheirRowIs() throws CommandException, IOException {
        NatTable grid = open(2);
        select(grid, TRAINING, 1);
        grid.forceFocus();
        grid.notifyListeners(SWT.FocusIn, new Event());
        driver.execute("org.eclipse.ui.edit.copy");
        Clipboard clipboard = new Clipboard(grid.getDisplay());
        assertEquals("Encoder\tAttention\tSeed\tTraining\nAffine\tScaled dot product\t1\t\u25cb new\n",
                clipboard.getContents(TextTransfer.getInstance()));
        clipboard.dispose();
    }

    @Test
    void aDamagedCellIsNewAndOpensToWhatIsWrongWithIt() throws CommandException, IOException {
        Path plan = Plans.matrix(folder, 2, 2);
        NatTable grid = open(plan);
        select(grid, GRADIENT, 1);
        driver.runToTheEnd("org.alidade.ui.runSelected");
        ResultStore results = new ResultStore(ResultStore.beside(plan));
        for (CellRecord record : results.records()) {
            Files.deleteIfExists(results.folder(record.cell()).resolve("table.csv"));
        }
        driver.closeEditors();
        NatTable again = open(plan);
        driver.waitFor("what is stored", () -> Driver.cell(again, TRAINING, 1).contains("reused"));
        assertEquals("\u25cb new", Driver.cell(again, GRADIENT, 1));
        driver.doubleClick(again, GRADIENT, 1);
        driver.waitFor("what is wrong", () -> !driver.findAll(Label.class, "damage").isEmpty());
        assertTrue(driver.find(Label.class, "damage").getText().endsWith("the file table.csv is missing"));
        driver.turnTo("Summary");
    }

    @Test
    void aCellSaysWhyItHasNoResult() throws CommandException, IOException {
        NatTable grid = open(2);
        select(grid, GRADIENT, 1);
        driver.execute("org.alidade.ui.exclude");
        driver.inDialog(() -> grid.getDisplay().getActiveShell().close());
        driver.execute("org.alidade.ui.showReason");
    }

    /** 6 configurations of 600 seeds with 2 probes: 10,800 cells. */
    @Test
    void tenThousandCellsAreScrolledFilteredAndSortedLikeAFew() throws CommandException, IOException {
        NatTable grid = open(Plans.matrix(folder, 600, 3));
        assertEquals(3600, rows(grid));
        assertEquals(3, grid.getColumnCount() - SEED - 1);

        grid.doCommand(new ShowRowInViewportCommand(3599));
        driver.settle();
        assertEquals("600", Driver.cell(grid, SEED, grid.getRowCount() - 1));

        Text filter = driver.find(Text.class, "matrix.filter");
        filter.setText("bilstm seed:7");
        driver.settle();
        assertEquals(List.of("7", "7"), column(grid, SEED));
        filter.setText("");
        clickHeading(grid, SEED);
        assertEquals(List.of("1", "1", "1", "1", "1", "1", "2"), column(grid, SEED).subList(0, 7));
    }

    private NatTable open(int seeds) throws CommandException, IOException {
        return open(Plans.matrix(folder, seeds, 2));
    }

    private NatTable open(Path plan) throws CommandException {
        driver.open(plan);
        driver.turnTo("Matrix");
        return driver.find(NatTable.class, "matrix");
    }

    private static int rows(NatTable grid) {
        return grid.getPreferredRowCount() - 1;
    }

    private static List<String> column(NatTable grid, int column) {
        return IntStream.rangeClosed(1, rows(grid)).mapToObj(row -> Driver.cell(grid, column, row)).toList();
    }

    private void choose(String status) {
        item(status).setSelection(true);
        item(status).notifyListeners(SWT.Selection, new Event());
        driver.settle();
    }

    private ToolItem item(String status) {
        return List.of(driver.find(ToolBar.class, "matrix.statuses").getItems()).stream()
                .filter(item -> ("matrix.status." + status).equals(item.getData(WidgetName.KEY)))
                .findFirst().orElseThrow();
    }

    private void select(NatTable grid, int column, int row) {
        grid.doCommand(new SelectCellCommand(grid, column, row, false, false));
        driver.settle();
    }

    private void clickHeading(NatTable grid, int column) {
        Rectangle bounds = grid.getBoundsByPosition(column, 0);
        for (int type : new int[] {SWT.MouseDown, SWT.MouseUp}) {
            Event event = new Event();
            event.button = 1;
            event.count = 1;
            event.x = bounds.x + bounds.width / 2;
            event.y = bounds.y + 5;
            grid.notifyListeners(type, event);
        }
        driver.settle();
    }
}
