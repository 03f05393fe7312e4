package org.alidade.ui;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWindowListener;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.IWorkbenchWindow;

/** Tells when the user comes to a part, from another part or from another program. UI thread. */
public final class Arrival implements IPartListener2, IWindowListener {

    private final IWorkbenchPartSite site;
    private final Runnable arrived;
    private boolean isAway;

    private Arrival(IWorkbenchPartSite site, Runnable arrived) {
        this.site = site;
        this.arrived = arrived;
    }

    /** @param arrived run each time until the part is closed */
    public static void watch(IWorkbenchPartSite site, Runnable arrived) {
        Arrival arrival = new Arrival(site, arrived);
        site.getPage().addPartListener(arrival);
        site.getWorkbenchWindow().getWorkbench().addWindowListener(arrival);
    }

    @Override
    public void partActivated(IWorkbenchPartReference part) {
        if (part.getPart(false) == site.getPart()) {
            arrived.run();
        }
    }

    @Override
    public void windowActivated(IWorkbenchWindow window) {
        if (isAway && window == site.getWorkbenchWindow() && site.getPage().getActivePart() == site.getPart()) {
            arrived.run();
        }
        isAway = false;
    }

    @Override
    public void windowDeactivated(IWorkbenchWindow window) {
        Display display = window.getWorkbench().getDisplay();
        display.asyncExec(() -> isAway = display.getActiveShell() == null); // and not in a dialog of this window
    }

    @Override
    public void partClosed(IWorkbenchPartReference part) {
        if (part.getPart(false) == site.getPart()) {
            site.getPage().removePartListener(this);
            site.getWorkbenchWindow().getWorkbench().removeWindowListener(this);
        }
    }

    @Override
    public void windowOpened(IWorkbenchWindow window) {
        // its parts arrive by themselves
    }

    @Override
    public void windowClosed(IWorkbenchWindow window) {
        // its parts are closed before
    }
}
