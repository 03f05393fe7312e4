package org.alidade.ui.wizard;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Creates a plan and opens it. */
public final class NewExperimentHandler extends AbstractHandler {

    /** Parameter of the command: the shipped plan to propose, such as {@code jain-wallace-2019/snli}. */
    private static final String START = "org.alidade.ui.start";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        WizardWindow.open(HandlerUtil.getActiveWorkbenchWindowChecked(event),
                new NewExperimentWizard(Optional.ofNullable(event.getParameter(START)).orElse("")),
                "org.alidade.ui.newExperimentWizard");
        return null;
    }
}
