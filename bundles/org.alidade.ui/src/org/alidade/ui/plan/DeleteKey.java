package org.alidade.ui.plan;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.handlers.IHandlerActivation;
import org.eclipse.ui.handlers.IHandlerService;

/** Gives the Delete command a meaning while one control has the focus, and only then: fields keep their Delete key. */
final class DeleteKey extends AbstractHandler {

    private final IHandlerService handlers;
    private final Runnable delete;
    private IHandlerActivation activation;

    private DeleteKey(IHandlerService handlers, Runnable delete) {
        this.handlers = handlers;
        this.delete = delete;
    }

    static void whileFocused(Control control, IHandlerService handlers, Runnable delete) {
        DeleteKey key = new DeleteKey(handlers, delete);
        control.addListener(SWT.FocusIn, event -> key.activate());
        control.addListener(SWT.FocusOut, event -> key.deactivate());
        control.addListener(SWT.Dispose, event -> key.deactivate());
    }

    private void activate() {
        deactivate();
        activation = handlers.activateHandler(IWorkbenchCommandConstants.EDIT_DELETE, this);
    }

    private void deactivate() {
        if (activation != null) {
            handlers.deactivateHandler(activation);
            activation = null;
        }
    }

    @Override
    public Object execute(ExecutionEvent event) {
        delete.run();
        return null;
    }
}
