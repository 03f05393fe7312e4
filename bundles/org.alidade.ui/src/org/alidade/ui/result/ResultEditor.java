package org.alidade.ui.result;

import java.io.IOException;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.ProbeCell;
import org.alidade.core.cell.ProbeResult;
import org.alidade.core.cell.TrainingCell;
import org.alidade.core.table.Table;
import org.alidade.engine.Damage;
import org.alidade.engine.Remains;
import org.alidade.engine.ResultStore;
import org.alidade.report.figure.FigureTheme;
import org.alidade.ui.Arrival;
import org.alidade.ui.Background;
import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.alidade.ui.grid.Arrangement;
import org.alidade.ui.grid.Grid;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;

/** Looks at the result of one probe cell: figures and rows, summary, provenance. */
public final class ResultEditor extends PagedEditor {

    /** Identifier of the editor. */
    public static final String ID = "org.alidade.ui.resultEditor";

    private static final int MULTIPLES = 2;
    private static final String MESSAGE = "result.message";

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
    private boolean isDeleted;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof ResultInput)) {
            throw new PartInitException("Expected a result, found " + input.getName());
        }
        super.init(site, input);
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
        header = label(body, input().label(), "result.header");
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
        tell(first, Messages.Result_loading, MESSAGE);
        createRowsCommands();
        load();
        Arrival.watch(getSite(), new ResultWatch(this)::look);
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

    private void load() {
        ResultInput input = input();
        ResultStore store = store();
        FigureTheme theme = theme();
        reading.ask(Messages.bind(Messages.Result_reading, input.label()), (monitor, answer) -> {
            try {
                load(store, theme, monitor, answer);
            } catch (IOException e) {
                showDamage(store, Damage.of(e), theme, answer);
            } catch (OperationCanceledException e) {
                throw e;
            } catch (RuntimeException e) {
                ILog.of(ResultEditor.class).error(input.label(), e);
                answer.accept(() -> {
                    rows = Optional.empty();
                    tell(first, Messages.bind(Messages.Result_unreadable, String.valueOf(e)), MESSAGE);
                });
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
        answer.accept(() -> show(read));
        answer.accept(() -> showFurther(read));
        Result joined = read.withPredictions(store);
        answer.accept(() -> show(joined));
        requireWanted(monitor);
        answer.accept(draw(joined, List.of(joined.table()), theme));
        List<CellRecord> records = store.records();
        requireWanted(monitor);
        InstanceTexts texts = new InstanceTexts(store, records, monitor);
        answer.accept(named(joined.cell(), CellLabels.of(records)));
        relate(joined, Repetitions.of(records, joined.cell()), store, monitor, answer);
        Result known = joined.withTexts(texts.of(joined));
        answer.accept(() -> show(known));
    }

    /** What is wrong, and what can be read all the same. */
    private void showDamage(ResultStore store, Damage damage, FigureTheme theme, Consumer<Runnable> answer) {
        Optional<Remains> remains = store.remains(input().key());
        Optional<Result> rest = remains.flatMap(known -> Result.of(known, store));
        answer.accept(() -> {
            show(damage);
            rest.ifPresent(this::showRest);
            remains.ifPresent(known -> {
                provenance = new ProvenanceTree(getContainer());
                setPageText(addPage(provenance.control()), Messages.Result_provenance);
                provenance.show(known.record(), store.folder(input().key()).toString(),
                        known.probe().map(ProbeResult::reference).orElse(""));
            });
        });
        rest.ifPresent(result -> answer.accept(draw(result, List.of(result.table()), theme)));
    }

    private static void requireWanted(IProgressMonitor monitor) {
        if (monitor.isCanceled()) {
            throw new OperationCanceledException();
        }
    }

    private void show(Result read) {
        rows().ifPresent(seen -> seen.show(read.table(), read.remark()));
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
                Repetitions.table(store, other).ifPresent(table -> tables.add(new SeedSummary.Seed(other, table)));
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
        showRows(first, result);
        setPartName(Messages.bind(Messages.Result_title, cell.probe().name(), cell.training().seed()));
        first.layout(true, true);
    }

    private RowsPage showRows(Composite parent, Result result) {
        RowsPage page = new RowsPage(parent, result, selection(result.cell()));
        rows = Optional.of(page);
        page.rows().arrange(arrangement);
        adopt(page.rows(), input());
        return page;
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

    private void show(Damage damage) {
        shown = Optional.empty();
        clear(first);
        removeFurtherPages();
        WidgetName.set(new DamageArea(first, damage, store().folder(input().key()), this::reload), "result.damage");
        setPageText(0, Messages.DamagedResult_title);
        getEditorSite().getActionBars().getStatusLineManager().setMessage(Messages.DamagedResult_headline);
        first.layout(true, true);
    }

    /** What can be read of a damaged result, and a warning that it is not all. */
    private void showRest(Result rest) {
        if (rest.table().rows() > 0) {
            Composite area = new Composite(page(Messages.DamagedResult_rest), SWT.NONE);
            GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
            label(area, Messages.bind(Messages.DamagedResult_restHelp, rest.table().rows()), "damage.rest");
            RowsPage page = showRows(area, rest);
            GridDataFactory.fillDefaults().grab(true, true).applyTo(page);
            page.rows().show(rest.table(), rest.remark());
        }
        Grid.of(page(Messages.Result_summary), new SummaryContent(rest.probe()), SummaryContent.STYLES)
                .named("result.summary");
    }

    /** After damage. */
    private void reload() {
        removeFurtherPages();
        setPageText(0, Messages.Result_rows);
        createFurtherPages();
        tell(first, Messages.Result_loading, MESSAGE);
        load();
    }

    /** When the result was written that is shown; empty if none is. */
    Optional<FileTime> shown() {
        return shown;
    }

    /** Whether the result that is shown was deleted. */
    boolean isDeleted() {
        return isDeleted;
    }

    /** The result was written anew: shows it, in the same arrangement. */
    void changed() {
        isDeleted = false;
        arrangement = rows.map(page -> page.rows().grid().arrangement()).orElse(arrangement);
        load();
    }

    /** The result was deleted: what is shown stays, and says so. */
    void deleted() {
        shown = Optional.empty();
        isDeleted = true;
        name(Messages.bind(Messages.Result_deleted, header.getText().replace("&&", "&")));
    }

    @Override
    protected void pageChange(int page) {
        super.pageChange(page);
        if (page == MULTIPLES) {
            configurations.ifPresent(MultiplesPage::shown);
        }
    }

    @Override
    protected Optional<InstanceRows> rows() {
        return rows.map(RowsPage::rows);
    }

    @Override
    protected Optional<TrainingCell> training() {
        return rows.map(RowsPage::training);
    }

    @Override
    public void setFocus() {
        if (rows.isPresent() && rows.get().isVisible()) {
            rows.get().rows().grid().control().setFocus();
            rows.get().rows().tell();
        } else {
            super.setFocus();
        }
    }
}
