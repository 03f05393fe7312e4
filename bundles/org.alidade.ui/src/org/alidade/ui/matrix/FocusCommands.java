package org.alidade.ui.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.handlers.IHandlerActivation;
import org.eclipse.ui.handlers.IHandlerService;

/** Gives commands a meaning while one control has the focus, and only then: fields keep their own copy and select. */
final class FocusCommands {

    private final IHandlerService handlers;
    private final Map<String, Runnable> actions;
    private final List<IHandlerActivation> activations = new ArrayList<>();

    private FocusCommands(IHandlerService handlers, Map<String, Runnable> actions) {
        this.handlers = handlers;
        this.actions = actions;
    }

    static void add(Control control, IHandlerService handlers, Map<String, Runnable> actions) {
        FocusCommands commands = new FocusCommands(handlers, actions);
        control.addListener(SWT.FocusIn, event -> commands.activate());
        control.addListener(SWT.FocusOut, event -> commands.deactivate());
        control.addListener(SWT.Dispose, event -> commands.deactivate());
    }

    private void activate() {
        deactivate();
        actions.forEach((command, action) -> activations.add(handlers.activateHandler(command, new AbstractHandler() {
            @Override
            public Object execute(ExecutionEvent event) {
                action.run();
                return null;
            }
        })));
    }

    private void deactivate() {
        handlers.deactivateHandlers(activations);
        activations.clear();
    }
}
