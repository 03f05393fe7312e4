package org.alidade.ui.result;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.alidade.core.cell.TrainingCell;
import org.alidade.core.table.Column;
import org.alidade.core.table.Table;
import org.alidade.report.figure.FigureTheme;
import org.alidade.ui.PartMenu;
import org.alidade.ui.WidgetName;
import org.alidade.ui.grid.RowsGrid;
import org.alidade.ui.grid.SystemColours;
import org.alidade.ui.properties.RowItem;
import org.alidade.ui.properties.RowsItem;
import org.alidade.ui.selection.InstanceOrder;
import org.alidade.ui.selection.PartSelection;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.MultiPageEditorPart;

/** Pages about stored results. Changes nothing; what is looked at, the Properties view and commands are told. */
public abstract class PagedEditor extends MultiPageEditorPart {

    private static final String SHOW_INSTANCE = "org.alidade.ui.showInstance";
    /** Asked for at least; texts grow with the window and wrap. */
    private static final int TEXT_WIDTH = 200;

    private final PartSelection selected = new PartSelection();
    private PartMenu menu;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        super.init(site, input);
        site.setSelectionProvider(selected);
        selected.setSelection(new StructuredSelection(input));
        menu = new PartMenu(site, RowsCommands.CONTEXT);
        setPartName(input.getName());
        setTitleToolTip(input.getToolTipText());
    }

    /** Adds an empty page behind the others. */
    protected final Composite page(String title) {
        Composite page = new Composite(getContainer(), SWT.NONE);
        page.setLayout(new FillLayout());
        setPageText(addPage(page), title);
        return page;
    }

    /** Empties a page, or a part of one. */
    protected static void clear(Composite area) {
        for (Control child : area.getChildren()) {
            child.dispose();
        }
    }

    /** Says something in place of a page. */
    protected static void tell(Composite page, String message, String name) {
        clear(page);
        Composite area = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(area);
        label(area, message, name);
        page.layout(true, true);
    }

    /** A text that wraps. */
    protected static Label label(Composite parent, String text, String name) {
        Label label = WidgetName.set(new Label(parent, SWT.WRAP), name);
        label.setText(text.replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 6).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(label);
        return label;
    }

    /** How figures are drawn in the window as it is. */
    protected final FigureTheme theme() {
        return SystemColours.isDark(getContainer().getDisplay()) ? FigureTheme.DARK : FigureTheme.LIGHT;
    }

    /** The commands on rows, while they are seen. */
    protected final void createRowsCommands() {
        RowsCommands commands = new RowsCommands(getSite(), () -> seen().map(InstanceRows::grid));
        commands.activate();
        commands.add("org.alidade.ui.showAllRows", grid -> seen().ifPresent(InstanceRows::showAll));
        commands.add("org.alidade.ui.onlySelected", grid -> seen().ifPresent(InstanceRows::toggleOnly));
        commands.add("org.alidade.ui.selectNothing", grid -> seen().ifPresent(InstanceRows::selectNothing));
    }

    private Optional<InstanceRows> seen() {
        return rows().filter(rows -> !rows.isDisposed() && rows.isVisible());
    }

    /**
     * Rows are looked at here: what is selected in them or marked is the selection of this editor, a double click shows
     * the instance, they have a menu, and the status line counts them.
     *
     * @param result that the rows are of
     */
    protected final void adopt(InstanceRows rows, ResultInput result) {
        RowsGrid grid = rows.grid();
        grid.onLook(looked -> select(grid, result, looked)).onOpen(this::showInstance);
        grid.control().setMenu(menu.on(grid.control()));
        rows.onStatus(text -> {
            if (getSite().getPage().getActiveEditor() == this) { // editors of one kind have one status line
                getEditorSite().getActionBars().getStatusLineManager().setMessage(text);
            }
        });
    }

    @Override
    public void setFocus() {
        super.setFocus();
        seen().ifPresent(InstanceRows::tell);
    }

    @Override
    public void dispose() {
        menu.dispose();
        super.dispose();
    }

    /** The rows that are looked at, or if there are none what is shown here. */
    private void select(RowsGrid grid, ResultInput result, int... rows) {
        if (rows.length == 0) {
            selected.setSelection(new StructuredSelection(getEditorInput()));
        } else {
            RowItem looked = new RowItem(result, grid.table(), rows[0], grid.columnAtCursor());
            selected.setSelection(new StructuredSelection(rows.length == 1 ? looked
                    : new RowsItem(looked, Arrays.stream(rows).boxed().toList())));
        }
    }

    /** Opens the view of instances, where there is one. */
    private void showInstance() {
        if (getSite().getService(ICommandService.class).getCommand(SHOW_INSTANCE).isDefined()) {
            try {
                getSite().getService(IHandlerService.class).executeCommand(SHOW_INSTANCE, null);
            } catch (CommandException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The rows whose instances are stepped through; empty if there are none. */
    protected abstract Optional<InstanceRows> rows();

    /** The training whose instances they are; empty if it is not known yet. */
    protected abstract Optional<TrainingCell> training();

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        if (adapter == InstanceOrder.class && rows().isPresent() && training().isPresent()) {
            return adapter.cast(order(rows().get().grid(), training().get()));
        }
        return super.getAdapter(adapter);
    }

    /** The instances whose rows are shown, in their order. */
    private static InstanceOrder order(RowsGrid grid, TrainingCell training) {
        Table table = grid.table();
        return new InstanceOrder(training, table.has(Column.INSTANCE)
                ? Arrays.stream(grid.shown()).mapToObj(row -> table.text(Column.INSTANCE, row)).toList()
                : List.of());
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        // never dirty
    }

    @Override
    public void doSaveAs() {
        // not allowed
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }
}
