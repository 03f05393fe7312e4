package org.alidade.ui.welcome;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.alidade.engine.DemoPlan;
import org.alidade.plan.PlanFiles;
import org.alidade.ui.Messages;
import org.alidade.ui.help.Commands;
import org.alidade.ui.plan.PlanEditor;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Puts the demonstration's plan into the user's folder, unless it is there, opens it and, if asked to, runs it. */
public final class DemoHandler extends AbstractHandler {

    /** Parameter of the command: the folder; {@code alidade-demo} in the user's home if left out. */
    private static final String FOLDER = "org.alidade.ui.demo.folder";
    /** Parameter of the command: {@code false} for opening the plan only. */
    private static final String RUN = "org.alidade.ui.demo.run";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        String given = event.getParameter(FOLDER);
        Path folder = given == null ? Path.of(System.getProperty("user.home"), "alidade-demo") : Path.of(given);
        Path plan = folder.resolve("demo." + PlanFiles.EXTENSION);
        try {
            if (!Files.exists(plan)) {
                Files.createDirectories(folder);
                PlanFiles.save(DemoPlan.read(), plan);
            }
            PlanEditor.open(window.getActivePage(), plan);
        } catch (IOException e) {
            MessageDialog.openError(window.getShell(), Messages.Welcome_demo,
                    Messages.bind(Messages.New_cannotWrite, plan, e.getMessage()));
            return null;
        } catch (PartInitException e) {
            throw new ExecutionException(e.getMessage(), e);
        }
        if (!"false".equals(event.getParameter(RUN))) {
            window.getShell().getDisplay().asyncExec(() -> Commands.execute("org.alidade.ui.runAll"));
        }
        return null;
    }
}
