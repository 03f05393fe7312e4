package org.alidade.ui.contributions;

import java.util.ArrayList;
import java.util.List;

import org.alidade.core.contribution.ContributionKind;
import org.alidade.core.contribution.Contributions;
import org.alidade.ui.Messages;
import org.alidade.ui.plan.Axis;
import org.eclipse.jface.viewers.ITreeContentProvider;

/** Problems first, then the contributions by kind. */
final class ContributionGroups implements ITreeContentProvider {

    /**
     * A branch of the tree.
     *
     * @param label   what it says
     * @param problem whether it holds problems
     * @param members descriptors or problems
     */
    record Group(String label, boolean problem, List<?> members) {
    }

    @Override
    public Object[] getElements(Object input) {
        Contributions contributions = (Contributions) input;
        List<Group> groups = new ArrayList<>();
        if (!contributions.problems().isEmpty()) {
            groups.add(new Group(Messages.Contributions_problemGroup, true, contributions.problems()));
        }
        for (ContributionKind kind : ContributionKind.values()) {
            List<?> members = contributions.usable().stream()
                    .filter(descriptor -> descriptor.contribution().kind() == kind).toList();
            groups.add(
                    new Group(Axis.of(kind).map(Axis::title).orElse(Messages.Contributions_figures), false, members));
        }
        return groups.toArray();
    }

    @Override
    public Object[] getChildren(Object element) {
        return element instanceof Group group ? group.members().toArray() : new Object[0];
    }

    @Override
    public boolean hasChildren(Object element) {
        return element instanceof Group group && !group.members().isEmpty();
    }

    @Override
    public Object getParent(Object element) {
        return null;
    }
}
