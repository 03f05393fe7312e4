package org.alidade.ui.matrix;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.ProbeCell;
import org.alidade.engine.StatusBoard.State;
import org.alidade.ui.Messages;
import org.alidade.ui.WidgetName;
import org.alidade.ui.grid.Grid;
import org.alidade.ui.result.ResultEditor;
import org.alidade.ui.result.ResultInput;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.forms.editor.FormPage;

/** The cells of the plan and how each stands. */
public final class MatrixPage extends FormPage {

    /** Identifier of the page. */
    public static final String ID = "matrix";

    private Optional<Matrix> matrix = Optional.empty();
    private Optional<String> problem = Optional.empty();
    private Composite body;
    private Label counts;
    private Optional<Grid> grid = Optional.empty();

    /** The page of an editor. */
    public MatrixPage(FormEditor editor) {
        super(editor, ID, Messages.Matrix_title);
    }

    @Override
    protected void createFormContent(IManagedForm form) {
        body = form.getForm().getBody();
        GridLayoutFactory.swtDefaults().applyTo(body);
        counts = WidgetName.set(form.getToolkit().createLabel(body, "", SWT.WRAP), "matrix.counts");
        GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(counts);
        rebuild();
    }

    /** Shows other cells; none if the plan cannot be laid out. */
    public void show(Optional<Matrix> other) {
        matrix = other;
        if (body != null && !body.isDisposed()) {
            rebuild();
        }
    }

    /** Says why the last run could not start; nothing if it could. */
    public void tell(Optional<String> why) {
        if (!why.equals(problem)) {
            problem = why;
            refresh();
        }
    }

    /** Shows how the cells stand now. */
    public void refresh() {
        if (body != null && !body.isDisposed()) {
            grid.ifPresent(shown -> shown.control().redraw());
            String text = problem.map(why -> why + "\n").orElse("")
                    + matrix.map(MatrixPage::counted).orElse(Messages.Matrix_none);
            if (!text.equals(counts.getText())) {
                counts.setText(text);
                body.layout(true);
            }
        }
    }

    private void rebuild() {
        for (Control child : body.getChildren()) {
            if (child != counts) {
                child.dispose();
            }
        }
        grid = matrix.filter(cells -> cells.rows() > 0).map(this::grid);
        refresh();
        body.layout(true);
    }

    private Grid grid(Matrix cells) {
        MatrixContent content = new MatrixContent(cells);
        Grid made = Grid.of(body, content, MatrixStyles.of(body.getDisplay(), content)).named("matrix");
        GridDataFactory.fillDefaults().grab(true, true).hint(300, 120).applyTo(made.control());
        made.onOpen((row, column) -> {
            if (content.isCell(column)) {
                open(cells, row, content.probe(column));
            }
        });
        return made;
    }

    private static String counted(Matrix cells) {
        String states = cells.counts().entrySet().stream()
                .map(count -> count.getValue() + " " + StatusLabels.of(count.getKey()))
                .collect(Collectors.joining(", "));
        String counts = Messages.bind(Messages.Matrix_counts, new Object[] {cells.rows(), cells.probes(), states});
        String common = cells.rows() == 0 ? "" : new MatrixContent(cells).common();
        return common.isEmpty() ? counts : Messages.bind(Messages.Matrix_common, common) + "\n" + counts;
    }

    /**
     * Shows the result of a cell, or why it has none.
     *
     * @param probe index, or {@link org.alidade.engine.RunListener#TRAINING}
     */
    public void open(Matrix cells, int row, int probe) {
        State state = cells.state(row, probe);
        try {
            Optional<CellRecord> record = cells.record(row, probe);
            if (record.isEmpty()) {
                tell(state);
            } else if (record.get().failure().isPresent()) {
                new FailureDialog(getSite().getShell(), record.get().cell().label(), record.get().failure().get())
                        .open();
            } else if (record.get().cell() instanceof ProbeCell cell) {
                getSite().getPage().openEditor(new ResultInput(cells.store().folder(), cell.key(), cell.label()),
                        ResultEditor.ID);
            } else {
                new TrainingDialog(getSite().getShell(), cells.store(), record.get()).open();
            }
        } catch (IOException | PartInitException e) {
            MessageDialog.openError(getSite().getShell(), Messages.Matrix_cannotOpen, e.getMessage());
        }
    }

    private void tell(State state) {
        String detail = state.detail().isEmpty() ? "" : "\n\n" + state.detail();
        MessageDialog.openInformation(getSite().getShell(), Messages.Matrix_noResult,
                StatusLabels.meaning(state.status()) + detail);
    }
}
