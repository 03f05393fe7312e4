package org.alidade.ui.report;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import org.alidade.engine.ResultStore;
import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.alidade.ui.grid.RowsGrid;
import org.alidade.ui.matrix.CellOpener;
import org.alidade.ui.result.RowsCommands;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;

/** What came of a check, a row for each thing that was checked. A double click opens the cells that it is about. */
public final class CheckEditor extends EditorPart {

    /** Identifier of the editor. */
    public static final String ID = "org.alidade.ui.checkEditor";

    private static final int WIDTH = 300;
    /** More editors at once help nobody. */
    private static final int MOST_EDITORS = 12;

    private Composite area;
    private Label headline;
    private Button button;
    private Optional<RowsGrid> rows = Optional.empty();
    private Optional<CheckJob> job = Optional.empty();
    private Optional<Checked> shown = Optional.empty();

    /** Opens a check and begins it, anew if it is open. */
    static void open(IWorkbenchPage page, CheckInput input) throws PartInitException {
        if (page.openEditor(input, ID) instanceof CheckEditor editor) {
            editor.check();
        }
    }

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof CheckInput)) {
            throw new PartInitException("Expected something to check, found " + input.getName());
        }
        setSite(site);
        setInput(input);
        setPartName(input.getName());
        setTitleToolTip(input.getToolTipText());
    }

    private CheckInput input() {
        return (CheckInput) getEditorInput();
    }

    @Override
    public void createPartControl(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 4).applyTo(area);
        Label about = new Label(area, SWT.WRAP);
        about.setText(input().getToolTipText().replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).indent(8, 6).hint(WIDTH, SWT.DEFAULT)
                .applyTo(about);
        headline = WidgetName.set(new Label(area, SWT.WRAP), "check.headline");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).indent(8, 0)
                .hint(WIDTH, SWT.DEFAULT).applyTo(headline);
        button = WidgetName.set(new Button(area, SWT.PUSH), "check.button");
        button.addListener(SWT.Selection, event -> job.ifPresentOrElse(this::cancel, this::check));
        RowsCommands commands = new RowsCommands(getSite(), () -> rows);
        commands.activate();
        commands.add("org.alidade.ui.showAllRows", RowsGrid::showAll);
        tell("");
    }

    private void check() {
        job.ifPresent(CheckJob::cancel);
        CheckJob started = new CheckJob(input());
        Display display = area.getDisplay();
        started.addJobChangeListener(new JobChangeAdapter() {
            @Override
            public void done(IJobChangeEvent event) {
                if (!display.isDisposed()) {
                    display.asyncExec(() -> ended(started));
                }
            }
        });
        job = Optional.of(started);
        started.schedule();
        tell(Messages.Check_checking);
    }

    private void cancel(CheckJob running) {
        running.cancel();
        job = Optional.empty();
        tell(Messages.Check_cancelled);
    }

    private void ended(CheckJob ended) {
        if (area.isDisposed() || job.filter(ended::equals).isEmpty()) {
            return;
        }
        job = Optional.empty();
        ended.checked().ifPresent(this::show);
        tell(ended.checked().map(Checked::headline).or(ended::problem).orElse(Messages.Check_cancelled));
    }

    private void tell(String text) {
        headline.setText(text.replace("&", "&&"));
        button.setText(job.isPresent() ? Messages.Check_cancel : Messages.Check_again);
        area.layout(true, true);
    }

    private void show(Checked checked) {
        shown = Optional.of(checked);
        if (rows.isPresent()) {
            rows.get().show(checked.table());
            return;
        }
        RowsGrid grid = new RowsGrid(area, checked.table()).named("check.table");
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(grid.control());
        grid.arrange(input().arrangement());
        grid.onOpen(this::openCells);
        rows = Optional.of(grid);
    }

    private void openCells() {
        Set<String> keys = new LinkedHashSet<>();
        for (int row : rows.orElseThrow().selected()) {
            keys.addAll(shown.orElseThrow().cells().get(row));
        }
        input().results().ifPresent(folder -> {
            CellOpener opener = new CellOpener(getSite().getPage());
            keys.stream().limit(MOST_EDITORS).forEach(key -> opener.open(new ResultStore(folder), key));
        });
    }

    @Override
    public void setFocus() {
        rows.ifPresentOrElse(grid -> grid.control().setFocus(), button::setFocus);
    }

    @Override
    public void dispose() {
        job.ifPresent(CheckJob::cancel);
        super.dispose();
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
    public boolean isDirty() {
        return false;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }
}
