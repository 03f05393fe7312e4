package org.alidade.ui.wizard;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Adds a data set to a plan. */
public final class NewDatasetHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        WizardWindow.open(HandlerUtil.getActiveWorkbenchWindowChecked(event), new DatasetWizard(),
                "org.alidade.ui.datasetWizard");
        return null;
    }
}
