package org.alidade.ui;

import java.io.IOException;

import org.alidade.ui.preferences.WindowTheme;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;

/** The application behind the window: {@code org.alidade.ui.workbench}. */
public final class Workbench implements IApplication {

    @Override
    public Object start(IApplicationContext context) {
        Display display = PlatformUI.createDisplay();
        WindowTheme.preferred().apply();
        Version version = FrameworkUtil.getBundle(Workbench.class).getVersion();
        System.setProperty("alidade.version", version.toString());
        Location workspace = Platform.getInstanceLocation();
        try {
            if (!isFree(workspace)) {
                MessageDialog.openError(null, Messages.InUse_title,
                        Messages.bind(Messages.InUse_message, workspace.getURL().getPath()));
                return IApplication.EXIT_OK;
            }
            Splash splash = Splash.open(display,
                    version.getMajor() + "." + version.getMinor() + "." + version.getMicro());
            int code = PlatformUI.createAndRunWorkbench(display, new WorkbenchBehaviour(splash::close));
            return code == PlatformUI.RETURN_RESTART ? IApplication.EXIT_RESTART : IApplication.EXIT_OK;
        } finally {
            display.dispose();
            workspace.release();
        }
    }

    /** Whether no other window keeps its settings in this workspace; a folder that cannot be locked counts as free. */
    private static boolean isFree(Location workspace) {
        try {
            return !workspace.isSet() || !workspace.isLocked() && workspace.lock();
        } catch (IOException e) {
            ILog.of(Workbench.class).warn(workspace.getURL() + " cannot be locked: " + e.getMessage(), e);
            return true;
        }
    }

    @Override
    public void stop() {
        if (PlatformUI.isWorkbenchRunning()) {
            IWorkbench workbench = PlatformUI.getWorkbench();
            workbench.getDisplay().syncExec(workbench::close);
        }
    }
}
