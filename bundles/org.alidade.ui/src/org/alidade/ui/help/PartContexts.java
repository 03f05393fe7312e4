package org.alidade.ui.help;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PlatformUI;

/** Gives every view and editor of Alidade its text for F1: that of its own id in {@code help/contexts.xml}. */
public final class PartContexts implements IPartListener2 {

    private static final String OWN = "org.alidade.ui.";

    @Override
    public void partOpened(IWorkbenchPartReference reference) {
        IWorkbenchPart part = reference.getPart(false);
        if (part != null && reference.getId().startsWith(OWN)
                && part.getSite().getService(MPart.class).getWidget() instanceof Control control) {
            PlatformUI.getWorkbench().getHelpSystem().setHelp(control, reference.getId());
        }
    }

    @Override
    public void partInputChanged(IWorkbenchPartReference reference) {
        partOpened(reference);
    }

    @Override
    public void partVisible(IWorkbenchPartReference reference) {
        partOpened(reference);
    }
}
