package org.alidade.ui.navigator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.ProbeCell;
import org.alidade.engine.ResultStore;
import org.alidade.ui.Messages;
import org.alidade.ui.plan.PlanEditor;
import org.alidade.ui.preferences.ResultPlaces;
import org.alidade.ui.result.ResultEditor;
import org.alidade.ui.result.ResultInput;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.statushandlers.StatusManager;

/** Opens the first result of the active experiment, or of the one that was opened last. */
public final class OpenResultHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        IWorkbenchPage page = window.getActivePage();
        Optional<Path> plan = page.getActiveEditor() instanceof PlanEditor editor ? editor.planFile()
                : RecentPlans.all().stream().findFirst();
        plan.ifPresent(file -> {
            Job reading = Job.create(Messages.Navigator_reading, (IJobFunction) monitor -> {
                Optional<ResultInput> first = first(ResultPlaces.store(file));
                window.getWorkbench().getDisplay().asyncExec(() -> first
                        .filter(result -> window.getShell() != null) // closed meanwhile
                        .ifPresent(result -> open(page, result)));
                return Status.OK_STATUS;
            });
            reading.setUser(true);
            reading.schedule();
        });
        return null;
    }

    private static Optional<ResultInput> first(ResultStore store) {
        try {
            return store.records().stream()
                    .filter(record -> record.isDone() && record.cell() instanceof ProbeCell).map(CellRecord::cell)
                    .map(cell -> new ResultInput(store.folder(), cell.key(), cell.label())).findFirst();
        } catch (IOException e) {
            StatusManager.getManager().handle(new Status(IStatus.ERROR, OpenResultHandler.class,
                    Messages.bind(Messages.Navigator_unreadable, e.getMessage()), e), StatusManager.SHOW);
            return Optional.empty();
        }
    }

    private static void open(IWorkbenchPage page, ResultInput result) {
        try {
            page.openEditor(result, ResultEditor.ID);
        } catch (PartInitException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
        }
    }
}
