package org.alidade.ui.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.handlers.IHandlerService;

/** What the workbench's commands do while one editor is active. */
final class EditorCommands {

    private final IHandlerService handlers;
    private final IEventBroker events;
    private final List<Action> actions = new ArrayList<>();

    EditorCommands(IEditorSite site) {
        handlers = site.getService(IHandlerService.class);
        events = site.getService(IEventBroker.class);
    }

    /** Lets a command do something whenever it makes sense. */
    void add(String command, BooleanSupplier enabled, Runnable action) {
        Action handler = new Action(enabled, action);
        actions.add(handler);
        handlers.activateHandler(command, handler);
        handler.update();
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
