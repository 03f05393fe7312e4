package org.alidade.ui.plan;

import java.util.function.Function;

import org.alidade.ui.Messages;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;

/** Undo and Redo in the menu, with the name of the step if a plan is edited. */
public final class UndoItems extends CompoundContributionItem {

    @Override
    protected IContributionItem[] getContributionItems() {
        return new IContributionItem[] {
                item(IWorkbenchCommandConstants.EDIT_UNDO, Messages.PlanEditor_undo, PlanDocument::undoLabel),
                item(IWorkbenchCommandConstants.EDIT_REDO, Messages.PlanEditor_redo, PlanDocument::redoLabel)};
    }

    private static IContributionItem item(String command, String form, Function<PlanDocument, String> step) {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        CommandContributionItemParameter item = new CommandContributionItemParameter(window, command, command,
                CommandContributionItem.STYLE_PUSH);
        IWorkbenchPart part = window.getActivePage() == null ? null : window.getActivePage().getActivePart();
        if (part instanceof PlanEditor plan && plan.planFile().isPresent()) {
            item.label = Messages.bind(form, step.apply(plan.document()).replace("&", "&&")).strip();
        }
        return new CommandContributionItem(item);
    }
}
