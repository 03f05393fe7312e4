package org.alidade.ui.report;

import org.alidade.ui.wizard.WizardWindow;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Writes, checks, archives or verifies results, as the command says. */
public final class ResultsHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        String command = event.getCommand().getId();
        switch (command) {
        case "org.alidade.ui.writeReport" ->
            WizardWindow.open(window, new ReportWizard(), "org.alidade.ui.reportWizard");
        case "org.alidade.ui.checkReport" ->
            WizardWindow.open(window, new CheckWizard(new CheckReportPage()), "org.alidade.ui.checkEditor");
        case "org.alidade.ui.archiveResults" ->
            WizardWindow.open(window, new ArchiveWizard(), "org.alidade.ui.archiveWizard");
        case "org.alidade.ui.verifyArchive" ->
            WizardWindow.open(window, new CheckWizard(new VerifyPage()), "org.alidade.ui.archiveWizard");
        default -> throw new ExecutionException("No command of results: " + command);
        }
        return null;
    }
}
