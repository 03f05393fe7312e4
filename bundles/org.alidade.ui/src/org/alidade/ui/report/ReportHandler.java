package org.alidade.ui.report;

import org.alidade.ui.wizard.WizardWindow;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Asks what a report of the active experiment shall be like, and writes it. */
public final class ReportHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        WizardWindow.open(HandlerUtil.getActiveWorkbenchWindowChecked(event), new ReportWizard(),
                "org.alidade.ui.reportWizard");
        return null;
    }
}
