package org.alidade.ui;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchPartSite;

/**
 * A context menu of a part to which anybody may contribute, on one control at a time. Registered once: what is registered
 * for each control anew stays until the part is closed.
 */
public final class PartMenu {

    private final IWorkbenchPartSite site;
    private final String id;
    private final MenuManager manager = new MenuManager();
    private boolean isRegistered;

    /** @param id of the menu, in {@code popup:ID?before=additions} */
    public PartMenu(IWorkbenchPartSite site, String id) {
        this.site = site;
        this.id = id;
        manager.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
    }

    /** The menu for a control, which leaves it to the next one when it is disposed. */
    public Menu on(Control control) {
        Menu menu = manager.createContextMenu(control);
        control.addListener(SWT.Dispose, event -> control.setMenu(null)); // or else the menu is disposed as well
        if (!isRegistered) {
            isRegistered = true; // after its menu is made, or else all contributions come twice
            site.registerContextMenu(id, manager, site.getSelectionProvider());
        }
        return menu;
    }

    /** Nothing shows the menu any more. */
    public void dispose() {
        manager.dispose();
    }
}
