package org.alidade.ui.plan;

import java.nio.file.Path;

import org.alidade.plan.PlanFiles;
import org.alidade.ui.Messages;
import org.alidade.ui.navigator.RecentPlans;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens a plan: the one that the parameter names, else the one that the user chooses. */
public final class OpenExperimentHandler extends AbstractHandler {

    /** Parameter of the command: the plan's file. */
    public static final String FILE = "org.alidade.ui.file";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        String file = event.getParameter(FILE);
        if (file == null) {
            file = ask(window);
        }
        if (file == null) {
            return null;
        }
        try {
            return window.getActivePage().openEditor(new PlanInput(Path.of(file)), PlanEditor.ID);
        } catch (PartInitException e) {
            throw new ExecutionException(e.getMessage(), e);
        }
    }

    private static String ask(IWorkbenchWindow window) {
        FileDialog dialog = new FileDialog(window.getShell(), SWT.OPEN);
        dialog.setText(Messages.Open_title);
        dialog.setFilterExtensions(new String[] {"*." + PlanFiles.EXTENSION, "*"});
        dialog.setFilterPath(RecentPlans.folder().toString());
        return dialog.open();
    }
}
