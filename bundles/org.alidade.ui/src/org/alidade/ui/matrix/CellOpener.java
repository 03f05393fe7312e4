package org.alidade.ui.matrix;

import java.io.IOException;
import java.util.Optional;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.ProbeCell;
import org.alidade.core.cell.TrainingCell;
import org.alidade.engine.PlannedCell;
import org.alidade.engine.StatusBoard.State;
import org.alidade.ui.Messages;
import org.alidade.ui.TextDialog;
import org.alidade.ui.result.ResultEditor;
import org.alidade.ui.result.ResultInput;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;

/** Shows the result of a cell, or why it has none. */
final class CellOpener {

    private final IWorkbenchPage page;

    CellOpener(IWorkbenchPage page) {
        this.page = page;
    }

    void open(Matrix matrix, PlannedCell place) {
        try {
            Optional<CellRecord> record = matrix.record(place.training(), place.probe());
            if (record.isEmpty()) {
                tell(matrix.state(place.training(), place.probe()));
            } else if (record.get().failure().isPresent()) {
                show(CellTexts.failure(record.get().cell().label(), record.get().failure().get()));
            } else if (record.get().cell() instanceof ProbeCell cell) {
                page.openEditor(new ResultInput(matrix.store().folder(), cell.key(), cell.label()), ResultEditor.ID);
            } else {
                show(CellTexts.training(matrix.store().training((TrainingCell) record.get().cell()), record.get()));
            }
        } catch (IOException | PartInitException e) {
            MessageDialog.openError(page.getWorkbenchWindow().getShell(), Messages.Matrix_cannotOpen, e.getMessage());
        }
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
            MessageDialog.openError(page.getWorkbenchWindow().getShell(), Messages.Matrix_cannotOpen, e.getMessage());
        }
    }

    private void tell(State state) {
        String detail = state.detail().isEmpty() ? "" : "\n\n" + state.detail();
        MessageDialog.openInformation(page.getWorkbenchWindow().getShell(), Messages.Matrix_reason,
                StatusLabels.meaning(state.status()) + detail);
    }
}
