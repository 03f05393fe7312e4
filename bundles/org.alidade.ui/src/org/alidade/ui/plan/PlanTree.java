package org.alidade.ui.plan;

import org.alidade.plan.model.Use;
import org.eclipse.jface.viewers.ITreeContentProvider;

/** The axes of a plan, and on each the contributions it uses. */
final class PlanTree implements ITreeContentProvider {

    private final PlanDocument document;

    PlanTree(PlanDocument document) {
        this.document = document;
    }

    @Override
    public Object[] getElements(Object input) {
        return Axis.values();
    }

    @Override
    public Object[] getChildren(Object element) {
        return element instanceof Axis axis ? axis.of(document.plan()).toArray() : new Object[0];
    }

    @Override
    public boolean hasChildren(Object element) {
        return getChildren(element).length > 0;
    }

    @Override
    public Object getParent(Object element) {
        return element instanceof Use use && Axis.isInPlan(use) ? Axis.of(use) : null;
    }
}
