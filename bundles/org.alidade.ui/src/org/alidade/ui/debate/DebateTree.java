package org.alidade.ui.debate;

import java.util.List;

import org.eclipse.jface.viewers.ITreeContentProvider;

/** Claims, below them what was decided. */
final class DebateTree implements ITreeContentProvider {

    @Override
    public Object[] getElements(Object input) {
        return ((List<?>) input).toArray();
    }

    @Override
    public Object[] getChildren(Object element) {
        return element instanceof ClaimBranch branch ? branch.verdicts().toArray() : new Object[0];
    }

    @Override
    public Object getParent(Object element) {
        return null;
    }

    @Override
    public boolean hasChildren(Object element) {
        return element instanceof ClaimBranch;
    }
}
