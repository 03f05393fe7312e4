package org.alidade.tests.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.alidade.core.cell.ProbeCell;
import org.alidade.ui.WidgetName;
import org.alidade.ui.compare.CompareEditor;
import org.alidade.ui.compare.CompareInput;
import org.alidade.ui.figure.FigureCanvas;
import org.alidade.ui.result.ResultEditor;
import org.alidade.ui.result.ResultInput;
import org.alidade.ui.selection.InstanceSelection;
import org.alidade.ui.selection.Selections;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything can be reached and left without a mouse. */
class KeyboardTest {

    private static final List<Class<? extends Control>> OPERATED = List.of(Text.class, Combo.class, Button.class,
            Tree.class, Table.class, NatTable.class, FigureCanvas.class, Link.class, ToolBar.class);
    private static final int MOST = 200;
    /** Left of the columns of a result, the marks; above its rows, headings and filters. */
    private static final int FIRST = 2;

    @TempDir
    private Path folder;

    @RegisterExtension
    private final Driver driver = new Driver();

    /** Whether there is a window manager that does it or not. */
    @BeforeEach
    void giveTheWindowTheKeyboard() {
        PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell().forceActive();
    }

    /** What Tab reaches from the first control of a part, until it comes round again. */
    private static Set<Control> reached(Control first) {
        Set<Control> reached = new LinkedHashSet<>();
        first.forceFocus();
        Control focus = first.getDisplay().getFocusControl();
        while (focus != null && reached.add(focus) && reached.size() < MOST) {
            focus.traverse(SWT.TRAVERSE_TAB_NEXT);
            focus = first.getDisplay().getFocusControl();
        }
        return reached;
    }

    private static Stream<Control> below(Control control) {
        return control instanceof Composite composite
                ? Stream.concat(Stream.of(control), Stream.of(composite.getChildren()).flatMap(KeyboardTest::below))
                : Stream.of(control);
    }

    private void everythingIsReached(IWorkbenchPart part, String where) {
        part.setFocus();
        driver.settle();
        Control area = area();
        List<Control> operated = below(area).filter(control -> control.isVisible() && control.isEnabled()
                && OPERATED.stream().anyMatch(type -> type.isInstance(control))).toList();
        assertTrue(!operated.isEmpty(), where);
        Set<Control> reached = reached(operated.get(0));
        assertEquals(List.of(), operated.stream().filter(control -> !reached.contains(control))
                .map(control -> control + " " + control.getData(WidgetName.KEY)).toList(), where);
        reached.stream().filter(Canvas.class::isInstance).forEach(control -> assertTrue(isLeftByTab(control),
                () -> "Tab stays in " + control + " " + control.getData(WidgetName.KEY)));
    }

    /** Of the part that has the focus. */
    private Control area() {
        Control area = PlatformUI.getWorkbench().getDisplay().getFocusControl();
        for (Control control = area; control.getParent() != null; control = control.getParent()) {
            area = control.getParent() instanceof CTabFolder ? control : area;
        }
        return area;
    }

    /** A canvas keeps Tab unless it says otherwise. */
    private static boolean isLeftByTab(Control canvas) {
        Event event = new Event();
        event.detail = SWT.TRAVERSE_TAB_NEXT;
        event.doit = false;
        canvas.notifyListeners(SWT.Traverse, event);
        return event.doit;
    }

    private void pages(String... titles) {
        for (String title : titles) {
            driver.turnTo(title);
            driver.waitFor("all jobs", Job.getJobManager()::isIdle);
            everythingIsReached(driver.page().getActiveEditor(), title);
        }
    }

    @Test
    void ofAPlan() throws CommandException, IOException {
        driver.open(Plans.matrix(folder, 2, 2));
        pages("Experiment", "Matrix");
    }

    @Test
    void ofResultsAndTheirComparison() throws IOException, PartInitException {
        StoredResults results = new StoredResults(folder, 20);
        ResultInput one = input(results.store(StoredResults.training("BiLSTM", 1)));
        ResultInput other = input(results.store(StoredResults.training("CNN", 1)));
        driver.page().openEditor(one, ResultEditor.ID);
        driver.waitFor("the figure", () -> driver.findAll(FigureCanvas.class, "figure").size() == 1);
        pages("Figures and Rows", "Summary", "All Configurations", "Provenance");
        driver.page().openEditor(new CompareInput(List.of(one, other)), CompareEditor.ID);
        driver.waitFor("the figures", () -> driver.findAll(FigureCanvas.class, "compare.figure").size() == 2);
        pages("Figures", "Settings", "Summary", "Instances");
    }

    private ResultInput input(ProbeCell cell) {
        return new ResultInput(folder, cell.key(), cell.label());
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.alidade.ui.contributions", "org.alidade.ui.debate", "org.alidade.ui.tour",
            "org.alidade.ui.instance", "org.alidade.ui.navigator"})
    void ofAView(String view) throws PartInitException {
        everythingIsReached(driver.page().showView(view), view);
    }

    @Test
    void amongMarkedRowsPageKeysScrollAndArrowsBeginAtTheFirstOfThem() throws IOException, PartInitException {
        ProbeCell cell = new StoredResults(folder, 200).store(StoredResults.training("BiLSTM", 1));
        driver.page().openEditor(input(cell), ResultEditor.ID);
        driver.waitFor("the rows", () -> driver.findAll(NatTable.class, "result.table").stream()
                .anyMatch(table -> table.getRowCount() > FIRST));
        NatTable rows = driver.find(NatTable.class, "result.table");
        Selections selections = Selections.of(driver.page().getWorkbenchWindow());
        List<String> brushed = List.of("test:5", "test:7");
        selections.select(new InstanceSelection(folder, cell.training(), brushed), this);
        driver.settle();
        driver.press(rows, SWT.END);
        assertEquals(brushed, selections.current().orElseThrow().ids(), "they stay selected");
        driver.waitFor("the last rows", () -> !Driver.cell(rows, 1, FIRST).equals("test:0"));
        driver.press(rows, SWT.ARROW_DOWN);
        assertEquals(List.of("test:5"), selections.current().orElseThrow().ids());
    }

    @Test
    void theFirstKeyInAGridSelectsWhatIsInSight() throws CommandException, IOException, PartInitException {
        driver.open(Plans.matrix(folder, 2, 2));
        driver.turnTo("Matrix");
        NatTable matrix = driver.find(NatTable.class, "matrix");
        matrix.forceFocus();
        driver.press(matrix, SWT.ARROW_RIGHT);
        assertEquals(DisplayMode.SELECT, matrix.getCellByPosition(0, 1).getDisplayMode(), "below the headings");

        ProbeCell cell = new StoredResults(folder, 20).store(StoredResults.training("BiLSTM", 1));
        driver.page().openEditor(input(cell), ResultEditor.ID);
        driver.waitFor("the rows", () -> driver.findAll(NatTable.class, "result.table").stream()
                .anyMatch(table -> table.getRowCount() > FIRST));
        NatTable rows = driver.find(NatTable.class, "result.table");
        driver.press(rows, SWT.ARROW_DOWN);
        driver.waitFor("the first row to be marked", () -> "\u25cf".equals(Driver.cell(rows, 0, FIRST)));
        driver.press(rows, SWT.ARROW_DOWN);
        driver.waitFor("the next row to be marked", () -> "\u25cf".equals(Driver.cell(rows, 0, FIRST + 1)));
        driver.press(rows, SWT.CR);
        assertEquals(List.of("test:1"), Selections.of(driver.page().getWorkbenchWindow()).current().orElseThrow().ids(),
                "Enter opens the row and goes to no other");
        assertNotNull(driver.page().findView("org.alidade.ui.instance"));
    }
}
