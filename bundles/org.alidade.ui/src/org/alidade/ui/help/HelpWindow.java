package org.alidade.ui.help;

import org.eclipse.help.HelpSystem;
import org.eclipse.help.IContext;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.help.AbstractHelpUI;
import org.eclipse.ui.statushandlers.StatusManager;

/** What the platform shows when somebody asks for help: the view, or a popup in front of a dialog. */
public final class HelpWindow extends AbstractHelpUI {

    /** Where the platform keeps the context that {@code setHelp} has given to a control. */
    private static final String CONTEXT = "org.eclipse.ui.help";

    @Override
    public void displayHelp() {
        displayHelpResource(HelpPages.CONTENTS);
    }

    @Override
    public void displayHelpResource(String href) {
        HelpView view = view();
        if (view != null) {
            view.turnTo(HelpPages.name(href));
        }
    }

    /** What F1 asks for: the text of the control that has the focus, or of what it lies in. */
    @Override
    public void displayDynamicHelp() {
        Control control = Display.getCurrent().getFocusControl();
        while (control != null) {
            if (control.getData(CONTEXT) instanceof String id && HelpSystem.getContext(id) != null) {
                displayContext(HelpSystem.getContext(id), 0, 0);
                return;
            }
            control = control.getParent();
        }
        displayHelp();
    }

    @Override
    public void displayContext(IContext context, int x, int y) {
        Shell active = Display.getCurrent().getActiveShell();
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        if (active != null && window != null && active != window.getShell()) {
            new HelpPopup(active, HelpText.markup(context)).open();
            return;
        }
        HelpView view = view();
        if (view != null) {
            view.show(context);
        }
    }

    private static HelpView view() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        if (window == null || window.getActivePage() == null) {
            return null;
        }
        try {
            return (HelpView) window.getActivePage().showView(HelpView.ID);
        } catch (PartInitException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW | StatusManager.LOG);
            return null;
        }
    }

    @Override
    public boolean isContextHelpDisplayed() {
        return false;
    }
}
