package org.alidade.ui;

import java.nio.file.Path;
import java.util.Arrays;

import org.alidade.plan.PlanFiles;
import org.alidade.ui.help.PartContexts;
import org.alidade.ui.navigator.FileDrop;
import org.alidade.ui.navigator.OpenedPlans;
import org.alidade.ui.run.PlanRun;
import org.alidade.ui.welcome.WelcomePage;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPreferenceConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** What the workbench looks like when it opens, and what it asks before it closes. */
final class WorkbenchBehaviour extends WorkbenchAdvisor {

    private static final Point INITIAL_SIZE = new Point(1280, 900);

    /** What Eclipse takes an editor for whose input is not remembered; such an editor comes back only after a crash. */
    private static final String FORGOTTEN = "org.eclipse.ui.internal.emptyEditorTab";

    private final Runnable opened;

    /** @param opened is told when a window has opened, and perhaps again */
    WorkbenchBehaviour(Runnable opened) {
        this.opened = opened;
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        configurer.setSaveAndRestore(true);
        PlatformUI.getPreferenceStore().setDefault(IWorkbenchPreferenceConstants.SHOW_PROGRESS_ON_STARTUP, false);
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return ExperimentsPerspective.ID;
    }

    /** Opens the plans that the command line names; a relative path starts where the user is. */
    @Override
    public void postStartup() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        if (window == null) {
            return;
        }
        window.getPartService().addPartListener(new PartContexts());
        closeForgotten(window.getActivePage());
        Arrays.stream(Platform.getApplicationArgs()).filter(argument -> argument.endsWith("." + PlanFiles.EXTENSION))
                .forEach(argument -> OpenedPlans.open(Path.of(argument).toAbsolutePath()));
        welcome(window.getActivePage());
    }

    private static void closeForgotten(IWorkbenchPage page) {
        page.closeEditors(Arrays.stream(page.getEditorReferences())
                .filter(editor -> FORGOTTEN.equals(editor.getId())).toArray(IEditorReference[]::new), false);
    }

    private static void welcome(IWorkbenchPage page) {
        try {
            if (page.getEditorReferences().length == 0) {
                WelcomePage.openAtStart(page);
            }
        } catch (PartInitException e) {
            ILog.of(WorkbenchBehaviour.class).error(e.getMessage(), e);
        }
    }

    @Override
    public String getMainPreferencePageId() {
        return "org.alidade.ui.preferences";
    }

    @Override
    public boolean preShutdown() {
        if (PlanRun.active().isEmpty()) {
            return true;
        }
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        // the first button is the default one: Enter, perhaps meant for the dialog before, loses no hours of training
        boolean close = MessageDialog.open(MessageDialog.QUESTION, window == null ? null : window.getShell(),
                Messages.CloseRunning_title, Messages.CloseRunning_message, SWT.NONE, Messages.CloseRunning_stay,
                Messages.CloseRunning_stop) == 1;
        if (close) {
            PlanRun.active().forEach(PlanRun::cancel);
        }
        return close;
    }

    /** As large as is comfortable, but no larger than the monitor has room for. */
    private static Point initialSize() {
        Rectangle room = PlatformUI.getWorkbench().getDisplay().getPrimaryMonitor().getClientArea();
        return new Point(Math.min(INITIAL_SIZE.x, room.width), Math.min(INITIAL_SIZE.y, room.height));
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new WorkbenchWindowAdvisor(configurer) {
            @Override
            public void preWindowOpen() {
                IWorkbenchWindowConfigurer window = getWindowConfigurer();
                window.setInitialSize(initialSize());
                window.setShowCoolBar(true);
                window.setShowStatusLine(true);
                window.setShowProgressIndicator(true);
                window.setTitle("Alidade");
                window.addEditorAreaTransfer(FileTransfer.getInstance());
                window.configureEditorAreaDropListener(new FileDrop());
            }

            @Override
            public void postWindowOpen() {
                opened.run();
            }
        };
    }
}
