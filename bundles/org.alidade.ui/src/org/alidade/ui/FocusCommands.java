package org.alidade.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.IHandler;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.handlers.IHandlerActivation;
import org.eclipse.ui.handlers.IHandlerService;

/** Gives commands a meaning while one control has the focus, and only then: fields keep their Delete and Copy. */
public final class FocusCommands {

    private final IHandlerService handlers;
    private final Map<String, IHandler> meanings = new LinkedHashMap<>();
    private final List<IHandlerActivation> activations = new ArrayList<>();

    /** Commands of a control, none as yet. */
    public FocusCommands(Control control, IHandlerService handlers) {
        this.handlers = handlers;
        control.addListener(SWT.FocusIn, event -> activate());
        control.addListener(SWT.FocusOut, event -> deactivate());
        control.addListener(SWT.Dispose, event -> deactivate());
    }

    /**
     * Gives a command its meaning.
     *
     * @param enabled asked whenever somebody wants to know
     */
    public FocusCommands add(String command, BooleanSupplier enabled, Runnable action) {
        meanings.put(command, new Meaning(enabled, action));
        return this;
    }

    private void activate() {
        deactivate();
        meanings.forEach((command, meaning) -> activations.add(handlers.activateHandler(command, meaning)));
    }

    private void deactivate() {
        handlers.deactivateHandlers(activations);
        activations.clear();
    }

    private static final class Meaning extends AbstractHandler {

        private final BooleanSupplier enabled;
        private final Runnable action;

        Meaning(BooleanSupplier enabled, Runnable action) {
            this.enabled = enabled;
            this.action = action;
        }

        @Override
        public boolean isEnabled() {
            return enabled.getAsBoolean();
        }

        @Override
        public Object execute(ExecutionEvent event) {
            action.run();
            return null;
        }
    }
}
