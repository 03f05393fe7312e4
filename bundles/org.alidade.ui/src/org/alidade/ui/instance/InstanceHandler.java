package org.alidade.ui.instance;

import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** The commands on instances: each opens the view if it is not, and does what its id says. */
public final class InstanceHandler extends AbstractHandler {

    private static final Map<String, Consumer<InstanceView>> ACTIONS = Map.of(
            "org.alidade.ui.showInstance", view -> {},
            "org.alidade.ui.nextInstance", view -> view.step(Neighbours.Way.NEXT),
            "org.alidade.ui.previousInstance", view -> view.step(Neighbours.Way.PREVIOUS),
            "org.alidade.ui.nextWrongInstance", InstanceView::stepToWrong,
            "org.alidade.ui.jumpToInstance", InstanceView::jump);

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        try {
            if (window.getActivePage().showView(InstanceView.ID) instanceof InstanceView view) {
                ACTIONS.get(event.getCommand().getId()).accept(view);
            }
            return null;
        } catch (PartInitException e) {
            throw new ExecutionException("The view of instances cannot be opened", e);
        }
    }
}
