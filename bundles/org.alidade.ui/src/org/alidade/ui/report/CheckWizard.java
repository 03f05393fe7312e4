package org.alidade.ui.report;

import org.alidade.ui.Messages;
import org.alidade.ui.navigator.ActiveResults;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PartInitException;

/** Asks for something to check, and shows what comes of it in an editor. */
final class CheckWizard extends Wizard implements IWorkbenchWizard {

    private final CheckPage content;
    private IWorkbenchPage page;

    /** @param content asks what to check */
    CheckWizard(CheckPage content) {
        this.content = content;
    }

    @Override
    public void init(IWorkbench workbench, IStructuredSelection selection) {
        setWindowTitle(content.getTitle());
        page = workbench.getActiveWorkbenchWindow().getActivePage();
        content.propose(ActiveResults.of(workbench.getActiveWorkbenchWindow()));
    }

    @Override
    public void addPages() {
        addPage(content);
    }

    @Override
    public boolean performFinish() {
        try {
            CheckEditor.open(page, content.input());
            return true;
        } catch (PartInitException e) {
            content.setErrorMessage(Messages.bind(Messages.Report_cannotOpen, e.getMessage()));
            return false;
        }
    }
}
