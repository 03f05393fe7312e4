package org.alidade.ui.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.expressions.Expression;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.handlers.IHandlerActivation;
import org.eclipse.ui.handlers.IHandlerService;

/** What the workbench's commands do while one editor is active, or shown beside a view that is. */
final class EditorCommands {

    private final IHandlerService handlers;
    private final IHandlerService windowHandlers;
    private final Expression shown;
    private final IEventBroker events;
    private final List<Action> actions = new ArrayList<>();
    private final List<IHandlerActivation> windowActivations = new ArrayList<>();

    /** @param shown holds as long as commands of the window belong to the editor */
    EditorCommands(IEditorSite site, Expression shown) {
        this.shown = shown;
        windowHandlers = site.getWorkbenchWindow().getService(IHandlerService.class);
        handlers = site.getService(IHandlerService.class);
        events = site.getService(IEventBroker.class);
    }

    /** Lets a command do something whenever it makes sense while the editor has the focus. */
    void add(String command, BooleanSupplier enabled, Runnable action) {
        handlers.activateHandler(command, handler(enabled, action));
    }

    /** The same, also while a view has the focus. */
    void addToWindow(String command, BooleanSupplier enabled, Runnable action) {
        windowActivations.add(windowHandlers.activateHandler(command, handler(enabled, action), shown));
    }

    private Action handler(BooleanSupplier enabled, Runnable action) {
        Action handler = new Action(enabled, action);
        actions.add(handler);
        handler.update();
        return handler;
    }

    /** The editor is closed. */
    void dispose() {
        windowHandlers.deactivateHandlers(windowActivations);
    }

    /** Asks anew which commands make sense; the tool bar would notice only at the next click. */
    void update() {
        actions.forEach(Action::update);
        events.post(UIEvents.REQUEST_ENABLEMENT_UPDATE_TOPIC, UIEvents.ALL_ELEMENT_ID);
    }

    private static final class Action extends AbstractHandler {

        private final BooleanSupplier enabled;
        private final Runnable action;

        Action(BooleanSupplier enabled, Runnable action) {
            this.enabled = enabled;
            this.action = action;
        }

        void update() {
            setBaseEnabled(enabled.getAsBoolean());
        }

        @Override
        public Object execute(ExecutionEvent event) {
            if (enabled.getAsBoolean()) {
                action.run();
            }
            return null;
        }
    }
}
