package org.alidade.ui.plan;

import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchPartSite;

/** Asks what to do when the user comes back to a plan whose file somebody else has changed or removed. */
final class FileWatch implements IPartListener2 {

    private final IWorkbenchPartSite site;
    private final PlanDocument document;
    private boolean asking;

    FileWatch(IWorkbenchPartSite site, PlanDocument document) {
        this.site = site;
        this.document = document;
    }

    @Override
    public void partActivated(IWorkbenchPartReference part) {
        if (part.getPart(false) == site.getPart() && !asking && document.isFileChanged()) {
            asking = true;
            site.getShell().getDisplay().asyncExec(this::ask);
        }
    }

    private void ask() {
        try {
            new PlanSaving(site, document).fileChanged();
        } finally {
            asking = false;
        }
    }

    @Override
    public void partClosed(IWorkbenchPartReference part) {
        if (part.getPart(false) == site.getPart()) {
            site.getPage().removePartListener(this);
        }
    }
}
