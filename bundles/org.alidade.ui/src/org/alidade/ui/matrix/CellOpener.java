package org.alidade.ui.matrix;

import java.io.IOException;
import java.util.Optional;

import org.alidade.core.cell.Cell;
import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.ProbeCell;
import org.alidade.core.cell.TrainingCell;
import org.alidade.engine.PlannedCell;
import org.alidade.engine.ResultStore;
import org.alidade.engine.StatusBoard.State;
import org.alidade.ui.Messages;
import org.alidade.ui.TextDialog;
import org.alidade.ui.result.ResultEditor;
import org.alidade.ui.result.ResultInput;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;

/** Shows the result of a cell, or why it has none. */
public final class CellOpener {

    private final IWorkbenchPage page;

    /** Opens cells in a page of the window. */
    public CellOpener(IWorkbenchPage page) {
        this.page = page;
    }

    /** Shows the result of the cell of a key, why it failed, or that there is none. */
    public void open(ResultStore store, String key) {
        try {
            open(store, store.require(key));
        } catch (IOException | PartInitException e) {
            cannotOpen(e);
        }
    }

    private void open(ResultStore store, CellRecord record) throws IOException, PartInitException {
        if (record.failure().isPresent()) {
            show(CellTexts.failure(record.cell().label(), record.failure().get()));
        } else if (record.cell() instanceof ProbeCell cell) {
            page.openEditor(new ResultInput(store.folder(), cell.key(), cell.label()), ResultEditor.ID);
        } else {
            show(CellTexts.training(store.training((TrainingCell) record.cell()), record));
        }
    }

    private void cannotOpen(Exception e) {
        MessageDialog.openError(page.getWorkbenchWindow().getShell(), Messages.Matrix_cannotOpen, e.getMessage());
    }

    void open(Matrix matrix, PlannedCell place) {
        try {
            Optional<CellRecord> record = matrix.record(place.training(), place.probe());
            Optional<ResultInput> damaged = record.isEmpty() ? damaged(matrix, place) : Optional.empty();
            if (record.isPresent()) {
                open(matrix.store(), record.get());
            } else if (damaged.isPresent()) {
                page.openEditor(damaged.get(), ResultEditor.ID);
            } else {
                tell(matrix.state(place.training(), place.probe()));
            }
        } catch (IOException | PartInitException e) {
            cannotOpen(e);
        }
    }

    /** A result whose editor says what is wrong with it. */
    private static Optional<ResultInput> damaged(Matrix matrix, PlannedCell place) throws IOException {
        Optional<Cell> cell = matrix.cell(place.training(), place.probe());
        return place.isTraining() || cell.isEmpty() || matrix.store().damage(cell.get()).isEmpty() ? Optional.empty()
                : cell.map(known -> new ResultInput(matrix.store().folder(), known.key(), known.label()));
    }

    private void show(TextDialog.Content content) {
        new TextDialog(page.getWorkbenchWindow().getShell(), content).open();
    }

    /** Says how a cell stands and why; of a failure all that is known. */
    void explain(Matrix matrix, PlannedCell place) {
        try {
            Optional<CellRecord> record = matrix.record(place.training(), place.probe());
            if (record.flatMap(CellRecord::failure).isPresent()) {
                open(matrix, place);
            } else {
                tell(matrix.state(place.training(), place.probe()));
            }
        } catch (IOException e) {
            cannotOpen(e);
        }
    }

    private void tell(State state) {
        String detail = state.detail().isEmpty() ? "" : "\n\n" + state.detail();
        MessageDialog.openInformation(page.getWorkbenchWindow().getShell(), Messages.Matrix_reason,
                StatusLabels.meaning(state.status()) + detail);
    }
}
