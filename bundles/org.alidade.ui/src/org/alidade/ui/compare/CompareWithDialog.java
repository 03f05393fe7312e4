package org.alidade.ui.compare;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.ProbeCell;
import org.alidade.engine.Damage;
import org.alidade.engine.ResultStore;
import org.alidade.ui.Messages;
import org.alidade.ui.result.CellLabels;
import org.alidade.ui.result.ResultInput;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;

/** Asks with which other results of a folder one is to be compared: those of the same probe, if there are any. */
final class CompareWithDialog {

    /** A result that can be chosen. */
    private record Candidate(ResultInput input, String text, boolean sameProbe) {
    }

    private CompareWithDialog() {
    }

    /** The chosen results; none if the dialog is cancelled. */
    static List<ResultInput> ask(Shell shell, ResultInput one) {
        List<Candidate> candidates = new ArrayList<>();
        try {
            PlatformUI.getWorkbench().getProgressService().busyCursorWhile(monitor -> {
                try {
                    candidates.addAll(candidates(one));
                } catch (IOException e) {
                    throw new InvocationTargetException(e, Damage.of(e).message());
                }
            });
        } catch (InvocationTargetException e) {
            MessageDialog.openError(shell, Messages.Compare_with, String.valueOf(e.getMessage()));
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
        return choose(shell, candidates);
    }

    private static List<ResultInput> choose(Shell shell, List<Candidate> candidates) {
        ElementListSelectionDialog dialog = new ElementListSelectionDialog(shell, new LabelProvider() {
            @Override
            public String getText(Object element) {
                return ((Candidate) element).text();
            }
        });
        dialog.setTitle(Messages.Compare_with);
        dialog.setMessage(Messages.Compare_with_help);
        dialog.setMultipleSelection(true);
        dialog.setMatchEmptyString(true);
        List<Candidate> same = candidates.stream().filter(Candidate::sameProbe).toList();
        dialog.setElements((same.isEmpty() ? candidates : same).toArray());
        dialog.open();
        Object[] chosen = dialog.getResult();
        return chosen == null ? List.of()
                : Arrays.stream(chosen).map(Candidate.class::cast).map(Candidate::input).toList();
    }

    private static List<Candidate> candidates(ResultInput one) throws IOException {
        ResultStore store = new ResultStore(one.results());
        List<CellRecord> records = store.records();
        CellLabels labels = CellLabels.of(records);
        String probe = records.stream().map(CellRecord::cell).filter(cell -> cell.key().equals(one.key()))
                .filter(ProbeCell.class::isInstance).map(cell -> ((ProbeCell) cell).probe().id()).findFirst()
                .orElse("");
        return records.stream().filter(CellRecord::isDone).map(CellRecord::cell).filter(ProbeCell.class::isInstance)
                .map(ProbeCell.class::cast).filter(cell -> !cell.key().equals(one.key()))
                .map(cell -> new Candidate(new ResultInput(one.results(), cell.key(), cell.label()),
                        Messages.bind(Messages.Result_header, labels.label(cell.probe()),
                                labels.brief(cell.training())),
                        cell.probe().id().equals(probe)))
                .toList();
    }
}
