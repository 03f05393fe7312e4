package org.alidade.ui.plan;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ITreeContentProvider;

/** The axes of a plan and its exclusions, and what is in each. */
final class PlanTree implements ITreeContentProvider {

    private final PlanDocument document;

    PlanTree(PlanDocument document) {
        this.document = document;
    }

    @Override
    public Object[] getElements(Object input) {
        return Branch.all().toArray();
    }

    @Override
    public Object[] getChildren(Object element) {
        return element instanceof Branch branch ? branch.parts(document.plan()).toArray() : new Object[0];
    }

    @Override
    public boolean hasChildren(Object element) {
        return getChildren(element).length > 0;
    }

    @Override
    public Object getParent(Object element) {
        return element instanceof EObject part && Branch.isInPlan(part) ? Branch.of(part).orElse(null) : null;
    }
}
