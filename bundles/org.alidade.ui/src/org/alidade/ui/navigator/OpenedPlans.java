package org.alidade.ui.navigator;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.alidade.plan.PlanFiles;
import org.alidade.ui.Messages;
import org.alidade.ui.plan.PlanEditor;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.statushandlers.StatusManager;

/** Opens plans in the active window, from wherever they come. */
public final class OpenedPlans {

    private static final int MOST_NAMED = 5;

    private OpenedPlans() {
    }

    /** Opens those files that are plans by their names, and says which are not. UI thread. */
    public static void openAll(List<Path> files) {
        Map<Boolean, List<Path>> arePlans = files.stream()
                .collect(Collectors.partitioningBy(file -> file.toString().endsWith("." + PlanFiles.EXTENSION)));
        arePlans.get(true).forEach(OpenedPlans::open);
        if (!arePlans.get(false).isEmpty()) {
            String others = arePlans.get(false).stream().limit(MOST_NAMED).map(Path::toString)
                    .collect(Collectors.joining("\n"));
            MessageDialog.openInformation(Display.getCurrent().getActiveShell(), Messages.Drop_title,
                    Messages.bind(Messages.Drop_message, others));
        }
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
