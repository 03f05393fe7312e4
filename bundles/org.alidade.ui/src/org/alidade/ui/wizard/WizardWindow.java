package org.alidade.ui.wizard;

import org.alidade.ui.WidgetName;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PlatformUI;

/** The dialog of a wizard, with names for its buttons. */
public final class WizardWindow extends WizardDialog {

    private final String helpContext;

    private WizardWindow(IWorkbenchWindow window, IWorkbenchWizard wizard, String helpContext) {
        super(window.getShell(), wizard);
        this.helpContext = helpContext;
        setHelpAvailable(true);
    }

    /**
     * Opens a wizard and waits for its end.
     *
     * @param helpContext what F1 shows
     */
    public static void open(IWorkbenchWindow window, IWorkbenchWizard wizard, String helpContext) {
        wizard.init(window.getWorkbench(), StructuredSelection.EMPTY);
        new WizardWindow(window, wizard, helpContext).open();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(shell, helpContext);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        name(IDialogConstants.FINISH_ID, "wizard.finish");
        name(IDialogConstants.NEXT_ID, "wizard.next");
        name(IDialogConstants.BACK_ID, "wizard.back");
        name(IDialogConstants.CANCEL_ID, "wizard.cancel");
    }

    private void name(int id, String name) {
        Button button = getButton(id);
        if (button != null) {
            WidgetName.set(button, name);
        }
    }
}
