package org.alidade.ui.result;

import java.io.IOException;

import org.alidade.core.cell.ProbeCell;
import org.alidade.engine.ResultStore;
import org.alidade.report.figure.FigureTheme;
import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.alidade.ui.grid.Grid;
import org.alidade.ui.grid.SystemColours;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.MultiPageEditorPart;

/** Looks at the result of one probe cell: figures and rows, summary, provenance. */
public final class ResultEditor extends MultiPageEditorPart {

    /** Identifier of the editor. */
    public static final String ID = "org.alidade.ui.resultEditor";

    /** Asked for at least; the line grows with the window and wraps. */
    private static final int HEADER_WIDTH = 200;

    private Label header;
    private Composite rows;
    private Composite summary;
    private ProvenanceTree provenance;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof ResultInput)) {
            throw new PartInitException("Expected a result, found " + input.getName());
        }
        super.init(site, input);
        setPartName(input.getName());
        setTitleToolTip(input.getToolTipText());
    }

    /** The pages below a line that says of which cell they are. */
    @Override
    protected Composite createPageContainer(Composite parent) {
        Composite body = new Composite(super.createPageContainer(parent), SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(body);
        header = WidgetName.set(new Label(body, SWT.WRAP), "result.header");
        header.setText(((ResultInput) getEditorInput()).label());
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 6).hint(HEADER_WIDTH, SWT.DEFAULT).applyTo(header);
        Composite pages = new Composite(body, SWT.NONE);
        pages.setLayout(new FillLayout());
        GridDataFactory.fillDefaults().grab(true, true).indent(0, 4).applyTo(pages);
        return pages;
    }

    @Override
    protected void createPages() {
        rows = new Composite(getContainer(), SWT.NONE);
        rows.setLayout(new FillLayout());
        setPageText(addPage(rows), Messages.Result_rows);
        summary = new Composite(getContainer(), SWT.NONE);
        summary.setLayout(new FillLayout());
        setPageText(addPage(summary), Messages.Result_summary);
        provenance = new ProvenanceTree(getContainer());
        setPageText(addPage(provenance.control()), Messages.Result_provenance);
        tell(Messages.Result_loading);
        load();
    }

    private void load() {
        ResultInput input = (ResultInput) getEditorInput();
        Display display = getContainer().getDisplay();
        FigureTheme theme = SystemColours.isDark(display) ? FigureTheme.DARK : FigureTheme.LIGHT;
        Job.create(Messages.bind(Messages.Result_reading, input.label()), (ICoreRunnable) monitor -> {
            try {
                Result result = Result.read(input, theme);
                String label = label(input, (ProbeCell) result.record().cell());
                display.asyncExec(() -> show(result, label));
            } catch (IOException | RuntimeException e) {
                display.asyncExec(() -> tell(Messages.bind(Messages.Result_unreadable, e.getMessage())));
            }
        }).schedule();
    }

    /** The cell with those settings that differ among the results; not on the UI thread. */
    private static String label(ResultInput input, ProbeCell cell) throws IOException {
        CellLabels labels = CellLabels.of(new ResultStore(input.results()).records());
        return Messages.bind(Messages.Result_header, labels.label(cell.probe()), labels.full(cell.training()));
    }

    private void show(Result result, String label) {
        if (rows.isDisposed()) {
            return;
        }
        header.setText(label);
        header.getParent().layout(true);
        clear(rows);
        SashForm parts = new SashForm(rows, SWT.VERTICAL);
        new FiguresArea(parts).show(result.drawings());
        Grid.of(parts, result.probe().table()).named("result.table");
        parts.setWeights(58, 42);
        Grid.of(summary, new SummaryContent(result.probe()), SummaryContent.STYLES).named("result.summary");
        ProbeCell cell = (ProbeCell) result.record().cell();
        setPartName(Messages.bind(Messages.Result_title, cell.probe().name(), cell.training().seed()));
        ResultStore store = new ResultStore(((ResultInput) getEditorInput()).results());
        provenance.show(result.record(), store.folder(cell).toString(), result.probe().reference());
        rows.layout(true, true);
        summary.layout(true, true);
    }

    /** Says something in place of the result. */
    private void tell(String message) {
        if (!rows.isDisposed()) {
            clear(rows);
            Composite area = new Composite(rows, SWT.NONE);
            GridLayoutFactory.swtDefaults().margins(12, 12).applyTo(area);
            Label label = WidgetName.set(new Label(area, SWT.WRAP), "result.message");
            label.setText(message);
            GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
            rows.layout(true, true);
        }
    }

    private static void clear(Composite area) {
        for (Control child : area.getChildren()) {
            child.dispose();
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
