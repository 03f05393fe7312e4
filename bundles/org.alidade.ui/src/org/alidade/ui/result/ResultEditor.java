package org.alidade.ui.result;

import java.io.IOException;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.ProbeCell;
import org.alidade.core.table.Table;
import org.alidade.engine.Damage;
import org.alidade.engine.ResultStore;
import org.alidade.report.figure.FigureTheme;
import org.alidade.ui.Background;
import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.alidade.ui.grid.Arrangement;
import org.alidade.ui.grid.RowsGrid;
import org.alidade.ui.grid.SystemColours;
import org.alidade.ui.properties.RowItem;
import org.alidade.ui.properties.RowsItem;
import org.alidade.ui.selection.InstanceOrder;
import org.alidade.ui.selection.PartSelection;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
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
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.MultiPageEditorPart;

/** Looks at the result of one probe cell: figures and rows, summary, provenance. */
public final class ResultEditor extends MultiPageEditorPart {

    /** Identifier of the editor. */
    public static final String ID = "org.alidade.ui.resultEditor";

    /** While this context is active, keys have their meaning for rows. */
    public static final String CONTEXT = "org.alidade.ui.rows";

    private static final int MULTIPLES = 2;
    private static final String SHOW_INSTANCE = "org.alidade.ui.showInstance";
    /** Asked for at least; the line grows with the window and wraps. */
    private static final int HEADER_WIDTH = 200;

    private final PartSelection selected = new PartSelection();
    private Background reading;
    private Background drawing;
    private Label header;
    private Composite first;
    private Composite summary;
    private Composite multiples;
    private SummaryPage seeds;
    private Optional<MultiplesPage> configurations = Optional.empty();
    private ProvenanceTree provenance;
    private Optional<RowsPage> rows = Optional.empty();
    /** Of the rows when they were shown last, so that they are arranged so again. */
    private Arrangement arrangement = Arrangement.NONE;
    /** When the result was written that is shown; empty if none is. */
    private Optional<FileTime> shown = Optional.empty();

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof ResultInput)) {
            throw new PartInitException("Expected a result, found " + input.getName());
        }
        super.init(site, input);
        site.setSelectionProvider(selected);
        selected.setSelection(new StructuredSelection(input));
        setPartName(input.getName());
        setTitleToolTip(input.getToolTipText());
    }

    private ResultInput input() {
        return (ResultInput) getEditorInput();
    }

    private ResultStore store() {
        return new ResultStore(input().results());
    }

    /** The pages below a line that says of which cell they are. */
    @Override
    protected Composite createPageContainer(Composite parent) {
        Composite body = new Composite(super.createPageContainer(parent), SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(body);
        header = WidgetName.set(new Label(body, SWT.WRAP), "result.header");
        header.setText(input().label());
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 6).hint(HEADER_WIDTH, SWT.DEFAULT).applyTo(header);
        Composite pages = new Composite(body, SWT.NONE);
        pages.setLayout(new FillLayout());
        GridDataFactory.fillDefaults().grab(true, true).indent(0, 4).applyTo(pages);
        return pages;
    }

    @Override
    protected void createPages() {
        first = page(Messages.Result_rows);
        reading = Background.of(getContainer());
        drawing = Background.of(getContainer());
        createFurtherPages();
        tell(Messages.Result_loading);
        createCommands();
        load();
        getSite().getPage().addPartListener(new ResultWatch(this));
    }

    /** What there is to see only of a result that can be read. */
    private void createFurtherPages() {
        summary = page(Messages.Result_summary);
        multiples = page(Messages.Result_multiples);
        provenance = new ProvenanceTree(getContainer());
        setPageText(addPage(provenance.control()), Messages.Result_provenance);
    }

    private void removeFurtherPages() {
        configurations = Optional.empty();
        rows = Optional.empty();
        for (int page = getPageCount() - 1; page > 0; page--) {
            removePage(page);
        }
    }

    private Composite page(String title) {
        Composite page = new Composite(getContainer(), SWT.NONE);
        page.setLayout(new FillLayout());
        setPageText(addPage(page), title);
        return page;
    }

    private void createCommands() {
        getSite().getService(IContextService.class).activateContext(CONTEXT);
        RowsCommands commands = new RowsCommands(getSite(), () -> rows.map(RowsPage::rows));
        commands.activate();
        commands.add("org.alidade.ui.showAllRows", grid -> rows.ifPresent(RowsPage::clearFilters));
        commands.add("org.alidade.ui.onlySelected", grid -> rows.ifPresent(RowsPage::toggleOnly));
        commands.add("org.alidade.ui.selectNothing", grid -> rows.ifPresent(RowsPage::clearSelection));
    }

    private FigureTheme theme() {
        return SystemColours.isDark(getContainer().getDisplay()) ? FigureTheme.DARK : FigureTheme.LIGHT;
    }

    private void load() {
        ResultInput input = input();
        ResultStore store = store();
        FigureTheme theme = theme();
        reading.ask(Messages.bind(Messages.Result_reading, input.label()), (monitor, answer) -> {
            try {
                load(store, theme, monitor, answer);
            } catch (IOException e) {
                Damage damage = Damage.of(e);
                answer.accept(() -> show(damage));
            } catch (RuntimeException e) {
                answer.accept(() -> tell(Messages.bind(Messages.Result_unreadable, String.valueOf(e))));
            }
        });
    }

    /** Step by step, what one waits for first: rows, what else is known of them, figures, other cells, texts. */
    private void load(ResultStore store, FigureTheme theme, IProgressMonitor monitor, Consumer<Runnable> answer)
            throws IOException {
        Optional<FileTime> written = ResultWatch.written(store, input());
        Result declared = Result.declared(store, input().key());
        answer.accept(() -> show(declared, written));
        Result read = declared.withRows(store);
        answer.accept(() -> show(read.table()));
        answer.accept(() -> showFurther(read));
        Result joined = read.withPredictions(store);
        answer.accept(() -> show(joined.table()));
        requireWanted(monitor);
        answer.accept(draw(joined, List.of(joined.table()), theme));
        List<CellRecord> records = store.records();
        requireWanted(monitor);
        InstanceTexts texts = new InstanceTexts(store, records, monitor);
        answer.accept(named(joined.cell(), CellLabels.of(records)));
        relate(joined, Repetitions.of(records, joined.cell()), store, monitor, answer);
        Result known = joined.withTexts(texts.of(joined));
        answer.accept(() -> show(known.table()));
    }

    private static void requireWanted(IProgressMonitor monitor) {
        if (monitor.isCanceled()) {
            throw new OperationCanceledException();
        }
    }

    private void show(Table table) {
        rows.ifPresent(page -> page.show(table));
    }

    /** Not on the UI thread. Returns what is to be done there. */
    private Runnable draw(Result result, List<Table> tables, FigureTheme theme) {
        List<Drawing> drawings = Drawing.all(result.probe().figures(), tables, result.labels(), theme);
        return () -> rows.ifPresent(page -> page.draw(drawings, tables));
    }

    /** Names the cell by what tells it from the others. */
    private Runnable named(ProbeCell cell, CellLabels labels) {
        String label = Messages.bind(Messages.Result_header, labels.label(cell.probe()),
                labels.full(cell.training()));
        return () -> name(label);
    }

    private void name(String label) {
        header.setText(label.replace("&", "&&"));
        header.getParent().layout(true);
    }

    /** What the other seeds add. */
    private void relate(Result result, List<ProbeCell> repetitions, ResultStore store, IProgressMonitor monitor,
            Consumer<Runnable> answer) {
        List<SeedSummary.Seed> tables = new ArrayList<>();
        tables.add(new SeedSummary.Seed(result.cell(), result.table()));
        for (ProbeCell other : repetitions) {
            requireWanted(monitor);
            if (!other.equals(result.cell())) {
                table(store, other).ifPresent(table -> tables.add(new SeedSummary.Seed(other, table)));
            }
        }
        if (tables.size() > 1 && !result.probe().figures().isEmpty()) {
            answer.accept(() -> offerSeeds(result, tables));
        }
        List<SeedSummary.Seed> bySeed = tables.stream()
                .sorted(Comparator.comparingLong(seed -> seed.cell().training().seed())).toList();
        List<SeedSummary> summaries = SeedSummary.of(result.probe().summary(), result.table(), bySeed);
        answer.accept(() -> seeds.show(summaries,
                bySeed.stream().map(seed -> seed.cell().training().seed()).toList()));
    }

    /** Empty if it is damaged: its own editor says what is wrong with it. */
    private static Optional<Table> table(ResultStore store, ProbeCell cell) {
        try {
            return Optional.of(store.probe(cell).table());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void offerSeeds(Result result, List<SeedSummary.Seed> all) {
        List<String> choices = List.of(
                Messages.bind(Messages.Rows_thisSeed, Long.toString(result.cell().training().seed())),
                Messages.bind(Messages.Rows_allSeeds, all.size()));
        FigureTheme theme = theme();
        List<Table> tables = all.stream().map(SeedSummary.Seed::table).toList();
        rows.ifPresent(page -> page.offerSeeds(choices, chosen -> drawing.ask(choices.get(chosen),
                (monitor, answer) -> answer
                        .accept(draw(result, chosen == 0 ? List.of(result.table()) : tables, theme)))));
    }

    /** @param written when, which tells whether it has changed since */
    private void show(Result result, Optional<FileTime> written) {
        shown = written;
        ProbeCell cell = result.cell();
        clear(first);
        RowsPage page = new RowsPage(first, result, selection(cell));
        rows = Optional.of(page);
        page.rows().arrange(arrangement);
        page.rows().onOpen(this::showInstance).onSelect(chosen -> select(page.rows(), chosen));
        createMenu(page.rows().control());
        page.onStatus(getEditorSite().getActionBars().getStatusLineManager()::setMessage);
        setPartName(Messages.bind(Messages.Result_title, cell.probe().name(), cell.training().seed()));
        first.layout(true, true);
    }

    private LinkedSelection selection(ProbeCell cell) {
        return new LinkedSelection(getSite().getWorkbenchWindow(), input().results(), cell.training(), this);
    }

    /** What is not looked at first. */
    private void showFurther(Result result) {
        ProbeCell cell = result.cell();
        clear(summary);
        clear(multiples);
        seeds = new SummaryPage(summary, result.probe(), cell.training().seed());
        provenance.show(result.record(), store().folder(cell).toString(), result.probe().reference());
        MultiplesPage all = new MultiplesPage(multiples, result, store(), selection(cell), theme());
        configurations = Optional.of(all);
        pageChange(getActivePage());
        List.of(summary, multiples).forEach(area -> area.layout(true, true));
    }

    /** The rows that are looked at, or if there are none the result, for the Properties view and for commands. */
    private void select(RowsGrid grid, int... chosen) {
        if (chosen.length == 0) {
            selected.setSelection(new StructuredSelection(input()));
        } else {
            RowItem looked = new RowItem(input(), grid.table(), chosen[0], grid.columnAtCursor());
            selected.setSelection(new StructuredSelection(chosen.length == 1 ? looked
                    : new RowsItem(looked, Arrays.stream(chosen).boxed().toList())));
        }
    }

    private void createMenu(Control control) {
        MenuManager menu = new MenuManager();
        menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        control.setMenu(menu.createContextMenu(control));
        getSite().registerContextMenu(CONTEXT, menu, selected);
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

    private void show(Damage damage) {
        shown = Optional.empty();
        clear(first);
        removeFurtherPages();
        WidgetName.set(new DamageArea(first, damage, store().folder(input().key()), this::reload), "result.damage");
        setPageText(0, Messages.DamagedResult_title);
        first.layout(true, true);
    }

    /** After damage. */
    private void reload() {
        setPageText(0, Messages.Result_rows);
        createFurtherPages();
        tell(Messages.Result_loading);
        load();
    }

    /** When the result was written that is shown; empty if none is. */
    Optional<FileTime> shown() {
        return shown;
    }

    /** The result was written anew: shows it, in the same arrangement. */
    void changed() {
        arrangement = rows.map(page -> page.rows().arrangement()).orElse(arrangement);
        load();
    }

    /** The result was deleted: what is shown stays, and says so. */
    void deleted() {
        shown = Optional.empty();
        name(Messages.bind(Messages.Result_deleted, header.getText().replace("&&", "&")));
    }

    /** Says something in place of the result. */
    private void tell(String message) {
        clear(first);
        Composite area = new Composite(first, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(12, 12).applyTo(area);
        Label label = WidgetName.set(new Label(area, SWT.WRAP), "result.message");
        label.setText(message.replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
        first.layout(true, true);
    }

    private static void clear(Composite area) {
        for (Control child : area.getChildren()) {
            child.dispose();
        }
    }

    @Override
    protected void pageChange(int page) {
        super.pageChange(page);
        if (page == MULTIPLES) {
            configurations.ifPresent(MultiplesPage::shown);
        }
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        if (adapter == InstanceOrder.class && rows.isPresent()) {
            return adapter.cast(rows.get().order());
        }
        return super.getAdapter(adapter);
    }

    @Override
    public void setFocus() {
        if (rows.isPresent() && getActivePage() == 0) {
            rows.get().setFocus();
        } else {
            super.setFocus();
        }
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
