package org.alidade.ui.plan;

import org.eclipse.ui.IWorkbenchPartSite;

/** Asks what to do about a plan whose file somebody else has changed or removed. UI thread. */
final class FileWatch {

    private final IWorkbenchPartSite site;
    private final PlanDocument document;
    private boolean asking;

    FileWatch(IWorkbenchPartSite site, PlanDocument document) {
        this.site = site;
        this.document = document;
    }

    /** Looks at the file; asks later, when the user has arrived. */
    void look() {
        if (!asking && document.isFileChanged()) {
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
}
