package org.alidade.ui.surgery;

import java.util.function.BooleanSupplier;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.handlers.IHandlerService;

/** What the workbench's Undo and Redo do while a part that shows a surgery is active: steps of the surgery. */
public final class SurgeryCommands {

    private SurgeryCommands() {
    }

    /** Lets them act upon an area, but not while someone types. */
    public static void activate(IWorkbenchPartSite site, SurgeryArea area) {
        IHandlerService handlers = site.getService(IHandlerService.class);
        handlers.activateHandler(IWorkbenchCommandConstants.EDIT_UNDO,
                new Step(() -> !isTyping(area) && area.canUndo(), area::undo));
        handlers.activateHandler(IWorkbenchCommandConstants.EDIT_REDO,
                new Step(() -> !isTyping(area) && area.canRedo(), area::redo));
    }

    private static boolean isTyping(SurgeryArea area) {
        return area.isDisposed() || area.getDisplay().getFocusControl() instanceof Text;
    }

    private static final class Step extends AbstractHandler {

        private final BooleanSupplier possible;
        private final Runnable action;

        Step(BooleanSupplier possible, Runnable action) {
            this.possible = possible;
            this.action = action;
        }

        @Override
        public Object execute(ExecutionEvent event) {
            if (isEnabled()) {
                action.run();
            }
            return null;
        }

        @Override
        public boolean isEnabled() {
            return possible.getAsBoolean();
        }
    }
}
