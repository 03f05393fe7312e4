package org.alidade.tests.window;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.alidade.ui.WidgetName;
import org.alidade.ui.figure.FigureCanvas;
import org.alidade.ui.run.PlanRun;
import org.alidade.ui.selection.InstanceSelection;
import org.alidade.ui.selection.Selections;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.edit.command.EditCellCommand;
import org.eclipse.nebula.widgets.nattable.edit.editor.ComboBoxCellEditor;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Uses the window as a person does: finds widgets by name, clicks, types, executes commands, waits. UI thread.
 *
 * <p>Registered as an extension, it leaves the window to the next test as it should be found: nothing runs, nothing is
 * selected, and only the perspective's own views are open.
 */
final class Driver implements BeforeEachCallback, AfterEachCallback {

    private static final String OPEN = "org.alidade.ui.openExperiment";
    private static final String OPENED_FILE = "org.alidade.ui.file";
    private static final String RUN_ALL = "org.alidade.ui.runAll";
    private static final Set<String> STAYING = Set.of("org.alidade.ui.navigator", IPageLayout.ID_PROP_SHEET);

    /** From the corner of a cell: the rest of it may lie outside the window. */
    private static final int INSIDE = 5;
    private static final int POLL_MILLISECONDS = 5;
    private static final int SETTLING_MILLISECONDS = 200;
    private static final long PATIENCE_MILLISECONDS = 60_000;

    private final Display display = PlatformUI.getWorkbench().getDisplay();
    private Optional<Throwable> failedInDialog = Optional.empty();
    private int dialogs;
    private boolean isAwaitingDialog;

    /** Closes what a window opens at its start. */
    @Override
    public void beforeEach(ExtensionContext context) {
        closeEditors();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        PlanRun.active().forEach(PlanRun::cancel);
        waitFor("runs to stop", () -> PlanRun.active().isEmpty());
        selectNothing();
        closeEditors();
        for (IViewReference view : page().getViewReferences()) {
            if (!STAYING.contains(view.getId())) {
                page().hideView(view);
            }
        }
        settle();
        requireNoFailureInDialog();
        assertFalse(isAwaitingDialog, "a dialog was awaited and never opened");
    }

    IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    }

    /** Gives the active editor the whole window, so that rows are visible whatever the screen. */
    void maximise() {
        page().setPartState(page().getReference(page().getActiveEditor()), IWorkbenchPage.STATE_MAXIMIZED);
        settle();
    }

    /** Gives the other parts their place again. */
    void restore() {
        page().setPartState(page().getReference(page().getActiveEditor()), IWorkbenchPage.STATE_RESTORED);
        settle();
    }

    /** Takes back what is selected in any part: the next results may be of the same data. */
    void selectNothing() {
        Selections selections = Selections.of(page().getWorkbenchWindow());
        selections.current().ifPresent(
                last -> selections.select(new InstanceSelection(last.results(), last.training(), List.of()), this));
    }

    /** Lets the window do what it has to do. */
    void settle() {
        while (display.readAndDispatch()) {
            // until there is nothing left to do
        }
    }

    /** Lets the window work until something holds. */
    void waitFor(String what, BooleanSupplier holds) {
        long end = System.currentTimeMillis() + PATIENCE_MILLISECONDS;
        while (!holds.getAsBoolean()) {
            if (System.currentTimeMillis() > end) {
                fail("Waited a minute for: " + what);
            }
            if (!display.readAndDispatch()) {
                sleepBriefly();
            }
        }
        settle();
    }

    /** Lets the window work for a while. */
    void pause(long milliseconds) {
        long end = System.currentTimeMillis() + milliseconds;
        while (System.currentTimeMillis() < end) {
            if (!display.readAndDispatch()) {
                sleepBriefly();
            }
        }
    }

    /** Until something happens in the window, but not long: what is waited for may happen elsewhere. */
    private void sleepBriefly() {
        display.timerExec(POLL_MILLISECONDS, () -> {});
        display.sleep();
    }

    /** Executes a command as a menu does, as soon as it makes sense. */
    void execute(String id, Map<String, String> parameters) throws CommandException {
        waitFor("command " + id + " to be enabled", () -> isEnabled(id));
        Command command = PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(id);
        PlatformUI.getWorkbench().getService(IHandlerService.class)
                .executeCommand(ParameterizedCommand.generateCommand(command, parameters), null);
        settle();
        requireNoFailureInDialog();
    }

    private void requireNoFailureInDialog() {
        failedInDialog.ifPresent(failure -> fail("In a dialog: " + failure.getMessage(), failure));
    }

    void execute(String id) throws CommandException {
        execute(id, Map.of());
    }

    /** Opens a plan. */
    void open(Path plan) throws CommandException {
        execute(OPEN, Map.of(OPENED_FILE, plan.toString()));
    }

    /** Closes all editors and forgets what was not saved. */
    void closeEditors() {
        page().closeAllEditors(false);
        settle();
    }

    /** Runs all cells of the plan in front to the end. */
    void runAll() throws CommandException {
        runToTheEnd(RUN_ALL);
    }

    /** Executes a command that runs cells, and waits until the next could run. */
    void runToTheEnd(String command) throws CommandException {
        execute(command);
        waitFor("the run's end", () -> isEnabled(RUN_ALL));
    }

    /** Whether a command makes sense now. */
    boolean isEnabled(String id) {
        Command command = PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(id);
        return command.isHandled() && command.isEnabled();
    }

    /** Whether the status line shows a text. */
    boolean statusLineSays(String text) {
        List<CLabel> labels = new ArrayList<>();
        collect(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(), labels);
        return labels.stream().anyMatch(label -> text.equals(label.getText()));
    }

    private static void collect(Composite parent, List<CLabel> labels) {
        for (Control child : parent.getChildren()) {
            if (child instanceof CLabel label) {
                labels.add(label);
            } else if (child instanceof Composite composite) {
                collect(composite, labels);
            }
        }
    }

    /** Closes a dialog as soon as it opens; whatever waits meanwhile goes on only then. */
    void closeWhenOpen(String title, Runnable closed) {
        Optional<Shell> dialog = Stream.of(display.getShells())
                .filter(shell -> shell.isVisible() && title.equals(shell.getText())).findFirst();
        if (dialog.isPresent()) {
            dialog.get().close();
            closed.run();
        } else {
            display.timerExec(POLL_MILLISECONDS, () -> closeWhenOpen(title, closed));
        }
    }

    /** Selects all that a figure shows, as soon as it is drawn. */
    void brushAll(FigureCanvas figure) {
        waitFor("a figure that was drawn, with rows to brush", () -> {
            figure.brushAll();
            return !figure.marked().isEmpty();
        });
    }

    /** Lets a view fill the window, or what was beside it come back. */
    void maximise(String view) {
        page().activate(page().findView(view));
        page().toggleZoom(page().getActivePartReference());
        settle();
    }

    /** Does something in a dialog as soon as it is open; whatever waits meanwhile goes on only then. */
    void whenOpen(String title, Consumer<Shell> action) {
        Optional<Shell> dialog = Stream.of(display.getShells())
                .filter(shell -> shell.isVisible() && title.equals(shell.getText())).findFirst();
        if (dialog.isPresent()) {
            action.accept(dialog.get());
        } else {
            display.timerExec(POLL_MILLISECONDS, () -> whenOpen(title, action));
        }
    }

    /** Does something in a dialog that is about to open and to block, once it is there; closes it if that fails. */
    void inDialog(Runnable action) {
        isAwaitingDialog = true;
        Set<Shell> before = Set.of(display.getShells());
        int number = ++dialogs;
        display.timerExec(SETTLING_MILLISECONDS, () -> inDialog(number, before, action));
    }

    private void inDialog(int number, Set<Shell> before, Runnable action) {
        boolean isOpen = dialogs().anyMatch(shell -> !before.contains(shell));
        if (number != dialogs) {
            return; // it never opened: the next one is another's
        }
        if (!isOpen) {
            display.timerExec(SETTLING_MILLISECONDS, () -> inDialog(number, before, action));
            return;
        }
        isAwaitingDialog = false;
        try {
            action.run();
        } catch (RuntimeException | AssertionError e) {
            dialogs().toList().forEach(Shell::close);
            failedInDialog = Optional.of(e);
        }
    }

    private Stream<Shell> dialogs() {
        return Stream.of(display.getShells()).filter(shell -> shell.getParent() != null && shell.isVisible());
    }

    /** The visible widget of a name. */
    <W extends Widget> W find(Class<W> type, String name) {
        List<W> found = findAll(type, name);
        if (found.size() != 1) {
            fail("Expected one " + type.getSimpleName() + " named " + name + ", found " + found.size());
        }
        return found.get(0);
    }

    /** The visible widgets of a name. */
    <W extends Widget> List<W> findAll(Class<W> type, String name) {
        List<W> found = new ArrayList<>();
        for (Shell shell : display.getShells()) {
            collect(shell, type, name, found);
        }
        return found;
    }

    private <W extends Widget> void collect(Control control, Class<W> type, String name, List<W> found) {
        if (control.isDisposed() || !control.isVisible()) {
            return;
        }
        if (type.isInstance(control) && name.equals(control.getData(WidgetName.KEY))) {
            found.add(type.cast(control));
        }
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                collect(child, type, name, found);
            }
        }
    }

    /** The first widget of a type in another. */
    <W extends Widget> W below(Composite parent, Class<W> type) {
        return below(parent, type, widget -> true);
    }

    /** The first widget of a type in another of which something holds; null if there is none. */
    <W extends Widget> W below(Composite parent, Class<W> type, Predicate<W> holds) {
        for (Control child : parent.getChildren()) {
            if (type.isInstance(child) && holds.test(type.cast(child))) {
                return type.cast(child);
            }
            W found = child instanceof Composite inner ? below(inner, type, holds) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Whether a visible tree has a text in a cell: the Properties view is one. */
    boolean propertiesSay(String text) {
        return below(page().getWorkbenchWindow().getShell(), Tree.class,
                tree -> tree.isVisible() && texts(tree).contains(text)) != null;
    }

    /** Presses the button of a name in a tool bar. */
    void press(String name) {
        List<ToolBar> bars = new ArrayList<>();
        for (Shell shell : display.getShells()) {
            bars(shell, bars);
        }
        ToolItem item = bars.stream().flatMap(bar -> Stream.of(bar.getItems()))
                .filter(found -> name.equals(found.getData(WidgetName.KEY))).findFirst()
                .orElseThrow(() -> new AssertionError("no tool " + name));
        if (!item.isEnabled()) {
            fail("The tool " + name + " is disabled");
        }
        item.notifyListeners(SWT.Selection, new Event());
        settle();
    }

    private static void bars(Composite parent, List<ToolBar> found) {
        for (Control child : parent.getChildren()) {
            if (child instanceof ToolBar bar && bar.isVisible()) {
                found.add(bar);
            } else if (child instanceof Composite composite) {
                bars(composite, found);
            }
        }
    }

    /** Chooses an item of a combo. */
    void choose(Combo combo, String item) {
        int index = combo.indexOf(item);
        if (index < 0) {
            fail("The combo offers " + List.of(combo.getItems()) + " and not " + item);
        }
        combo.select(index);
        combo.notifyListeners(SWT.Selection, new Event());
        settle();
    }

    /** Selects a row of a table by the beginning of its first column. */
    void select(Table table, String text) {
        for (TableItem item : table.getItems()) {
            if (item.getText().startsWith(text)) {
                table.setSelection(item);
                table.notifyListeners(SWT.Selection, new Event());
                settle();
                return;
            }
        }
        fail("The table has no row " + text);
    }

    /** Presses the button that Enter would press. */
    void confirm(Control inDialog) {
        inDialog.getShell().getDefaultButton().notifyListeners(SWT.Selection, new Event());
    }

    /** Clicks the link of a text. */
    void follow(String name, String text) {
        Hyperlink link = findAll(Hyperlink.class, name).stream().filter(found -> text.equals(found.getText()))
                .findFirst().orElseThrow(() -> new AssertionError("no link " + text + " among "
                        + findAll(Hyperlink.class, name).stream().map(Hyperlink::getText).toList()));
        for (int type : new int[] {SWT.MouseDown, SWT.MouseUp}) {
            Event event = new Event();
            event.button = 1;
            event.x = INSIDE;
            event.y = INSIDE;
            link.notifyListeners(type, event);
        }
        settle();
    }

    /** Gives a control the focus, so that commands mean it. */
    void focus(Control control) {
        control.getShell().forceActive();
        control.setFocus();
        control.notifyListeners(SWT.FocusIn, new Event());
        settle();
    }

    /** The texts of all cells of a tree. */
    static List<String> texts(Tree tree) {
        List<String> texts = new ArrayList<>();
        addTexts(tree.getItems(), tree.getColumnCount(), texts);
        return texts;
    }

    private static void addTexts(TreeItem[] items, int columns, List<String> texts) {
        for (TreeItem item : items) {
            for (int column = 0; column < Math.max(1, columns); column++) {
                texts.add(item.getText(column));
            }
            addTexts(item.getItems(), columns, texts);
        }
    }

    void click(Button button) {
        if (!button.isEnabled()) {
            fail("The button " + button.getText() + " is disabled");
        }
        button.notifyListeners(SWT.Selection, new Event());
        settle();
    }

    /** Selects the item of a tree that shows a text in its first column. */
    void select(Tree tree, String text) {
        TreeItem item = item(tree.getItems(), text);
        if (item == null) {
            fail("The tree has no item " + text);
        } else {
            tree.setSelection(item);
            Event event = new Event();
            event.item = item;
            tree.notifyListeners(SWT.Selection, event);
            settle();
        }
    }

    private static TreeItem item(TreeItem[] items, String text) {
        for (TreeItem item : items) {
            if (item.getText().equals(text)) {
                return item;
            }
            TreeItem below = item(item.getItems(), text);
            if (below != null) {
                return below;
            }
        }
        return null;
    }

    /** The texts of the first column below an item of the first level. */
    static List<String> below(Tree tree, String text) {
        TreeItem item = item(tree.getItems(), text);
        return item == null ? List.of() : List.of(item.getItems()).stream().map(TreeItem::getText).toList();
    }

    /** Turns to a page of the active editor. */
    void turnTo(String pageTitle) {
        CTabFolder tabs = pages(page().getActiveEditor());
        for (int i = 0; i < tabs.getItemCount(); i++) {
            if (tabs.getItem(i).getText().equals(pageTitle)) {
                tabs.setSelection(i);
                Event event = new Event();
                event.item = tabs.getItem(i);
                tabs.notifyListeners(SWT.Selection, event);
                settle();
                return;
            }
        }
        fail("The editor has no page " + pageTitle);
    }

    private CTabFolder pages(Object editor) {
        Shell window = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell();
        List<CTabFolder> folders = new ArrayList<>();
        folders(window, folders);
        return folders.stream().filter(folder -> folder.isVisible() && (folder.getStyle() & SWT.BOTTOM) != 0)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no pages in " + editor));
    }

    private static void folders(Composite parent, List<CTabFolder> found) {
        for (Control child : parent.getChildren()) {
            if (child instanceof CTabFolder folder) {
                found.add(folder);
            }
            if (child instanceof Composite composite) {
                folders(composite, found);
            }
        }
    }

    /** The text of a cell; row 0 is the heading. */
    static String cell(NatTable grid, int column, int row) {
        return String.valueOf(grid.getDataValueByPosition(column, row));
    }

    /** Where a grid shows a heading. */
    static int column(NatTable grid, String heading) {
        for (int column = 0; column < grid.getColumnCount(); column++) {
            if (heading.equals(cell(grid, column, 0))) {
                return column;
            }
        }
        return fail("The grid has no column " + heading);
    }

    /** What the menu of a cell, opened with the right mouse button, offers: each once, and whether it is enabled. */
    Map<String, Boolean> menu(NatTable grid, int column, int row) {
        Rectangle cell = visibleBounds(grid, column, row);
        Point place = grid.toDisplay(cell.x + INSIDE, cell.y + INSIDE);
        Event detect = new Event();
        detect.x = place.x;
        detect.y = place.y;
        detect.detail = SWT.MENU_MOUSE;
        grid.notifyListeners(SWT.MenuDetect, detect);
        Menu menu = grid.getMenu();
        menu.notifyListeners(SWT.Show, new Event());
        Map<String, Boolean> offered = new LinkedHashMap<>();
        for (MenuItem item : menu.getItems()) {
            if ((item.getStyle() & SWT.SEPARATOR) == 0) {
                String text = item.getText().replaceFirst("\t.*", "").replace("&", "");
                assertNull(offered.put(text, item.isEnabled()), text + " is there twice");
            }
        }
        menu.notifyListeners(SWT.Hide, new Event());
        settle();
        return offered;
    }

    private static Rectangle visibleBounds(NatTable grid, int column, int row) {
        Rectangle bounds = grid.getBoundsByPosition(column, row);
        if (bounds == null || bounds.isEmpty()
                || !grid.getClientArea().contains(bounds.x + INSIDE, bounds.y + INSIDE)) {
            fail("Cell " + column + ", " + row + " is not visible in a grid of " + grid.getClientArea());
        }
        return bounds;
    }

    void doubleClick(NatTable grid, int column, int row) {
        Rectangle bounds = visibleBounds(grid, column, row);
        Event event = new Event();
        event.button = 1;
        event.x = bounds.x + INSIDE;
        event.y = bounds.y + INSIDE;
        grid.notifyListeners(SWT.MouseDoubleClick, event);
        settle();
    }

    /** Clicks into a cell while keys are held down. */
    void click(NatTable grid, int column, int row, int keys) {
        Rectangle bounds = visibleBounds(grid, column, row);
        for (int type : new int[] {SWT.MouseDown, SWT.MouseUp}) {
            Event event = new Event();
            event.button = 1;
            event.count = 1;
            event.stateMask = keys | (type == SWT.MouseUp ? SWT.BUTTON1 : 0);
            event.x = bounds.x + INSIDE;
            event.y = bounds.y + INSIDE;
            grid.notifyListeners(type, event);
        }
        settle();
    }

    /** Presses a key. */
    void press(Control control, int key) {
        Event event = new Event();
        event.keyCode = key;
        event.character = (char) key;
        control.notifyListeners(SWT.KeyDown, event);
        settle();
    }

    /** Presses a key while others are held down. */
    void press(Control control, int key, int held) {
        Event event = new Event();
        event.keyCode = key;
        event.stateMask = held;
        control.notifyListeners(SWT.KeyDown, event);
        settle();
    }

    /** Types a text into a cell that can be edited, in place of what is there. */
    void type(NatTable grid, int column, int row, String text) {
        grid.doCommand(new EditCellCommand(grid, grid.getConfigRegistry(), grid.getCellByPosition(column, row)));
        waitFor("the cell's editor", () -> grid.getActiveCellEditor() != null);
        Object value = grid.getActiveCellEditor() instanceof ComboBoxCellEditor ? new String[] {text} : text;
        grid.getActiveCellEditor().setEditorValue(value);
        grid.getActiveCellEditor().commit(SelectionLayer.MoveDirectionEnum.NONE, true);
        settle();
    }

    /** Chooses an item. */
    void choose(Combo combo, int index) {
        combo.select(index);
        combo.notifyListeners(SWT.Selection, new Event());
        settle();
    }
}
