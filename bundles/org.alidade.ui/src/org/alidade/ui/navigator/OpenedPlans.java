package org.alidade.ui.navigator;

import java.nio.file.Path;

import org.alidade.ui.plan.PlanEditor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.statushandlers.StatusManager;

/** Opens plans in the active window, from wherever they come. */
public final class OpenedPlans {

    private OpenedPlans() {
    }

    /** Opens a plan, a damaged one too: its page says what is wrong. UI thread. */
    public static void open(Path file) {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        IWorkbenchPage page = window == null ? null : window.getActivePage();
        if (page == null) {
            return;
        }
        try {
            PlanEditor.open(page, file);
        } catch (PartInitException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW | StatusManager.LOG);
        }
    }
}
