package org.alidade.ui.wizard;

import org.alidade.ui.WidgetName;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.IWorkbenchWizard;

/** The dialog of a wizard, with names for its buttons. */
final class WizardWindow extends WizardDialog {

    private WizardWindow(IWorkbenchWindow window, IWorkbenchWizard wizard) {
        super(window.getShell(), wizard);
        setHelpAvailable(true);
    }

    /** Opens a wizard and waits for its end. */
    static void open(IWorkbenchWindow window, IWorkbenchWizard wizard) {
        wizard.init(window.getWorkbench(), StructuredSelection.EMPTY);
        new WizardWindow(window, wizard).open();
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
