package org.alidade.ui.navigator;

import java.util.Collection;

import org.alidade.ui.navigator.PlanNode.ModelNode;
import org.eclipse.jface.viewers.ITreeContentProvider;

/** Plans, below them their trainings, below those the results. */
final class NavigatorTree implements ITreeContentProvider {

    @Override
    public Object[] getElements(Object input) {
        return ((Collection<?>) input).toArray();
    }

    @Override
    public Object[] getChildren(Object element) {
        if (element instanceof PlanNode plan) {
            return plan.models().toArray();
        }
        return element instanceof ModelNode model ? model.results().toArray() : new Object[0];
    }

    @Override
    public boolean hasChildren(Object element) {
        return getChildren(element).length > 0;
    }

    @Override
    public Object getParent(Object element) {
        return null;
    }
}
