package org.alidade.ui.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.alidade.ui.result.ResultInput;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Compares the selected results; if there is one alone, or the result that is shown, asks with which others. */
public final class CompareHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        List<ResultInput> results = new ArrayList<>(selected(event));
        if (results.isEmpty()) {
            shown(HandlerUtil.getActiveEditor(event)).ifPresent(results::add);
        }
        if (results.size() == 1) {
            results.addAll(CompareWithDialog.ask(window.getShell(), results.get(0)));
        }
        if (results.size() > 1) {
            try {
                window.getActivePage().openEditor(new CompareInput(results), CompareEditor.ID);
            } catch (PartInitException e) {
                throw new ExecutionException("The comparison cannot be opened", e);
            }
        }
        return null;
    }

    private static Set<ResultInput> selected(ExecutionEvent event) {
        Set<ResultInput> results = new LinkedHashSet<>();
        if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection) {
            for (Object element : selection) {
                ResultInput[] several = Adapters.adapt(element, ResultInput[].class);
                Optional.ofNullable(several).map(List::of)
                        .orElseGet(() -> Stream.ofNullable(Adapters.adapt(element, ResultInput.class)).toList())
                        .forEach(results::add);
            }
        }
        return results;
    }

    private static Optional<ResultInput> shown(IEditorPart editor) {
        return editor != null && editor.getEditorInput() instanceof ResultInput result ? Optional.of(result)
                : Optional.empty();
    }
}
